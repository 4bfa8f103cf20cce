import Diagnostics
import Model
import Testing

@testable import Decisions

@Suite("The question pages say what brute force says")
struct CompileTests {
  @Test("Every page asks what matters next, offers what is possible, or tells the results")
  func everyPage() throws {
    var tables = RandomTables(seed: 7)
    for _ in 0..<300 {
      let table = tables.tiled()
      let oracle = Oracle(table)
      let tree = try tree(of: table)
      for index in tree.pages.indices { try expectTruth(index, in: tree, oracle) }
    }
  }

  @Test("A question about an output is asked exactly when it matters and the rules name one actor")
  func aboutAnOutput() throws {
    var tables = RandomTables(seed: 11)
    var asked = 0
    var needed = 0
    for _ in 0..<400 {
      let table = tables.named()
      let oracle = Oracle(table)
      let tree = try tree(of: table)
      for index in tree.pages.indices {
        try expectTruth(index, in: tree, oracle)
        if case .question(let question) = tree.pages[index].kind, question.payer != nil {
          asked += 1
        }
        if case .undecided(let outcome) = tree.pages[index].kind { needed += outcome.needed.count }
      }
    }
    // Both happen, so that the rule above is not kept by tables that never come to it.
    #expect(asked > 0 && needed > 0)
  }

  private func expectTruth(_ index: Int, in tree: QuestionTree, _ oracle: Oracle) throws {
    let page = tree.pages[index]
    let table = oracle.table
    let situations = oracle.situations.filter { page.admits($0) }
    let results = oracle.results(situations)
    let asked = page.path.last.flatMap { table.subjects.firstIndex(of: $0.subject) }
    let later = Array(table.subjects[((asked ?? -1) + 1)...])
    let next = later.indices.first {
      oracle.matters(later[$0], free: Array(later[$0...]), among: situations)
        && oracle.mayAsk(later[$0], among: situations)
    }
    switch page.kind {
    case .question(let question):
      let subject = try #require(next.map { later[$0] })
      #expect(question.subject == subject)
      #expect(
        question.payer
          == (table.topic(of: subject) == nil ? nil : oracle.payers(among: situations).first))
      let outcomes = Set(results.map(\.outcome))
      #expect(question.possibleOutcomes == table.outcomes.map(\.id).filter(outcomes.contains))
      let rest = later.drop { $0 != subject }.dropFirst()
      expectOptions(of: question, among: situations, later: Array(rest), oracle)
      for option in question.options {
        #expect(tree.pages[option.page].parent == index)
        #expect(
          tree.pages[option.page].path
            == page.path + [Answer(subject: subject, choice: option.choice)])
      }
    case .settled(let outcome):
      #expect(next == nil)
      #expect([outcome.result] == Array(results))
      #expect(outcome.rules == oracle.possibleRules(situations))
    case .undecided(let outcome):
      #expect(next == nil)
      #expect(results.count > 1)
      #expect(Set(outcome.possible) == results && outcome.possible.count == results.count)
      #expect(outcome.rules == oracle.possibleRules(situations))
      expectFacts(of: outcome, for: page.path, oracle)
      expectNeeded(of: outcome, for: page.path, among: situations, oracle)
    }
  }

  /// The values that are possible, then "unknown" unless the answer is required; or the days, in
  /// the longest stretches that say the same.
  private func expectOptions(
    of question: Question, among situations: [Oracle.Situation], later: [Subject],
    _ oracle: Oracle
  ) {
    let possible = situations.filter { oracle.isPossible($0.values) }
    switch question.subject {
    case .input(let input):
      let values = Set(possible.map { $0.values[input] }).sorted().map(Choice.value)
      let unknown = oracle.table.inputs[input].isRequired ? [] : [Choice.unknown]
      #expect(question.options.map(\.choice) == values + unknown)
    case .time:
      let says = oracle.days.map { day in
        Dictionary(grouping: situations.filter { $0.day == day }) { situation in
          later.map { Oracle.answer(to: $0, in: situation) }
        }.mapValues { oracle.results($0) }
      }
      let starts = says.indices.filter { $0 == 0 || says[$0] != says[$0 - 1] }
      let ends = says.indices.filter { $0 == says.count - 1 || says[$0] != says[$0 + 1] }
      let periods = zip(starts, ends).map { Choice.period(oracle.days[$0]...oracle.days[$1]) }
      #expect(question.options.map(\.choice) == periods)
    }
  }

  private func expectFacts(of outcome: UndecidedOutcome, for path: [Answer], _ oracle: Oracle) {
    let now = outcome.possible.count
    var facts: [(subject: Subject, average: Double, fewest: Int)] = []
    for place in path.indices where path[place].choice == .unknown {
      guard case .input(let input) = path[place].subject else { continue }
      let counts = oracle.table.inputs[input].values.indices.map { value in
        var known = path
        known[place] = Answer(subject: path[place].subject, choice: .value(value))
        return oracle.results(oracle.situations.filter(known.admits)).count
      }.filter { $0 > 0 }
      let average = Double(counts.reduce(0, +)) / Double(counts.count)
      facts.append((path[place].subject, average, counts.min() ?? 0))
    }
    let deciding = facts.filter { $0.fewest == 1 }
    let narrowing = facts.filter { $0.fewest > 1 && $0.fewest < now }
    for (told, expected) in [(outcome.deciding, deciding), (outcome.narrowing, narrowing)] {
      #expect(Set(told) == Set(expected.map(\.subject)) && told.count == expected.count)
      let averages = told.compactMap { subject in
        expected.first { $0.subject == subject }?.average
      }
      #expect(averages == averages.sorted())
    }
  }

  /// Of a question about an output that is not on the path: whether, all else held still, its answer
  /// changes the result, and whom the rules name that its answer chooses between.
  private func expectNeeded(
    of outcome: UndecidedOutcome, for path: [Answer], among situations: [Oracle.Situation],
    _ oracle: Oracle
  ) {
    let table = oracle.table
    let expected = table.subjects.compactMap { subject -> NeededFact? in
      guard table.topic(of: subject) != nil, !path.contains(where: { $0.subject == subject })
      else { return nil }
      let others = table.subjects.filter { $0 != subject }
      let groups = Dictionary(grouping: situations) { situation in
        others.map { Oracle.answer(to: $0, in: situation) }
      }
      let separated = groups.values.map { oracle.results($0) }.filter { $0.count > 1 }
      guard !separated.isEmpty else { return nil }
      return NeededFact(
        subject: subject, payers: Set(separated.joined().flatMap(\.payers)).sorted())
    }
    #expect(outcome.needed == expected)
  }

  @Test("Whoever knows everything ends at the one result, on the shortest way")
  func everyCombination() throws {
    var tables = RandomTables(seed: 8)
    for _ in 0..<200 {
      let table = tables.tiled()
      let oracle = Oracle(table)
      let tree = try tree(of: table)
      for situation in oracle.situations where oracle.isPossible(situation.values) {
        let end = try walk(tree, day: situation.day, situation.values.map(Optional.some))
        guard case .settled(let outcome) = end.kind else {
          Issue.record("not settled: \(situation)")
          continue
        }
        #expect([outcome.result] == Array(oracle.results(situation)))
        #expect(outcome.rules.contains(oracle.rules(situation)[0]))
      }
    }
  }

  @Test("Whoever does not know everything ends at all that can be")
  func unknownAnswers() throws {
    var tables = RandomTables(seed: 9)
    for _ in 0..<300 {
      let table = tables.tiled(withImpossible: false)
      let oracle = Oracle(table)
      let tree = try tree(of: table)
      for day in oracle.days {
        let values = zip(table.inputs, tables.answers(to: table, unknown: 2)).map {
          $0.isRequired ? $1 ?? 0 : $1
        }
        let end = try walk(tree, day: day, values)
        let decision = decide(table, Answers(date: day, values: values))
        let results = oracle.results(oracle.situations(day: day, values))
        #expect(Set(end.results) == results)
        #expect(decision.settled == (end.results.count == 1 ? end.results.first : nil))
      }
    }
  }

  @Test("Pages stand depth first, each with a name of its own and the way to it")
  func order() throws {
    var tables = RandomTables(seed: 10)
    for _ in 0..<200 {
      let tree = try tree(of: tables.tiled())
      #expect(tree.pages[0].parent == nil)
      #expect(Set(tree.pages.map(\.slug)).count == tree.pages.count)
      var expected = 0
      visit(tree, 0, ancestors: [], &expected)
      #expect(expected == tree.pages.count)
    }
  }

  /// Checks order, ancestors and remaining questions; returns the shortest and the longest way.
  @discardableResult
  private func visit(
    _ tree: QuestionTree, _ index: Int, ancestors: [Int], _ expected: inout Int
  ) -> ClosedRange<Int> {
    #expect(index == expected)
    expected += 1
    #expect(tree.ancestors(of: index) == ancestors)
    guard case .question(let question) = tree.pages[index].kind else { return 0...0 }
    var ways: [ClosedRange<Int>] = []
    for option in question.options {
      ways.append(visit(tree, option.page, ancestors: ancestors + [index], &expected))
    }
    let shortest = (ways.map(\.lowerBound).min() ?? 0) + 1
    let longest = (ways.map(\.upperBound).max() ?? 0) + 1
    #expect(question.remaining == shortest...longest)
    return shortest...longest
  }

  @Test("A table with one result has one page, without a question")
  func oneResult() throws {
    for text in ["rule r1: -> o", "input a = p q\nrule r1: a=p -> o\nrule r2: a=q -> o"] {
      let tree = try tree(of: Table.make(text))
      #expect(tree.pages.count == 1)
      guard case .settled(let outcome) = tree.pages[0].kind else {
        Issue.record("not settled")
        return
      }
      #expect(outcome.result == DecisionResult(outcome: "o", payer: ""))
    }
  }

  @Test("Without inputs, only the date is asked")
  func onlyTime() throws {
    let tree = try tree(
      of: Table.make("rule r1 2021-01-01..2021-06-30: -> o\nrule r2 2021-07-01..2021-12-31: -> u"))
    #expect(
      tree.pages.map(\.path) == [
        [], [Answer(subject: .time, choice: .period(days("2021-01-01..2021-06-30")))],
        [Answer(subject: .time, choice: .period(days("2021-07-01..2021-12-31")))],
      ])
  }

  /// Follows known answers; an unknown one is answered with "I do not know".
  private func walk(
    _ tree: QuestionTree, day: CalendarDate, _ values: [Int?]
  ) throws -> QuestionPage {
    var page = tree.pages[0]
    while case .question(let question) = page.kind {
      let option = question.options.first { option in
        switch (option.choice, question.subject) {
        case (.period(let days), _): days.contains(day)
        case (.value(let value), .input(let input)): values[input] == value
        case (.unknown, .input(let input)): values[input] == nil
        default: false
        }
      }
      page = tree.pages[try #require(option).page]
    }
    return page
  }
}

/// All pages of a table, or a failed test.
func tree(of table: DecisionTable) throws -> QuestionTree {
  let compiled = compile(table, maxPages: .max, unknownValue: "unknown")
  #expect(compiled.diagnostics.isEmpty)
  return try #require(compiled.value)
}

extension QuestionPage {
  var results: [DecisionResult] {
    switch kind {
    case .question: []
    case .settled(let outcome): [outcome.result]
    case .undecided(let outcome): outcome.possible
    }
  }

  func admits(_ situation: Oracle.Situation) -> Bool { path.admits(situation) }
}

extension [Answer] {
  /// Whether a situation fits the answers; what is unknown fits always.
  func admits(_ situation: Oracle.Situation) -> Bool {
    allSatisfy { answer in
      switch (answer.choice, answer.subject) {
      case (.value(let value), .input(let input)): situation.values[input] == value
      case (.period(let days), _): days.contains(situation.day)
      default: true
      }
    }
  }
}
