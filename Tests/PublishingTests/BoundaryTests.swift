import Foundation
import Model
import TestSupport
import Testing

@testable import Publishing

/// A build stays in its folder, and in its own files.
struct BoundaryTests {
  @Test(
    "A path that is not a file below the folder is refused",
    arguments: [
      "", "/etc/x", "../x", "a/../x", "a/..", "./a", "a/./b", "a//b", "a/", "/", ".", "..",
      "manifest.json", ".wijzer", ".wijzer/lock", "a\nb", "a\0b", "a/\u{7F}", "c:x", "a\\b",
    ] + hostile)
  func shapes(path: String) throws {
    #expect(!path.isSitePath)
    let shelf = try Shelf(.files)
    let folder = try OutputFolder.open(shelf.path, through: .quick)
    #expect(throws: PublishingFailure.self) {
      try folder.stage(OutputFile(route: Route(path), text: "x"))
    }
    folder.discard()
    #expect(try shelf.edition() == "old")
  }

  /// Ways out of a folder, before, within and after other names.
  private static let hostile: [String] = ["..", ".", "", "\u{1}", "x:y", "\\", ".\u{7F}"].flatMap {
    way in
    ["\(way)/a", "a/\(way)/b", "a/\(way)", "\(way)/\(way)/a", "a/b/\(way)/\(way)/c", "/\(way)/a"]
      + [
        "a/\(way)/", "/\(way)", "//\(way)//a", "a/\(way)/../\(way)", "\(way)/.wijzer", "a//\(way)",
      ]
  }

  @Test(arguments: [
    "a", "a.html", "a/b.html", "..a", "a..", "...", "a b/é.html", ".x", "x/.wijzer",
  ])
  func names(path: String) { #expect(path.isSitePath) }

  @Test(
    "An earlier manifest can't name what is not its own",
    arguments: [
      "../beside.txt", "/etc/hostname", "mine", "mine/", "./README.md", "mine//x.txt",
      "mine/../README.md", "door/x.txt", "old/../README.md", ".wijzer/lock",
    ])
  func manifest(path: String) throws {
    let shelf = try Shelf(.folder)
    let beside = shelf.folder.path + "/beside.txt"
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: beside))
    try FolderContents(files: ["x.txt": "theirs"]).write(to: shelf.folder.path + "/elsewhere")
    try FileManager.default.createSymbolicLink(
      atPath: shelf.path + "/door", withDestinationPath: "../elsewhere")
    let digest = String(repeating: "0", count: 64)
    let manifest = Manifest([Manifest.Entry(path: path, size: 0, sha256: digest)])
    try Data(manifest.json()).write(to: URL(fileURLWithPath: shelf.path + "/manifest.json"))
    #expect(try Edition.old.publish(to: shelf.path, isAdopting: true).removed == 0)
    #expect(try shelf.torn().filter { $0 != "bytes of door/x.txt" }.isEmpty)
    #expect(FileManager.default.fileExists(atPath: beside))
    #expect(FileManager.default.fileExists(atPath: shelf.folder.path + "/elsewhere/x.txt"))
  }

  @Test("No file is written through a link that stands for a folder")
  func linkedFolder() throws {
    let shelf = try Shelf(.files)
    let elsewhere = shelf.folder.path + "/elsewhere"
    try FolderContents(files: [:]).write(to: elsewhere)
    try FileManager.default.createSymbolicLink(
      atPath: shelf.path + "/new", withDestinationPath: "../elsewhere")
    #expect(throws: PublishingFailure.occupied([shelf.path + "/new"], isAdoptable: false)) {
      try Edition.new.publish(to: shelf.path)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
    try FileManager.default.removeItem(atPath: shelf.path + "/new")
    #expect(try shelf.edition() == "old")
  }

  @Test("A page that is a link becomes a page; what it led to stays")
  func linkedFile() throws {
    let shelf = try Shelf(.files)
    let target = shelf.folder.path + "/target"
    try Data("theirs".utf8).write(to: URL(fileURLWithPath: target))
    try FileManager.default.removeItem(atPath: shelf.path + "/index.html")
    try FileManager.default.createSymbolicLink(
      atPath: shelf.path + "/index.html", withDestinationPath: "../target")
    try Edition.new.publish(to: shelf.path)
    #expect(try shelf.edition() == "new")
    #expect(try Data(contentsOf: URL(fileURLWithPath: target)) == Data("theirs".utf8))
  }

  @Test("A folder where a page goes is refused before anything has changed")
  func folderInTheWay() throws {
    let shelf = try Shelf(.files)
    let path = shelf.path + "/new.css"
    try FolderContents(files: ["theirs.txt": "x"]).write(to: path)
    for isAdopting in [false, true] {
      #expect(throws: PublishingFailure.occupied([path + "/"], isAdoptable: false)) {
        try Edition.new.publish(to: shelf.path, isAdopting: isAdopting)
      }
    }
    try FileManager.default.removeItem(atPath: path)
    #expect(try shelf.edition() == "old")
    #expect(try shelf.isTidy())
  }

  @Test(
    "A journal that is not ours is not followed",
    arguments: [
      "remove ../beside.txt", "add /etc/x", "remove README.md/..", "drop README.md", "remove",
    ])
  func journal(line: String) throws {
    let shelf = try Shelf(.files)
    try FolderContents(files: [".wijzer/journal": line + "\n"]).write(to: shelf.path)
    #expect(throws: PublishingFailure.unwritable(shelf.path + "/.wijzer/journal", reason: EINVAL)) {
      try OutputFolder.open(shelf.path, through: .quick)
    }
    #expect(try shelf.edition() == "old")
  }
}
