import Model
import Testing

@testable import Decisions

@Suite("A decision says what is still possible and what still matters")
struct DecideTests {
  @Test("Results, rules and questions are those of brute force", arguments: [false, true])
  func exact(withImpossible: Bool) {
    var tables = RandomTables(seed: 5)
    for _ in 0..<400 {
      let table = tables.tiled(withImpossible: withImpossible)
      let oracle = Oracle(table)
      for _ in 0..<5 {
        let answers = Answers(
          date: tables.roll(0...1) == 0 ? nil : oracle.days[tables.roll(0...oracle.days.count - 1)],
          values: tables.answers(to: table, unknown: 2))
        expectTruth(decide(table, answers), answers, oracle)
      }
    }
  }

  @Test(
    "It asks about an output when the rules that remain name one actor", arguments: [false, true])
  func aboutAnOutput(withImpossible: Bool) {
    var tables = RandomTables(seed: 12)
    for _ in 0..<400 {
      let table = tables.named(withImpossible: withImpossible)
      let oracle = Oracle(table)
      for _ in 0..<5 {
        let answers = Answers(
          date: tables.roll(0...1) == 0 ? nil : oracle.days[tables.roll(0...oracle.days.count - 1)],
          values: tables.answers(to: table, unknown: 2))
        expectTruth(decide(table, answers), answers, oracle)
      }
    }
  }

  private func expectTruth(_ decision: Decision, _ answers: Answers, _ oracle: Oracle) {
    let table = oracle.table
    let situations = oracle.situations(day: answers.date, answers.values)
    let results = oracle.results(situations)
    let outcomes = Set(results.map(\.outcome))
    #expect(decision.possible == table.outcomes.map(\.id).filter(outcomes.contains))
    #expect(decision.settled == (results.count == 1 ? results.first : nil))
    #expect(decision.rules == oracle.possibleRules(situations).map { table.rules[$0].id })

    // In asking order, a question stays when it matters, whatever the others that stay come to.
    var free = table.subjects.filter { subject in
      switch subject {
      case .time: answers.date == nil
      case .input(let input): answers.values[input] == nil
      }
    }
    for subject in free where !oracle.matters(subject, free: free, among: situations) {
      free.removeAll { $0 == subject }
    }
    let asked = free.filter { oracle.mayAsk($0, among: situations) }
    #expect(decision.ask == asked.map(table.id(of:)))
    #expect(free.isEmpty == (results.count < 2))
  }

  @Test("Without impossible combinations a question matters by itself, whatever the order")
  func orderless() {
    var tables = RandomTables(seed: 6)
    for _ in 0..<200 {
      let table = tables.tiled(withImpossible: false)
      let oracle = Oracle(table)
      let answers = Answers(date: nil, values: tables.answers(to: table, unknown: 2))
      let situations = oracle.situations(day: nil, answers.values)
      let matters = table.subjects.filter { subject in
        if case .input(let input) = subject, answers.values[input] != nil { return false }
        return oracle.matters(subject, free: table.subjects, among: situations)
      }
      #expect(decide(table, answers).ask == matters.map(table.id(of:)))
    }
  }

  @Test("Of two questions that impossible combinations tie together, one is asked")
  func tied() {
    let table = Table.make(
      """
      input a = p q
      input b = x y
      rule r1: b=x -> o
      rule r2: b=y -> u
      impossible: a=p b=y
      impossible: a=q b=x
      """)
    #expect(decide(table, Answers(date: nil, values: [nil, nil])).ask == ["b"])
    #expect(decide(table, Answers(date: nil, values: [0, nil])).settled?.outcome == "o")
  }

  @Test("One outcome with two payers is not settled")
  func payers() {
    let table = Table.make("input a = p q\nrule r1: a=p -> o/one\nrule r2: a=q -> o/two")
    let decision = decide(table, Answers(date: nil, values: [nil]))
    #expect(decision.settled == nil)
    #expect(decision.possible == ["o"])
    #expect(decision.ask == ["a"])
  }

  @Test("The date is asked after the first input, by its own id")
  func date() {
    let table = Table.make(
      """
      input a = p q
      input b = x y
      rule r1: a=p -> o
      rule r2 2021-01-01..2021-06-30: a=q -> o
      rule r3 2021-07-01..2021-12-31: a=q b=x -> o
      rule r4 2021-07-01..2021-12-31: a=q b=y -> u
      """)
    #expect(decide(table, Answers(date: nil, values: [nil, nil])).ask == ["a", "datum", "b"])
    #expect(decide(table, Answers(date: nil, values: [0, nil])).ask == [])
    #expect(decide(table, Answers(date: nil, values: [1, 0])).ask == [])
  }

  @Test("Nothing is possible on a day outside, or with impossible answers")
  func nothing() {
    let table = Table.make("input a = p q\nrule r1: a=p -> o\nimpossible: a=q")
    for answers in [
      Answers(date: CalendarDate.firstDay(of: 2022), values: [nil]),
      Answers(date: nil, values: [1]),
    ] {
      let decision = decide(table, answers)
      #expect(decision == Decision(settled: nil, possible: [], rules: [], ask: []))
    }
  }
}
