import Formats
import Foundation
import Model

/// The list of all files of a built site, with which a copy can be checked.
struct Manifest: Codable, Equatable {
  struct Entry: Codable, Equatable, Sendable {
    let path: String
    /// In bytes.
    let size: Int
    /// SHA-256, in hexadecimal digits.
    let sha256: String
  }

  static let name = "manifest.json"

  /// By path.
  let entries: [Entry]

  init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.path < $1.path }
  }

  /// The manifest that stands in a folder; an empty one when there is none, or none of ours.
  ///
  /// A line whose path is not that of a file of a site is left out: a manifest from elsewhere must
  /// not reach outside its folder, nor a folder in it.
  ///
  /// - Throws: when it can't be read: taken for empty, it would leave files behind for ever.
  static func read(
    in folder: String, _ system: FileSystem
  ) throws(PublishingFailure) -> Manifest {
    let path = "\(folder)/\(name)"
    guard try system.status(path)?.kind == .file else { return Manifest([]) }
    let bytes = try system.bytes(of: path)
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else {
      return Manifest([])
    }
    return Manifest(file.files.filter(\.path.isSitePath))
  }

  func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(File(files: entries)) else {
      preconditionFailure("texts and numbers can be encoded")
    }
    return [UInt8](data) + [UInt8(ascii: "\n")]
  }

  private struct File: Codable {
    let files: [Entry]
  }
}

extension Manifest.Entry {
  init(_ file: OutputFile) {
    path = file.route.path
    size = file.bytes.count
    sha256 = Digest.sha256(file.bytes)
  }
}
