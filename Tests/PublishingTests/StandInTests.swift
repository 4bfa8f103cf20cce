import Foundation
import TestSupport
import Testing

@testable import Publishing

/// What becomes of a stand-in that stays up, because a build was cut off in its time.
struct StandInTests {
  /// A folder whose readers see the stand-in: the second exchange never came.
  private func cutOff() throws -> Shelf {
    let shelf = try Shelf(.files)
    let exchanges = Counter()
    let system = FileSystem(isDurable: false) { call in
      call == .exchange && exchanges.next() > 1 ? EIO : nil
    }
    #expect(throws: PublishingFailure.self) {
      try Edition.new.publish(to: shelf.path, through: system)
    }
    #expect(try shelf.edition() == "new")
    #expect(!(try shelf.isTidy()))
    return shelf
  }

  @Test("The next run gives the folder its name back")
  func mended() throws {
    let shelf = try cutOff()
    try OutputFolder.mend(shelf.path, through: .quick)
    #expect(try shelf.edition() == "new")
    #expect(try shelf.isTidy())
  }

  @Test("What others write in its time is not lost")
  func written() throws {
    let shelf = try cutOff()
    let added = [
      "README.md": "written anew", "added.txt": "a", "new/deep/added.txt": "b",
      "theirs/in/x.txt": "c",
    ]
    try FileManager.default.removeItem(atPath: shelf.path + "/README.md")
    try FolderContents(files: added).write(to: shelf.path)
    try OutputFolder.mend(shelf.path, through: .quick)
    let expected = Edition.new.contents.merging(added.mapValues { Data($0.utf8) }) { $1 }
      .merging(["old/notes.txt": Data("keep me".utf8)]) { $1 }
    #expect(try shelf.files() == expected)
    #expect(try shelf.isTidy())
  }

  @Test("Without the folder behind it, it stays, and is a site like any other")
  func alone() throws {
    let shelf = try cutOff()
    try FileManager.default.removeItem(atPath: shelf.folder.path + "/.site.wijzer")
    try OutputFolder.mend(shelf.path, through: .quick)
    #expect(try shelf.edition() == "new")
    #expect(try shelf.isTidy())
    try Edition.old.publish(to: shelf.path)
    #expect(try shelf.edition() == "old")
  }

  @Test("A copy of both folders is a site too")
  func copied() throws {
    let shelf = try cutOff()
    let copy = try Shelf(.files, with: nil)
    for name in ["site", ".site.wijzer"] {
      let contents = try FolderContents(of: "\(shelf.folder.path)/\(name)")
      try contents.write(to: "\(copy.folder.path)/\(name)")
    }
    try OutputFolder.mend(copy.path, through: .quick)
    #expect(try copy.edition() == "new")
  }

  @Test("Somebody else's folder of its name is left alone, and the site is built in sight")
  func nameTaken() throws {
    let shelf = try Shelf(.files)
    let taken = shelf.folder.path + "/.site.wijzer"
    try FolderContents(files: ["x.txt": "theirs"]).write(to: taken)
    try Edition.new.publish(to: shelf.path)
    #expect(try shelf.edition() == "new")
    #expect(try FolderContents(of: taken) == FolderContents(files: ["x.txt": "theirs"]))
  }
}
