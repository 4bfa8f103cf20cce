import Foundation
import TestSupport

/// The list of facts that was drawn from the documents, as its tables write it.
struct FactBase: Sendable {
  /// A row of the table of facts.
  struct Row: Sendable {
    let number: String
    let value: String
    let validity: String
    /// `AW`, `KS`, `RLZ`, `IOP` or `BK`.
    let source: String
    let lines: ClosedRange<Int>
    /// One letter; as corrected further on.
    let certainty: String
  }

  /// A row of the table of sums.
  struct Sum: Sendable {
    let number: String
    let outcome: String
    let sources: [String]
    /// Those that stand between brackets, by source; a source without them is not in it.
    let lines: [String: ClosedRange<Int>]
  }

  let rows: [Row]
  let sums: [Sum]

  /// What the list calls the sources, and the handbook.
  static let sources = [
    "AW": "aanwijzing-2023", "KS": "schriftelijk-overleg-2023", "RLZ": "concept-rlz-2026",
    "IOP": "implementatieplan-2022", "BK": "beleidskompas-2025",
  ]

  init(_ text: String) throws {
    let corrected = Self.certainties(Self.table(under: "### 7e.", in: text))
    rows = Self.table(under: "## 2. ", in: text).compactMap { cells in
      guard cells.count >= 8, let lines = Self.lines(cells[6].drop { $0 != ":" }.dropFirst())
      else { return nil }
      return Row(
        number: cells[0], value: cells[1], validity: cells[4],
        source: String(cells[5].prefix { $0 != " " }), lines: lines,
        certainty: corrected[cells[0]] ?? cells[7])
    }
    sums = Self.table(under: "### 2a.", in: text).map { cells in
      Sum(
        number: cells[0], outcome: cells[2],
        sources: cells[3].matches(of: /\b(AW|KS|RLZ|IOP|BK)\b/).map { String($0.output.1) },
        lines: Self.lines(bySource: cells[3]))
    }
  }

  /// Such as `F001` to `F160`: rows that are all there.
  static func numbers(_ letter: String, _ digits: Int, _ count: Int) -> [String] {
    guard count > 0 else { return [] }
    return (1...count).map { number in
      let text = String(number)
      return letter + String(repeating: "0", count: max(0, digits - text.count)) + text
    }
  }

  /// The letters that a correction gives: `zekerheid A: …`, `A: …` or `…: C`.
  private static func certainties(_ corrections: [[String]]) -> [String: String] {
    var found: [String: String] = [:]
    for cells in corrections where cells[0].wholeMatch(of: /F\d{3}/) != nil {
      if let match = cells[1].firstMatch(of: /^(?:zekerheid )?([EASCVRN])\b:/) {
        found[cells[0]] = String(match.output.1)
      } else if let match = cells[1].firstMatch(of: /: ([EASCVRN])$/) {
        found[cells[0]] = String(match.output.1)
      }
    }
    return found
  }

  private static func lines(bySource text: String) -> [String: ClosedRange<Int>] {
    var found: [String: ClosedRange<Int>] = [:]
    for match in text.matches(of: /\b(AW|KS|RLZ|IOP|BK)\b[^;(]*\(([0-9-]+)\)/) {
      found[String(match.output.1)] = lines(match.output.2)
    }
    return found
  }

  private static func lines(_ text: Substring) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-").compactMap { Int($0) }
    guard let first = ends.first, let last = ends.last, first <= last else { return nil }
    return first...last
  }

  /// The cells of the rows of the first table under a heading, without its head.
  static func table(under heading: String, in text: String) -> [[String]] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let start = lines.firstIndex(where: { $0.hasPrefix(heading) }) else { return [] }
    return lines[(start + 1)...].drop { !$0.hasPrefix("|") }.prefix { $0.hasPrefix("|") }
      .dropFirst(2)
      .map { line in
        line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
  }
}
