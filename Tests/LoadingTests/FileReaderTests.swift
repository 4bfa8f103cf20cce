import Diagnostics
import Foundation
import Markdown
import Model
import TestSupport
import Testing

@testable import Loading

@Suite("Files are found, told apart and read")
struct FileReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["content", "templates"] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/\(name)", withIntermediateDirectories: true)
    }
  }

  private func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = URL(fileURLWithPath: "\(folder.path)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  private func files() throws -> [SourceFile] {
    try Loading.find(content: "\(folder.path)/content", templates: "\(folder.path)/templates/")
  }

  /// The document of the only file, and what was found in it.
  private func document(_ path: String, _ bytes: [UInt8]) throws -> Checked<RawDocument?> {
    try write(path, bytes)
    let file = try #require(try files().first)
    return try Loading.read(file).map { loaded in
      if case .document(let document) = loaded.value { document } else { nil }
    }
  }

  @Test("A file's place tells what it is; hidden files and editors' copies are passed over")
  func roles() throws {
    let names = [
      "content/site.yml", "content/index.md", "content/terms/_collection.yml",
      "content/terms/care.md", "content/terms/help.yml", "content/terms/notes.txt",
      "content/loose.md", "content/a/b/c.md", "templates/home.mustache",
      "templates/partials/x.mustache", "templates/phrases.yml", "templates/style.css",
      "templates/notes.doc", "content/.hidden", "content/.git/config", "content/terms/care.md~",
      "content/terms/.care.md.swp",
    ]
    for name in names.reversed() { try write(name, []) }
    let terms = CollectionID("terms")
    let expected: [(String, SourceFile.Role)] = [
      ("content/a/b/c.md", .stray(isContent: true)), ("content/index.md", .home),
      ("content/loose.md", .stray(isContent: true)), ("content/site.yml", .settings),
      ("content/terms/_collection.yml", .schema(terms)), ("content/terms/care.md", .item(terms)),
      ("content/terms/help.yml", .item(terms)),
      ("content/terms/notes.txt", .stray(isContent: true)),
      ("templates/home.mustache", .template(TemplateName("home"))),
      ("templates/notes.doc", .stray(isContent: false)),
      ("templates/partials/x.mustache", .template(TemplateName("partials/x"))),
      ("templates/phrases.yml", .phrases),
      ("templates/style.css", .asset(Route("assets/style.css"))),
    ]
    let found = try files()
    #expect(found.map(\.path) == expected.map { "\(folder.path)/\($0.0)" })
    #expect(found.map(\.role) == expected.map(\.1))
  }

  @Test("A folder that is not there is the machine's failure, not the author's")
  func missingFolder() {
    #expect(throws: LoadingFailure.missingFolder("\(folder.path)/nowhere")) {
      try Loading.find(content: "\(folder.path)/nowhere", templates: folder.path)
    }
    #expect(throws: LoadingFailure.unreadable("\(folder.path)/gone.md")) {
      try Loading.read(SourceFile(path: "\(folder.path)/gone.md", folder: folder.path, role: .home))
    }
  }

  @Test("A mark of Windows before the text, and its line ends, are no part of the text")
  func windows() throws {
    let text = "---\r\ntitle: Één\r\n---\r\nCafé\r\n"
    let read = try document("content/terms/care.md", [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let document = try #require(read.value)
    #expect(read.diagnostics.isEmpty)
    #expect(document.fields.text("title") == "Één")
    #expect(document.fields.entries.map(\.key.span.range) == [5..<10])
    #expect(document.body?.firstParagraph { _ in "" } == "Café")
    #expect(document.isReadable)
  }

  @Test(
    "The first byte that is not UTF-8 is told, wherever it stands",
    arguments: ["", "a", "é", "één: à\n", String(repeating: "é日👩‍👩‍👧\n", count: 50)])
  func invalidBytes(before: String) throws {
    for bad: [UInt8] in [[0xE9], [0xE9, 0x20], [0xC3], [0x80], [0xFF, 0xFE], [0xF0, 0x9F, 0x61]] {
      for after in ["", "x", "é"] {
        let bytes = Array(before.utf8) + bad + Array(after.utf8)
        let read = try document("content/terms/care.yml", bytes)
        #expect(read.diagnostics.map(\.rule) == ["invalid-utf8"])
        #expect(
          read.diagnostics.map(\.span.range.lowerBound) == [before.utf8.count],
          "\(before.count) \(bad) '\(after)'")
        #expect(read.value?.isReadable == false)
      }
    }
  }

  @Test("An empty file is told, and keeps its name", arguments: ["", "\n", " \t\r\n"])
  func empty(_ text: String) throws {
    let read = try document("content/terms/care.md", Array(text.utf8))
    #expect(read.diagnostics.map(\.rule) == ["empty-file"])
    #expect(read.value?.name == "care")
    #expect(read.value?.isReadable == false)
  }

  @Test(
    "A name that is no address is told with one that is",
    arguments: [
      ("content/terms/Care.md", "terms/care.md"), ("content/terms/é_b c.yml", "terms/e-b-c.yml"),
      ("content/Terms/care.md", "terms/care.md"), ("content/terms/a.b.md", "terms/a-b.md"),
    ])
  func names(_ path: String, _ better: String) throws {
    let read = try document(path, Array("---\ntitle: x\n---\n".utf8))
    let names = read.diagnostics.filter { $0.rule == "file-name" }
    #expect(names.map(\.fix?.en) == ["name it \(better)"])
  }
}
