import Model
import Testing

@testable import Decisions

@Suite("What changes from one segment to the next, in the fewest descriptions")
struct ChangeTests {
  private let text = """
    input a! = p q r
    input b = x y
    rule r1 2021-01-01..2021-06-30: a=p -> o/one
    rule r2 2021-01-01..2021-06-30: a=q b=x -> u/one
    rule r3 2021-01-01..2021-06-30: a=q b=y -> v/one
    rule r4: a=r -> w/one
    rule r5 2021-07-01..2021-12-31: a=p b=x -> o/one
    rule r6 2021-07-01..2021-12-31: a=p b=y -> o/two
    rule r7 2021-07-01..2021-12-31: a=q -> o/one

    """

  @Test("Outcomes and payers that change; other rules with the same result do not")
  func oneBoundary() {
    let (v, two) = (result("v", "one"), result("o", "two"))
    let (o, u) = (result("o", "one"), result("u", "one"))
    let any = ValueSet(count: 2)
    func situation(
      _ a: Int, _ b: ValueSet, _ before: DecisionResult, _ after: DecisionResult, _ rules: [Int]
    ) -> Situation {
      Situation(
        conditions: [ValueSet(index: a), b], before: before, after: after,
        rulesBefore: [rules[0]], rulesAfter: [rules[1]])
    }
    let (x, y) = (ValueSet(index: 0), ValueSet(index: 1))
    #expect(
      changes(of: Table.make(text)) == [
        Change(
          day: days("2021-07-01").lowerBound,
          situations: [
            situation(0, y, o, two, [0, 5]), situation(1, x, u, o, [1, 6]),
            situation(1, y, v, o, [2, 6]),
          ], changed: 3, possible: 6)
      ])
    // What is impossible lets `b` drop out, and is not named where it does not.
    let shorter = changes(of: Table.make(text + "impossible: a=q b=y"))
    #expect(
      shorter.first?.situations == [
        situation(0, y, o, two, [0, 5]), situation(1, any, u, o, [1, 6]),
      ])
    #expect(shorter.first.map { [$0.changed, $0.possible] } == [2, 5])
  }

  @Test("A boundary at which no result changes; a table without boundaries")
  func nothing() {
    let renamed = Table.make(
      "rule r1 2021-01-01..2021-06-30: -> o\nrule r2 2021-07-01..2021-12-31: -> o")
    #expect(
      changes(of: renamed) == [
        Change(day: days("2021-07-01").lowerBound, situations: [], changed: 0, possible: 1)
      ])
    #expect(changes(of: Table.make("rule r1: -> o")) == [])
  }

  @Test("What two rules both say, under ANY, changes once")
  func overlap() {
    let found = changes(
      of: Table.make(
        """
        policy ANY
        input a = p q r
        rule r1 2021-01-01..2021-06-30: a=p,q -> o
        rule r2 2021-01-01..2021-06-30: a=q,r -> o
        rule r3 2021-07-01..2021-12-31: -> u
        """))
    #expect(found.map(\.changed) == [3])
    #expect(found.flatMap(\.situations).map(\.rulesBefore) == [[0, 1]])
  }

  @Test("Exactly the changes of brute force, with the rules on both sides")
  func exact() {
    var tables = RandomTables(seed: 24)
    for _ in 0..<300 {
      let table = tables.tiled()
      let oracle = Oracle(table)
      let found = changes(of: table)
      #expect(found.map(\.day) == table.segments.dropFirst().map(\.days.lowerBound))
      for change in found {
        expectTruth(change, oracle)
        expectOrder(change, oracle)
      }
    }
  }

  private func expectTruth(_ change: Change, _ oracle: Oracle) {
    let possible = oracle.combinations.filter { oracle.isPossible($0) }
    var changed = 0
    for values in possible {
      let pair = results(values, around: change.day, oracle)
      let described = change.situations.filter { Box($0.conditions).holds(values) }
      #expect(described.isEmpty == (pair[0] == pair[1]))
      #expect(described.allSatisfy { [$0.before, $0.after] == pair })
      changed += pair[0] == pair[1] ? 0 : 1
    }
    #expect(change.changed == changed)
    #expect(change.possible == possible.count)
    for situation in change.situations {
      expectPlain(situation, possible, oracle.table)
      let inside = oracle.situations.filter { Box(situation.conditions).holds($0.values) }
      let before = inside.filter { $0.day == change.day.previous }
      #expect(situation.rulesBefore == oracle.possibleRules(before))
      #expect(
        situation.rulesAfter == oracle.possibleRules(inside.filter { $0.day == change.day }))
    }
  }

  /// A value is named only when it is possible there.
  private func expectPlain(_ situation: Situation, _ possible: [[Int]], _ table: DecisionTable) {
    let described = possible.filter { Box(situation.conditions).holds($0) }
    for (input, set) in situation.conditions.enumerated() where set != table.inputs[input].domain {
      #expect(Set(set.indices) == Set(described.map { $0[input] }))
    }
  }

  @Test("In small tables, as few descriptions as brute force finds")
  func fewest() {
    var tables = RandomTables(seed: 27)
    var several = 0
    for _ in 0..<1000 {
      let table = tables.tiled()
      let oracle = Oracle(table)
      guard oracle.combinations.count <= 12 else { continue }
      let space = BoxSpace(table.inputs.map(\.values.count))
      let point = { (values: [Int]) in space.mask(of: Box(values.map(ValueSet.init(index:)))) }
      let impossible = oracle.combinations.filter { !oracle.isPossible($0) }.map(point)
      for change in changes(of: table) {
        let pairs = Dictionary(grouping: oracle.combinations.filter { oracle.isPossible($0) }) {
          results($0, around: change.day, oracle)
        }
        for (pair, combinations) in pairs where pair[0] != pair[1] {
          let count = change.situations.count { [$0.before, $0.after] == pair }
          let wanted = combinations.map(point).reduce(0, |)
          #expect(count == space.fewest(wanted, allowing: impossible.reduce(0, |)))
          several += count > 1 ? 1 : 0
        }
      }
    }
    #expect(several > 0)
  }

  /// The results of a possible combination on the day before and on the day.
  private func results(
    _ values: [Int], around day: CalendarDate, _ oracle: Oracle
  ) -> [DecisionResult?] {
    [day.previous, day].map { oracle.results(.init(day: $0, values: values)).first }
  }

  private func expectOrder(_ change: Change, _ oracle: Oracle) {
    let keys = change.situations.map { situation in
      let size = oracle.combinations.count {
        oracle.isPossible($0) && Box(situation.conditions).holds($0)
      }
      return [[-size], situation.rulesBefore, situation.rulesAfter]
    }
    for (key, next) in zip(keys, keys.dropFirst()) { #expect(!next.precedes(key)) }
  }

  private func result(_ outcome: String, _ payer: String) -> DecisionResult {
    DecisionResult(outcome: outcome, payer: payer)
  }
}
