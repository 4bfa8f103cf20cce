import Foundation
import TestSupport
import Testing

/// A room imports what its line here says, and nothing else.
///
/// SwiftPM lets any module that is reachable be imported, so the lines are read.
struct ImportTests {
  /// From the ground up: each room with the rooms and packages it imports.
  private static let imports: [String: Set<String>] = [
    "Diagnostics": ["Foundation"],
    "Formats": ["CSodium", "Diagnostics", "Foundation", "FoundationXML"],
    "Markdown": ["CCmark", "Diagnostics", "Formats"],
    "Model": ["Diagnostics", "Markdown"],
    "Decisions": ["Diagnostics", "Formats", "Markdown", "Model"],
    "Exchange": ["Decisions", "Diagnostics", "Formats", "Markdown", "Model"],
    "Quantities": ["Model"],
    "Language": ["CStemmer"],
    "Evidence": ["Diagnostics", "Markdown", "Model"],
    "Search": ["Formats", "Foundation", "Language", "Model"],
    "Drawings": ["Formats"],
    "Datasets": ["Decisions", "Diagnostics", "Formats", "Model"],
    "Loading": ["Foundation", "Diagnostics", "Markdown", "Model", "Yams"],
    "Checking": [
      "Decisions", "Diagnostics", "Formats", "Language", "Markdown", "Model", "Quantities",
    ],
    "Planning": [
      "Datasets", "Decisions", "Diagnostics", "Drawings", "Formats", "Markdown", "Model", "Search",
    ],
    "Rendering": ["Diagnostics", "Formats", "Model"],
    "Publishing": ["CLinux", "Formats", "Foundation", "Glibc", "Model"],
    "Pipeline": [
      "Checking", "Datasets", "Diagnostics", "Evidence", "Foundation", "Loading", "Model",
      "Planning", "Publishing", "Rendering", "Search",
    ],
    "wijzer": [
      "ArgumentParser", "Decisions", "Diagnostics", "Exchange", "Formats", "Foundation", "Loading",
      "Markdown", "Model", "Pipeline", "Publishing", "Search",
    ],
  ]

  /// Equal, not at most: an arrow that nobody walks is taken out of the manifest too.
  @Test func roomsImportWhatTheirLineSays() throws {
    var found: [String: Set<String>] = [:]
    for file in Repository.files(in: "Sources", endings: [".swift"]) {
      let room = String(file.split(separator: "/")[1])
      found[room, default: []].formUnion(try Self.imports(of: file))
    }
    #expect(found.keys.sorted() == Self.imports.keys.sorted())
    for (room, modules) in found {
      #expect(modules.sorted() == Self.imports[room]?.sorted(), "\(room)")
    }
  }

  /// Packages and system libraries have one door each.
  @Test(arguments: [
    ("CCmark", "Markdown"), ("CSodium", "Formats"), ("CStemmer", "Language"),
    ("CLinux", "Publishing"), ("Glibc", "Publishing"),
    ("Yams", "Loading"), ("FoundationXML", "Formats"),
    ("ArgumentParser", "wijzer"),
  ])
  func everyPackageHasOneDoor(module: String, room: String) throws {
    for file in Repository.files(in: "Sources", endings: [".swift"])
    where try Self.imports(of: file).contains(module) {
      #expect(file.hasPrefix("Sources/\(room)/"), "\(file) imports \(module)")
    }
  }

  private static func imports(of file: String) throws -> [String] {
    try Repository.text(file).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 1, words.count > place + 1,
        place == 0 || ["package", "public", "internal", "@testable"].contains(words[0])
      else { return nil }
      return String(words[place + 1])
    }
  }
}
