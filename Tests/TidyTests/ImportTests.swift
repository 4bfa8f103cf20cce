import Foundation
import TestSupport
import Testing

/// A room imports only what its line here allows.
///
/// SwiftPM lets any module that is reachable be imported, so the lines are read.
struct ImportTests {
  /// From the ground up: each room with the rooms and packages it may import.
  private static let allowed: [String: Set<String>] = [
    "Diagnostics": ["Foundation"],
    "Markdown": ["CCmark", "Diagnostics"],
    "Model": ["CSodium", "Diagnostics", "Markdown"],
    "Decisions": ["Foundation", "FoundationXML", "Diagnostics", "Markdown", "Model"],
    "Quantities": ["Model"],
    "Language": ["CStemmer"],
    "Figures": [],
    "Datasets": ["Diagnostics", "Model"],
    "Loading": ["Foundation", "Diagnostics", "Markdown", "Model", "Yams"],
    "Checking": ["Diagnostics", "Markdown", "Model", "Decisions", "Language", "Quantities"],
    "Planning": ["Diagnostics", "Markdown", "Model", "Decisions", "Figures", "Datasets"],
    "Rendering": ["Diagnostics", "Model", "Mustache"],
    "Publishing": ["Foundation", "Glibc", "CLinux", "Model"],
    "Pipeline": [
      "Foundation", "Datasets", "Diagnostics", "Model", "Decisions", "Loading", "Checking",
      "Planning", "Rendering", "Publishing",
    ],
    "wijzer": [
      "Foundation", "Diagnostics", "Markdown", "Model", "Decisions", "Loading", "Publishing",
      "Pipeline", "ArgumentParser",
    ],
  ]

  @Test func roomsImportOnlyWhatTheyMay() throws {
    for file in Repository.files(in: "Sources", endings: [".swift"]) {
      let room = String(file.split(separator: "/")[1])
      let allowed = try #require(Self.allowed[room], "\(room) has a line here")
      for module in try Self.imports(of: file) {
        #expect(allowed.contains(module), "\(file) imports \(module)")
      }
    }
  }

  /// Packages and system libraries have one door each.
  @Test(arguments: [
    ("CCmark", "Markdown"), ("CSodium", "Model"), ("CStemmer", "Language"),
    ("CLinux", "Publishing"), ("Glibc", "Publishing"),
    ("Yams", "Loading"), ("FoundationXML", "Decisions"), ("Mustache", "Rendering"),
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
