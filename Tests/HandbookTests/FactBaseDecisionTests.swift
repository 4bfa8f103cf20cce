import Decisions
import Model
import TestSupport
import Testing

/// The decision against the table that was drawn from the documents, in all combinations.
///
/// What is not known, and what the pages say, `DecisionPageTests` compares with what the
/// combinations give.
@Suite(
  "The decision is that of the fact base",
  .enabled(
    if: SharedDomain.isWanted,
    "there is no fact base at ../shared/domain/feitenbank.md to compare the decision with"))
struct FactBaseDecisionTests {
  @Test func everyCombinationHasItsOutcomeAndCertainty() async throws {
    let table = try await Registry.read.value.table
    let base = DecisionBase(try SharedDomain.text("feitenbank.md"))
    #expect(!base.rows.isEmpty)
    var used: Set<String> = []
    for year in table.covers.lowerBound.year...table.covers.upperBound.year {
      let days = try [
        #require(CalendarDate("\(year)-01-01")), #require(CalendarDate("\(year)-12-31")),
      ]
      for values in table.combinations {
        let given = Dictionary(
          uniqueKeysWithValues: zip(table.inputs, values).map { ($0.id, $0.values[$1].id) })
        let rows = base.rows(in: year, given)
        let row = try #require(rows.count == 1 ? rows[0] : nil, "\(year) \(given): \(rows)")
        used.insert(row.id)
        for day in days {
          let decision = decide(table, Answers(date: day, values: values))
          #expect(decision.settled?.outcome == row.outcome, "\(day) \(given)")
          let rules = table.rules.filter { decision.rules.contains($0.id) }
          let certainty = row.certainty(in: year)
          #expect(rules.map(\.certainty) == [certainty], "\(day) \(row.id)")
        }
      }
    }
    #expect(used == Set(base.rows.map(\.id)))
  }

  /// Only within one kind of work more matters than the work and the year; so a sample of what is
  /// not known is enough for the others.
  @Test func onlyOneKindOfWorkAsksMoreThanTheDay() throws {
    let base = DecisionBase(try SharedDomain.text("feitenbank.md"))
    let asking = base.rows.filter { $0.conditions.count > 1 }
    #expect(Set(asking.map { $0.conditions["kosten"] }) == ["clientgebonden"])
  }
}

/// The rules of the fact base, as its table writes them.
struct DecisionBase: Sendable {
  struct Row: Sendable {
    let id: String
    let years: [ClosedRange<Int>]
    /// The value that an input must have; an input that does not matter is not in it.
    let conditions: [String: String]
    let outcome: String
    fileprivate let writtenCertainty: String

    /// As corrected: the document gives 2021 and 2022 in so many words, and 2023 not.
    func certainty(in year: Int) -> String {
      id == "r46" && year < 2023 ? "expliciet" : writtenCertainty
    }
  }

  let rows: [Row]

  private static let inputs = [
    "kosten", "geincludeerd", "wlz-indicatie", "forensische-titel", "geneeskundige-hoofdvraag",
    "casemanagement", "toekenning", "overeenkomst",
  ]

  init(_ text: String) {
    rows = FactBase.table(under: "### 7b.", in: text).map { cells in
      let conditions = zip(Self.inputs, cells[2...]).filter { $0.1 != "-" }
      return Row(
        id: cells[0],
        years: cells[1].split(separator: ", ").map { period in
          let ends = period.split(separator: "-").compactMap { Int($0) }
          return ends[0]...ends[ends.count - 1]
        },
        conditions: Dictionary(uniqueKeysWithValues: conditions),
        outcome: cells[10], writtenCertainty: cells[11])
    }
  }

  /// The rules that hold; one.
  func rows(in year: Int, _ given: [String: String]) -> [Row] {
    rows.filter { row in
      row.years.contains { $0.contains(year) }
        && row.conditions.allSatisfy { given[$0.key] == $0.value }
    }
  }
}
