import Foundation
import Model
import TestSupport
import Testing

@testable import Publishing

/// What a build does to a folder when nothing fails.
struct OutputFolderTests {
  @Test(
    "Files are added, changed and removed, and emptied folders go", arguments: Shelf.Others.allCases
  )
  func build(others: Shelf.Others) throws {
    let shelf = try Shelf(others)
    let counts = try Edition.new.publish(to: shelf.path)
    #expect(counts.written == 5 && counts.removed == 3)
    #expect(try shelf.edition() == "new")
    #expect(try shelf.isTidy())
    // Somebody else's file keeps the folder of pages that are gone.
    let folders = try FolderContents(of: shelf.path).entries.filter { $0.value == .folder }.keys
    #expect(folders.sorted() == (others == .files ? [] : ["mine"]) + ["new", "new/deep", "old"])
    try FileManager.default.removeItem(atPath: shelf.path + "/old/notes.txt")
    try Edition.old.publish(to: shelf.path)
    let left = try FileManager.default.contentsOfDirectory(atPath: shelf.path)
    #expect(!left.contains("new") && left.contains("old"))
  }

  @Test("A build of the same files changes nothing")
  func unchanged() throws {
    let shelf = try Shelf(.files)
    let before = try Self.inodes(shelf.path)
    let counts = try Edition.old.publish(to: shelf.path)
    #expect(counts.written == 0 && counts.removed == 0)
    #expect(try Self.inodes(shelf.path) == before)
    #expect(try shelf.isTidy())
  }

  @Test("A page changed by hand is written again, also to the same length")
  func changedByHand() throws {
    let shelf = try Shelf(.files)
    let page = shelf.path + "/a.html"
    var bytes = try Data(contentsOf: URL(fileURLWithPath: page))
    bytes[bytes.count - 1] ^= 1
    try bytes.write(to: URL(fileURLWithPath: page))
    #expect(try Edition.old.publish(to: shelf.path).written == 1)
    #expect(try shelf.edition() == "old")
  }

  @Test("The folder and somebody else's file stay themselves", arguments: Shelf.Others.allCases)
  func identity(others: Shelf.Others) throws {
    let shelf = try Shelf(others)
    let before = try Self.inodes(shelf.path)
    try Edition.new.publish(to: shelf.path)
    let after = try Self.inodes(shelf.path)
    for name in ["", "README.md", "old/notes.txt", "a.html"] {
      #expect(before[name] == after[name], "\(name)")
    }
  }

  @Test("What is discarded leaves no trace")
  func discarded() throws {
    let shelf = try Shelf(.files)
    let folder = try OutputFolder.open(shelf.path, through: .quick)
    for file in Edition.new.outputFiles { _ = try folder.stage(file) }
    #expect(try shelf.edition() == "old")
    folder.discard()
    #expect(try shelf.edition() == "old")
    #expect(try shelf.isTidy())
  }

  @Test("The folder is made, with those around it")
  func made() throws {
    let folder = try TemporaryFolder(isInMemory: true)
    let path = folder.path + "/deep/down/site/"
    try Edition.new.publish(to: path)
    #expect(
      try Set(FolderContents(of: path).texts(endingIn: "").keys)
        == Set(Edition.new.contents.keys))
  }

  @Test("A folder opened as a link is the one it leads to")
  func linked() throws {
    let shelf = try Shelf(.files)
    let link = shelf.folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: shelf.path)
    try Edition.new.publish(to: link)
    try FileManager.default.removeItem(atPath: link)
    #expect(try shelf.edition() == "new")
    #expect(try shelf.isTidy())
  }

  @Test("Staging of an old version goes, and nothing that only looks like it")
  func staleStaging() throws {
    let shelf = try Shelf(.folder)
    for name in [".staging-12", ".staging-backup", ".staging-", ".staging-1a"] {
      try FolderContents(files: ["x/y": "z"]).write(to: "\(shelf.path)/\(name)")
    }
    try OutputFolder.open(shelf.path, through: .quick).discard()
    let names = try FileManager.default.contentsOfDirectory(atPath: shelf.path)
    #expect(
      names.filter { $0.hasPrefix(".staging") }.sorted()
        == [".staging-", ".staging-1a", ".staging-backup"])
  }

  @Test("Mending a folder in which nothing was begun does not touch it")
  func mendNothing() throws {
    let folder = try TemporaryFolder(isInMemory: true)
    try OutputFolder.mend(folder.path + "/none")
    #expect(try folder.contents().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
  }

  /// Which file each name stands for, the folder itself under an empty name.
  private static func inodes(_ path: String) throws -> [String: UInt64] {
    var inodes: [String: UInt64] = [:]
    for name in try FolderContents(of: path).entries.keys + [""] {
      inodes[name] = try FileSystem.real.status("\(path)/\(name)")?.inode
    }
    return inodes
  }
}
