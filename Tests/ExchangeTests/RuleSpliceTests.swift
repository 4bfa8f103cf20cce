import Diagnostics
import Foundation
import Model
import Testing

@testable import Exchange
@testable import Loading

/// Rules are put into a file, and nothing else in it is touched.
struct RuleSpliceTests {
  private static let file = """
    decision: test   # its name
    covers: {from: 2021-01-01, until: 2022-12-31}
    inputs:
      q: {question: Q?, values: {a: A, b: B}}   # short
    outputs: {o: {role: outcome, values: {x: X, y: Y}}, p: {role: payer}}

    rules:
      # The first group
      - id: r1
        valid: {from: 2021-01-01, expires: 2022-01-01}   # lapsed
        when: {q: [a]}
        then: {o: x, p: P}
        because: |
          One line.
          # No comment.

          Another.
        certainty: sure
        note: kept
        sources: [s]

      # The second group
      - id: r2
        when: {q: b}
        then: {o: y, p: "Q"}
        because: 'Why'
        certainty: sure
        sources:
          - s

    # After the rules
    caveats: []

    """

  @Test func theSameRulesLeaveTheFileAsItIs() throws {
    for text in [
      Self.file, Self.file.replacing("\n", with: "\r\n"), String(Self.file.dropLast(12)),
    ] {
      let csv = try #require(exportCSV(read(text)).value)
      #expect(try put(csv, into: text) == text)
    }
  }

  @Test func onlyAChangedRuleIsWrittenAnew() throws {
    let csv = try #require(exportCSV(read(Self.file)).value)
    let changed = try put(csv.replacing(",P,", with: ",\"P: new\","), into: Self.file)
    #expect(
      changed.contains(
        """
          # The first group
          - id: r1
            valid: {from: 2021-01-01, expires: 2022-01-01}
            when: {q: [a]}
            then:
              o: x
              p: "P: new"
            because: |
              One line.
              # No comment.

              Another.
            certainty: sure
            sources: [s]
            note: kept

          # The second group
          - id: r2
        """), "\(changed)")
    #expect(changed.hasPrefix(Self.file.prefix(230)))
    #expect(changed.hasSuffix(Self.file.suffix(160)))
  }

  /// A line of a text may look like a comment; it stays with its rule.
  @Test func theEndOfATextIsNoComment() throws {
    let text = Self.file.replacing(
      "    certainty: sure\n    note: kept\n    sources: [s]\n", with: ""
    )
    .replacing("    because: |", with: "    certainty: sure\n    sources: [s]\n    because: |")
    .replacing("      Another.\n", with: "      # Another.\n")
    let csv = try #require(exportCSV(read(text)).value)
    #expect(csv.contains("# Another."))
    // The first rule keeps its lines when the second goes.
    let first = csv[..<(try #require(csv.firstRange(of: "r2,"))).lowerBound]
    let alone = try put(String(first), into: text)
    #expect(exportCSV(read(alone)).value == String(first))
    #expect(alone.split(separator: "\n").count { $0.contains("# Another.") } == 1)
  }

  @Test func rulesMayGoComeAndMove() throws {
    let lines = try #require(exportCSV(read(Self.file)).value).split(separator: "\r\n")
    let new = "r3,,,,y,P,b,c,s"
    let moved = [lines[0], lines.last ?? "", Substring(new)].joined(separator: "\r\n")
    let text = try put(moved + "\r\n", into: Self.file)
    let rules = try #require(read(text).fields["rules"]?.parts)
    #expect(rules.compactMap { $0.fields?["id"]?.text } == ["r2", "r3"])
    #expect(text.contains("  # The second group\n  - id: r2\n    when: {q: b}\n"))
    #expect(!text.contains("# The first group") && text.contains("\n# After the rules\ncaveats"))
  }

  @Test func aListOnOneLineIsWrittenAnew() throws {
    let flow = "[{id: r1, when: {}, then: {o: x, p: P}, because: b, certainty: c, sources: [s]}]"
    let start = try #require(Self.file.firstRange(of: "rules:"))
    let end = try #require(Self.file.firstRange(of: "# After"))
    let text = Self.file.replacingCharacters(
      in: start.lowerBound..<end.lowerBound, with: "rules: \(flow)\n")
    let csv = try #require(exportCSV(read(text)).value)
    let put = try put(csv, into: text)
    #expect(exportCSV(read(put)).value == csv)
    #expect(
      put.contains("rules:\n  - id: r1\n") && put.hasSuffix("# After the rules\ncaveats: []\n"))
  }

  @Test func aFileWithoutRulesIsRefused() throws {
    let csv = try #require(exportCSV(read(Self.file)).value)
    let text = Self.file.replacing("rules:", with: "ruled:")
    let source = SourceText(path: "x.csv", text: csv)
    let file = SourceText(path: "test.yml", text: text)
    let found = importCSV(source, into: read(text), file: file)
    #expect(found.value == nil && found.diagnostics.map(\.rule) == ["missing-field"])
  }

  private func read(_ text: String) -> RawDocument {
    let source = SourceText(path: "test.yml", text: text)
    let fields = YAMLReader.read(source, range: 0..<source.bytes.count)
    #expect(fields.diagnostics.isEmpty, "\(fields.diagnostics.map(\.message.en))")
    return RawDocument(path: "test.yml", name: "test", fields: fields.value, body: nil)
  }

  private func put(_ csv: String, into text: String) throws -> String {
    let made = importCSV(
      SourceText(path: "x.csv", text: csv), into: read(text),
      file: SourceText(path: "test.yml", text: text))
    #expect(made.diagnostics.isEmpty, "\(made.diagnostics.map(\.message.en))")
    return try #require(made.value)
  }
}
