import Foundation
import TestSupport
import Testing

/// `wijzer export` and `wijzer import`, run as an author runs them.
struct ExchangeCommandTests {
  private static let site = [
    "--content", "\(Repository.root)/content", "--templates", "\(Repository.root)/templates",
    "--language", "en",
  ]

  @Test func whatGoesOutComesIn() throws {
    let folder = try TemporaryFolder()
    let dmn = try run(["export", "dmn", "bekostiging"] + Self.site, in: folder)
    #expect(dmn.status == 0 && dmn.errors.isEmpty && dmn.output.hasPrefix("<?xml"))
    try write(dmn.output, "b.dmn", in: folder)
    let yaml = try run(["import", "dmn", "b.dmn"], in: folder)
    #expect(yaml.status == 0 && yaml.errors.isEmpty)
    #expect(yaml.output.hasPrefix("decision: bekostiging\nname: Wie betaalt dit werk?\n"))
    let csv = try run(["export", "csv", "bekostiging"] + Self.site, in: folder)
    #expect(csv.status == 0 && csv.errors.isEmpty)
    try write(csv.output, "b.csv", in: folder)
    let back = try run(
      ["import", "csv", "b.csv", "--decision", "bekostiging"] + Self.site, in: folder)
    #expect(back.status == 0 && back.errors.isEmpty)
    #expect(back.output == (try Repository.text("content/beslissingen/bekostiging.yml")))
  }

  @Test func aRefusalTellsThePlaceAndPrintsNothing() throws {
    let folder = try TemporaryFolder()
    try write("<html>\n</html>", "a.dmn", in: folder)
    let dmn = try run(["import", "dmn", "a.dmn", "--language", "en"], in: folder)
    #expect(dmn.status == 1 && dmn.output.isEmpty)
    #expect(
      dmn.errors == """
        a.dmn:1:1: error: this is not DMN: it begins with 'html' in the namespace '' [not-dmn]
          1 | <html>
            | ^^^^^^
          fix: DMN begins with 'definitions' in a namespace such as 'https://www.omg.org/spec/DMN/20191111/MODEL/'
        1 error, 0 warnings

        """)
    try write("id,kosten\nr01,zorg\n", "a.csv", in: folder)
    let csv = try run(
      ["import", "csv", "a.csv", "--decision", "bekostiging", "--quiet"] + Self.site, in: folder)
    #expect(csv.status == 1 && csv.output.isEmpty)
    #expect(csv.errors.hasPrefix("a.csv:1:1: error: the columns 'valid from', 'valid until', "))
  }

  /// A decision whose rules are wrong can be mended with a CSV.
  @Test func csvGoesIntoADecisionWithErrors() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/content", toPath: "\(folder.path)/content")
    let path = "beslissingen/bekostiging.yml"
    let good = try Repository.text("content/\(path)")
    let csv = try run(["export", "csv", "bekostiging"] + Self.site, in: folder)
    try write(csv.output, "b.csv", in: folder)
    try write(
      good.replacing("when: {kosten: zvh-taken}", with: "when: {kosten: none}"), "content/\(path)",
      in: folder)
    let site = ["--templates", "\(Repository.root)/templates"]
    let export = try run(["export", "csv", "bekostiging", "--quiet"] + site, in: folder)
    #expect(export.status == 1 && export.output.isEmpty && export.errors.contains("'none'"))
    let mended = try run(
      ["import", "csv", "b.csv", "--decision", "bekostiging"] + site, in: folder)
    #expect(mended.status == 0 && mended.output == good)
  }

  @Test(arguments: [
    ["export", "dmn", "geen"], ["export", "csv", "geen"], ["import", "dmn", "geen.dmn"],
    ["import", "csv", "geen.csv", "--decision", "bekostiging"], ["import", "csv", "geen.csv"],
    ["export", "xml", "bekostiging"], ["export", "dmn"],
  ])
  func wrongUseIsTwo(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let site = arguments.last == "bekostiging" || arguments.contains("geen") ? Self.site : []
    let run = try run(arguments + site, in: folder)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    let folder = try TemporaryFolder()
    try Data([0x69, 0xE9, 0x0A]).write(to: URL(fileURLWithPath: "\(folder.path)/a.dmn"))
    let run = try run(["import", "dmn", "a.dmn", "--language", "en"], in: folder)
    #expect(run.status == 1 && run.errors.hasPrefix("a.dmn:1:2: error: bytes here are not UTF-8"))
  }

  // MARK: Helpers

  private struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// What is printed is more than a pipe holds, so it goes to a file.
  private func run(_ arguments: [String], in folder: TemporaryFolder) throws -> Run {
    let path = "\(folder.path)/output-\(UUID().uuidString)"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let process = WijzerCommand.process(arguments, in: folder.path)
    let errors = Pipe()
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    process.standardError = errors
    try process.run()
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOfFile: path, encoding: .utf8),
      errors: String(decoding: told, as: UTF8.self))
  }

  private func write(_ text: String, _ name: String, in folder: TemporaryFolder) throws {
    try text.write(toFile: "\(folder.path)/\(name)", atomically: true, encoding: .utf8)
  }
}
