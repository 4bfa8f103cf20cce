import Foundation
import TestSupport
import Testing

@testable import Publishing

/// A real process is killed before its n-th system call, for every n; `make kills` shows how many.
struct KillTests {
  @Test("No kill leaves a torn site", arguments: Shelf.Others.allCases)
  func everyCall(others: Shelf.Others) throws {
    try killAtEveryCall(others, without: [], isAlwaysWhole: others == .files)
  }

  @Test("No kill leaves a torn site where names can't be exchanged or doubled")
  func everyCallWithoutLinks() throws {
    try killAtEveryCall(.files, without: ["link", "exchange"], isAlwaysWhole: false)
  }

  private func killAtEveryCall(
    _ others: Shelf.Others, without absent: [String], isAlwaysWhole: Bool
  ) throws {
    let files = try TemporaryFolder(isInMemory: true)
    try FolderContents(files: Edition.new.files).write(to: files.path)
    var number = 0
    while true {
      number += 1
      let shelf = try Shelf(others)
      let isKilled = try Self.probe(files.path, shelf.path, number, absent)
      let torn = try shelf.torn()
      #expect(torn.isEmpty, "killed before call \(number): \(torn)")
      if isAlwaysWhole { #expect(try shelf.edition() != nil, "killed before call \(number)") }
      // Mending is killed too, at one of its calls, before it may finish.
      if number % 5 == 0 {
        _ = try Self.probe("/nowhere", shelf.path, number * 7 % 80, absent)
        #expect(try shelf.torn().isEmpty, "killed before call \(number), and in mending that")
      }
      try OutputFolder.open(shelf.path, through: .quick).discard()
      let edition = try shelf.edition()
      #expect(edition != nil && (isKilled || edition == "new"), "before call \(number), mended")
      #expect(try shelf.isTidy(), "killed before call \(number)")
      if !isKilled { break }
    }
    #expect(number > Edition.new.files.count, "the build made calls")
    print("kills: before each of \(number - 1) calls, others' \(others), without \(absent)")
  }

  @Test("A real build is killed while it puts its files in place, or on the way there")
  func realBuild() throws {
    let folder = try TemporaryFolder(isInMemory: true)
    let output = folder.path + "/site"
    try FolderContents(files: ["README.md": "theirs"]).write(to: output)
    let sites = try ["good-handbook", "good-terms"].map { name in
      try FolderContents(of: Self.golden + "/Templates").write(
        to: "\(folder.path)/\(name)/templates")
      try FolderContents(of: "\(Self.golden)/Sites/\(name)").write(to: "\(folder.path)/\(name)")
      let run = try WijzerCommand.run(Self.build(output), in: "\(folder.path)/\(name)")
      #expect(run.status == 0, "\(run.errors)")
      return (folder: "\(folder.path)/\(name)", contents: try FolderContents(of: output))
    }
    #expect(sites[0].contents != sites[1].contents)
    for number in 0..<12 {
      let process = WijzerCommand.process(Self.build(output), in: sites[number % 2].folder)
      (process.standardOutput, process.standardError) = (
        FileHandle.nullDevice, FileHandle.nullDevice
      )
      try process.run()
      // Looking is what passes the time between one kill and the next.
      let sign = output + (number < 3 ? "/.wijzer" : "/.wijzer/journal")
      while process.isRunning, !FileManager.default.fileExists(atPath: sign) {}
      for _ in 0..<(number * 15) { _ = FileManager.default.fileExists(atPath: sign) }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try Self.isOne(of: sites.map(\.contents), output), "kill \(number)")
      let nothing = try WijzerCommand.run(Self.build(output), in: folder.path)
      #expect(nothing.status != 0, "a run that builds nothing mends all the same")
      #expect(try Self.isOne(of: sites.map(\.contents), output), "kill \(number), mended")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names.sorted() == ["good-handbook", "good-terms", "site"])
      #expect(!FileManager.default.fileExists(atPath: output + "/.wijzer"))
    }
  }

  private static let golden = Repository.root + "/Tests/GoldenTests"

  private static func build(_ output: String) -> [String] {
    ["build", "--quiet", "--output", output]
  }

  /// Whether the files in a folder are those of one of some sites.
  private static func isOne(of sites: [FolderContents], _ path: String) throws -> Bool {
    let files = { (contents: FolderContents) in
      contents.entries.filter { $0.value != .folder && !$0.key.hasPrefix(".wijzer") }
    }
    return sites.map(files).contains(files(try FolderContents(of: path)))
  }

  /// - Returns: whether it was killed before it was done.
  private static func probe(
    _ files: String, _ output: String, _ number: Int, _ absent: [String]
  ) throws -> Bool {
    let process = Process()
    process.executableURL = WijzerCommand.products.appendingPathComponent("PublishingProbe")
    process.arguments = [files, output, "\(number)"] + absent
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let isKilled = process.terminationReason == .uncaughtSignal
    #expect(isKilled ? process.terminationStatus == SIGKILL : process.terminationStatus == 0)
    return isKilled
  }
}
