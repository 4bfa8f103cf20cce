import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What somebody else keeps where the site goes is not taken for ours.
struct OccupiedTests {
  /// Files that are in the way of the new edition in a folder without a site, and how each is told.
  private static let foreign = [
    "index.html": "index.html", "new/deep/theirs.txt": "new/", "style.css": "style.css",
    "manifest.json": "manifest.json",
  ]

  private func folder(with files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(isInMemory: true)
    try FolderContents(files: files).write(to: folder.path + "/site")
    return folder
  }

  @Test("It is listed and left alone", arguments: foreign.keys.sorted())
  func refused(path: String) throws {
    let folder = try folder(with: [path: "theirs", "README.md": "theirs"])
    let site = folder.path + "/site"
    let before = try FolderContents(of: site)
    let way = "\(site)/\(try #require(Self.foreign[path]))"
    let expected =
      path.hasPrefix("new/deep") ? [way, site + "/new/deep/"] : [way]
    #expect(throws: PublishingFailure.occupied(expected, isAdoptable: true)) {
      try Edition.new.publish(to: site)
    }
    #expect(try FolderContents(of: site) == before)
  }

  @Test("It gives up its place when that is asked for, and nothing else does")
  func adopted() throws {
    let folder = try folder(
      with: Self.foreign.keys.reduce(into: ["README.md": "theirs"]) { $0[$1] = "theirs" })
    let site = folder.path + "/site"
    try Edition.new.publish(to: site, isAdopting: true)
    let texts = try FolderContents(of: site).texts(endingIn: "")
    #expect(texts["README.md"] == "theirs" && texts["new/deep/theirs.txt"] == "theirs")
    #expect(texts["index.html"] == Edition.new.files["index.html"])
    #expect(try Edition.new.publish(to: site).written == 0)
  }

  @Test("The manifest of an earlier version, which had no marker, is ours")
  func withoutMarker() throws {
    let shelf = try Shelf(.files)
    let path = shelf.path + "/manifest.json"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let old = text.replacing(",\n  \"generator\" : \"wijzer\"", with: "")
    #expect(old != text)
    try Data(old.utf8).write(to: URL(fileURLWithPath: path))
    try Edition.new.publish(to: shelf.path)
    #expect(try shelf.edition() == "new")
  }

  @Test(
    "Another manifest is not",
    arguments: [
      "{\"name\": \"App\"}", "[]", "", "{\"files\": []}", "{\"files\": [{\"path\": \"a.html\"}]}",
      "{\"files\": [{\"path\": \"a.html\", \"size\": 1, \"sha256\": \"x\"}], \"generator\": \"wijzer\"}",
    ])
  func otherManifest(text: String) throws {
    let folder = try folder(with: ["manifest.json": text])
    #expect(try Manifest.read(in: folder.path + "/site", .quick) == nil)
  }
}
