import Foundation
import TestSupport
import Testing

/// What the house forbids, read from the files.
struct HouseRuleTests {
  private static let sources = Repository.files(in: "Sources", endings: [".swift"])
  private static let tests = Repository.files(in: "Tests", endings: [".swift"])

  @Test func noFileIsLongerThanFourHundredLines() throws {
    for file in Self.sources + Self.tests {
      let lines = try Repository.text(file).split(
        separator: "\n", omittingEmptySubsequences: false
      ).count
      #expect(lines <= 401, "\(file) has \(lines) lines")
    }
  }

  @Test(arguments: [
    "@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError(", "as!", "T" + "ODO",
    "F" + "IXME",
  ])
  func noSourceHasABannedWord(word: String) throws {
    for file in Self.sources {
      #expect(!(try Repository.text(file)).contains(word), "\(file) has \(word)")
    }
  }

  /// Only the two ends and the roof touch the disk.
  @Test func onlyTheEndsTouchTheDisk() throws {
    let rooms = ["Loading", "Publishing", "Pipeline", "wijzer"]
    for file in Self.sources where !rooms.contains(String(file.split(separator: "/")[1])) {
      let text = try Repository.text(file)
      #expect(!text.contains("FileManager") && !text.contains("FileHandle"), "\(file)")
    }
  }

  /// Concurrency stands in one place.
  @Test func onlyThePipelineIsConcurrent() throws {
    for file in Self.sources where !file.hasPrefix("Sources/Pipeline/") {
      let text = try Repository.text(file)
      for word in ["TaskGroup", "Task {", "DispatchQueue", "Thread"] {
        #expect(!text.contains(word), "\(file) has \(word)")
      }
    }
  }

  /// No clock in anything that makes output.
  @Test func noStageReadsTheClock() throws {
    for file in Self.sources where !file.hasPrefix("Sources/wijzer/") {
      let text = try Repository.text(file)
      for word in ["Date()", "Date.now", "ContinuousClock"] {
        #expect(!text.contains(word), "\(file) has \(word)")
      }
    }
  }

  /// No name of the handbook's own content stands in Swift: the engine knows roles.
  @Test func noSourceKnowsTheContent() throws {
    let collections = try FileManager.default.contentsOfDirectory(
      atPath: "\(Repository.root)/content"
    ).filter { !$0.contains(".") }
    #expect(!collections.isEmpty)
    for file in Self.sources {
      let text = try Repository.text(file)
      // What an author reads may be Dutch.
      let code = text.split(separator: "\n").filter { !$0.contains("nl:") }
      for name in collections {
        #expect(
          !code.contains { $0.contains("\"\(name)\"") || $0.contains("\"\(name)/") },
          "\(file) has \(name)")
      }
    }
  }

  @Test func layoutIsWhatTheFormatterMakes() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.currentDirectoryURL = URL(fileURLWithPath: Repository.root)
    process.arguments = [
      "swift", "format", "lint", "--strict", "-r", "Package.swift", "Sources", "Tests",
    ]
    let pipe = Pipe()
    process.standardError = pipe
    try process.run()
    let findings = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(String(decoding: findings, as: UTF8.self))")
  }
}
