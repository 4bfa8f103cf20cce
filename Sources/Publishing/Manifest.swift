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

  /// What tells our manifest from a file of the same name, such as that of an app.
  private static let marker = "wijzer"

  /// The manifest that stands in a folder; nil when there is none, or none of ours.
  ///
  /// It is ours when it has our marker and every line of it is as a build writes it: the path of a
  /// file of a site, a size and a digest. So a manifest from elsewhere names nothing that may go.
  /// Earlier versions wrote no marker, and more than the digests and sizes of files can't be known
  /// of theirs.
  ///
  /// - Throws: when it can't be read: taken for empty, it would leave files behind for ever.
  static func read(
    in folder: String, _ system: FileSystem
  ) throws(PublishingFailure) -> Manifest? {
    let path = "\(folder)/\(name)"
    guard try system.status(path)?.kind == .file else { return nil }
    let bytes = try system.bytes(of: path)
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)),
      file.generator == nil || file.generator == marker, !file.files.isEmpty,
      file.files.allSatisfy(\.isWellFormed)
    else { return nil }
    return Manifest(file.files)
  }

  func json() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(File(files: entries, generator: Self.marker)) else {
      preconditionFailure("texts and numbers can be encoded")
    }
    return [UInt8](data) + [UInt8(ascii: "\n")]
  }

  private struct File: Codable {
    let files: [Entry]
    let generator: String?
  }
}

extension Manifest.Entry {
  /// Whether a build could have written it.
  fileprivate var isWellFormed: Bool {
    path.isSitePath && size >= 0 && sha256.utf8.count == 64
      && sha256.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  init(_ file: OutputFile) {
    path = file.route.path
    size = file.bytes.count
    sha256 = Digest.sha256(file.bytes)
  }
}
