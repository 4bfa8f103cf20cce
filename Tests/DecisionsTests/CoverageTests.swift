import Model
import Testing

@testable import Decisions

@Suite("What the scenarios try, and what not")
struct CoverageTests {
  @Test("Rules, outcomes and the days around a boundary")
  func all() throws {
    let table = Table.make(
      """
      input a = p q
      rule r1: a=p -> o
      rule r2 2021-01-01..2021-06-30: a=q -> o
      rule r3 2021-07-01..2021-12-31: a=q -> u
      outcome spare
      scenario s1 2021-06-30: a=p -> o
      scenario s2 2021-06-30: -> o
      scenario s3 2022-01-01: a=p -> o
      """)
    let coverage = Coverage(of: table)
    #expect(coverage.rules == [[0, 1], [1], []])
    #expect(coverage.outcomes == [[0, 1], [], []])
    let boundary = try #require(coverage.boundaries.first)
    #expect("\(boundary.lastDay) \(boundary.firstDay)" == "2021-06-30 2021-07-01")
    #expect([boundary.before, boundary.after] == [[0, 1], []])
    #expect(coverage.boundaries.count == 1)
  }

  @Test("The rules and outcomes of brute force")
  func random() {
    var tables = RandomTables(seed: 25)
    for _ in 0..<200 {
      let bare = tables.loose()
      let oracle = Oracle(bare)
      let scenarios = (0..<5).map { index in
        let day = oracle.days[tables.roll(0...oracle.days.count - 1)]
        return scenario("s\(index)", day, tables.answers(to: bare, unknown: 3))
      }
      let coverage = Coverage(of: bare.with(scenarios))
      let tried = scenarios.map { scenario in
        oracle.possibleRules(oracle.situations(day: scenario.date, scenario.given))
      }
      for rule in bare.rules.indices {
        #expect(coverage.rules[rule] == tried.indices.filter { tried[$0].contains(rule) })
      }
      for (index, outcome) in bare.outcomes.enumerated() {
        let found = tried.indices.filter {
          tried[$0].contains { bare.rules[$0].outcome == outcome.id }
        }
        #expect(coverage.outcomes[index] == found)
      }
      for boundary in coverage.boundaries {
        #expect(boundary.lastDay.next == boundary.firstDay)
        #expect(
          boundary.before == scenarios.indices.filter { scenarios[$0].date == boundary.lastDay })
        #expect(
          boundary.after == scenarios.indices.filter { scenarios[$0].date == boundary.firstDay })
      }
      #expect(
        coverage.boundaries.map(\.firstDay) == bare.segments.dropFirst().map(\.days.lowerBound))
    }
  }

  private func scenario(_ id: String, _ date: CalendarDate, _ given: [Int?]) -> Scenario {
    Scenario(
      id: id, name: id, story: .empty, date: date, given: given, outcome: "o0", rule: nil,
      span: Table.nowhere)
  }
}

extension DecisionTable {
  fileprivate func with(_ scenarios: [Scenario]) -> DecisionTable {
    Table.make(
      covers: covers, policy: hitPolicy, inputs: inputs, outcomes: outcomes.map(\.id), rules: rules,
      impossible: impossible.map(\.conditions), scenarios: scenarios)
  }
}
