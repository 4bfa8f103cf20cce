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

  /// The manifest of an earlier build; an empty one when there is none that can be read.
  static func read(in folder: String) -> Manifest {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
      let file = try? JSONDecoder().decode(File.self, from: data)
    else { return Manifest([]) }
    // A manifest from elsewhere must not reach outside its folder.
    return Manifest(file.files.filter { !$0.path.hasPrefix("/") && !$0.path.contains("..") })
  }

  func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(File(files: entries))) + [UInt8(ascii: "\n")]
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
