import Foundation
import TestSupport
import Testing

@testable import Publishing

/// One build at a time.
struct LockTests {
  @Test("A second build says who is at work, and disturbs nothing")
  func busy() throws {
    let shelf = try Shelf(.files)
    let first = try OutputFolder.open(shelf.path, through: .quick)
    let staged = try Edition.new.outputFiles.map { try first.stage($0) }
    let failure = PublishingFailure.busy(shelf.path, process: getpid())
    #expect(throws: failure) { try OutputFolder.open(shelf.path, through: .quick) }
    #expect(throws: failure) { try OutputFolder.mend(shelf.path, through: .quick) }
    _ = try first.commit(staged)
    #expect(try shelf.edition() == "new")
    try Edition.old.publish(to: shelf.path)
    #expect(try shelf.edition() == "old")
  }

  @Test("Behind a stand-in the folder is locked too")
  func busyBehindStandIn() throws {
    let shelf = try Shelf(.files)
    let exchanges = Counter()
    let refusals = Counter()
    let path = shelf.path
    // Asked when the stand-in is about to go: it has the name now.
    let system = FileSystem(isDurable: false) { call in
      guard call == .exchange, exchanges.next() == 2 else { return nil }
      do {
        try OutputFolder.open(path, through: .quick).discard()
      } catch PublishingFailure.busy { _ = refusals.next() } catch {}
      return nil
    }
    try Edition.new.publish(to: shelf.path, through: system)
    #expect(refusals.value == 1)
    #expect(try shelf.edition() == "new")
  }

  @Test(
    "The command tells it in the language asked for, and its exit code is 2",
    arguments: [("nl", "is al een bouw bezig (proces"), ("en", "is being built (process")])
  func command(language: String, words: String) throws {
    let shelf = try Shelf(.files)
    let folder = try OutputFolder.open(shelf.path, through: .quick)
    defer { folder.discard() }
    let run = try WijzerCommand.run(
      ["build", "--output", shelf.path, "--language", language], in: shelf.folder.path)
    #expect(run.status == 2)
    #expect(run.errors.contains("\(words) \(getpid()))"), "\(run.errors)")
  }
}
