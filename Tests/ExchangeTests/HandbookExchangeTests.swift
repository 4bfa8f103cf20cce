import Diagnostics
import Foundation
import Model
import Pipeline
import TestSupport
import Testing

@testable import Decisions
@testable import Exchange

/// The handbook's own decision, out and in again.
struct HandbookExchangeTests {
  private static let decision = "bekostiging"

  /// Read once for all tests.
  private static let own = Task { try await file(content: "\(Repository.root)/content") }

  private static func file(content: String) async throws -> Pipeline.DecisionFile {
    var options = Pipeline.Options()
    options.content = content
    options.templates = "\(Repository.root)/templates"
    let (file, outcome) = try await Pipeline(options).decisionFile(decision)
    #expect(!outcome.failed, "\(outcome.report.text(in: .en))")
    return try #require(file)
  }

  @Test func dmnBringsTheWholeTableBack() async throws {
    let file = try await Self.own.value
    let table = try #require(file.table)
    let text = try #require(exportDMN(table, from: file.document).value)
    let source = SourceText(path: "x.dmn", text: text)
    let back = try #require(DMNImport.tables(source, decision: nil).value.first)
    #expect(RawValue.map(back).canonical == RawValue.map(file.document.fields).canonical)
    // Who reads it elsewhere sees no mark of ours in a question.
    for input in table.inputs where input.about != nil {
      #expect(text.contains("label=\"\(input.text.question)\""))
    }
    // Put in the place of the original, the site is as good as it was.
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(
      atPath: "\(Repository.root)/content", toPath: "\(folder.path)/content")
    let path = "\(folder.path)/content" + file.document.path.dropFirst(Repository.root.count + 8)
    let yaml = try #require(importDMN(source, decision: nil).value.first)
    try yaml.write(toFile: path, atomically: true, encoding: .utf8)
    let again = try await Self.file(content: "\(folder.path)/content")
    #expect(exportDMN(try #require(again.table), from: again.document).value == text)
  }

  @Test func csvLeavesTheFileAsItIs() async throws {
    let file = try await Self.own.value
    let csv = try #require(exportCSV(file.document).value)
    let back = importCSV(
      SourceText(path: "x.csv", text: csv), into: file.document, file: file.source)
    #expect(back.diagnostics.isEmpty)
    #expect(back.value == file.source.text(0..<file.source.bytes.count))
    #expect(csv.split(separator: "\r\n").count == 1 + (file.table?.rules.count ?? 0))
  }

  /// What the table says to every combination of known answers in every period, written down for
  /// `Tests/Exchange/test_spiff.py`, which asks another engine.
  @Test func outcomesAreWrittenDown() async throws {
    let file = try await Self.own.value
    let table = try #require(file.table)
    let periods = table.segments.map(\.days)
    var cases: [Case] = []
    for values in every(table.inputs.map(\.values.count)) {
      for days in periods {
        let said = decide(table, Answers(date: days.lowerBound, values: values))
        // On the last day of a period it says the same.
        #expect(said == decide(table, Answers(date: days.upperBound, values: values)))
        cases.append(Case(table, values, days, said))
      }
    }
    #expect(cases.count == table.inputs.reduce(periods.count) { $0 * $1.values.count })
    let expected = Expected(
      decision: Self.decision, dmn: exportDMN(table, from: file.document).value ?? "",
      inputs: table.inputs.map(\.id), cases: cases)
    let folder = "\(Repository.root)/.build"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try encoder.encode(expected).write(to: URL(fileURLWithPath: "\(folder)/exchange.json"))
  }

  private struct Expected: Encodable {
    let decision: String
    let dmn: String
    let inputs: [String]
    let cases: [Case]
  }

  private struct Case: Encodable {
    let period: String
    let answers: [String]
    let outcome: String?
    let payer: String?
    let rules: [String]

    init(
      _ table: DecisionTable, _ values: [Int?], _ days: ClosedRange<CalendarDate>, _ said: Decision
    ) {
      period = "\(days.lowerBound)/\(days.upperBound)"
      answers = zip(table.inputs, values).map { input, value in
        value.map { input.values[$0].id } ?? ""
      }
      outcome = said.settled?.outcome
      payer = said.settled?.payer
      rules = said.rules
    }
  }

  /// Every way to choose a number below each of the counts.
  private func every(_ counts: [Int]) -> [[Int?]] {
    counts.reduce([[]]) { chosen, count in
      chosen.flatMap { prefix in (0..<count).map { prefix + [$0] } }
    }
  }
}
