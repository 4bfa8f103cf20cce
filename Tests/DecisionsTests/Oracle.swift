import Model

@testable import Decisions

/// What a table says, found by trying every combination on every day: slow and plainly right.
struct Oracle {
  struct Situation: Hashable {
    let day: CalendarDate
    let values: [Int]
  }

  let table: DecisionTable
  let days: [CalendarDate]
  let combinations: [[Int]]
  let situations: [Situation]
  private let matching: [Situation: [Int]]

  init(_ table: DecisionTable) {
    self.table = table
    var days: [CalendarDate] = []
    var day = table.covers.lowerBound
    while day <= table.covers.upperBound {
      days.append(day)
      day = day.next
    }
    self.days = days
    let combinations = every(table.inputs.map(\.values.count))
    self.combinations = combinations
    situations = days.flatMap { day in
      combinations.map { Situation(day: day, values: $0) }
    }
    matching = Dictionary(
      uniqueKeysWithValues: situations.map { situation in
        let rules = table.rules.indices.filter {
          table.rules[$0].valid.contains(situation.day)
            && Self.matches(table.rules[$0].conditions, situation.values)
        }
        return (situation, rules)
      })
  }

  /// The rules that match, whether or not the combination is possible.
  func rules(_ situation: Situation) -> [Int] { matching[situation] ?? [] }

  func isPossible(_ values: [Int]) -> Bool {
    !table.impossible.contains { Self.matches($0.conditions, values) }
  }

  /// The results; none where the combination is impossible.
  func results(_ situation: Situation) -> Set<DecisionResult> {
    guard isPossible(situation.values) else { return [] }
    return Set(rules(situation).map { result(of: $0) })
  }

  func results(_ situations: some Sequence<Situation>) -> Set<DecisionResult> {
    situations.reduce(into: []) { $0.formUnion(results($1)) }
  }

  func result(of rule: Int) -> DecisionResult {
    DecisionResult(
      outcome: table.rules[rule].outcome, payer: table.rules[rule].payer,
      payers: table.rules[rule].payers)
  }

  /// The rules that can match in some situations, in table order.
  func possibleRules(_ situations: some Sequence<Situation>) -> [Int] {
    let possible = situations.filter { isPossible($0.values) }
    return Set(possible.flatMap(rules)).sorted()
  }

  /// The situations that fit what is known; nil is unknown.
  func situations(day: CalendarDate?, _ values: [Int?]) -> [Situation] {
    situations.filter { situation in
      (day == nil || day == situation.day)
        && zip(values, situation.values).allSatisfy { $0 == nil || $0 == $1 }
    }
  }

  /// Whether, with the other subjects of `free` held still and all remaining subjects taken
  /// together, two answers to the subject give different results.
  func matters(_ subject: Subject, free: [Subject], among situations: [Situation]) -> Bool {
    let others = free.filter { $0 != subject }
    let groups = Dictionary(grouping: situations) { situation in
      others.map { Self.answer(to: $0, in: situation) }
    }
    return groups.values.contains { group in
      let byAnswer = Dictionary(grouping: group) { Self.answer(to: subject, in: $0) }
      return Set(byAnswer.values.map { results($0) }.filter { !$0.isEmpty }).count > 1
    }
  }

  /// Whether a question may be asked: when it is about an output, the rules that remain name one.
  func mayAsk(_ subject: Subject, among situations: [Situation]) -> Bool {
    guard case .input(let input) = subject, table.inputs[input].about != nil else { return true }
    return payers(among: situations).count == 1
  }

  /// The actors that the rules name that remain.
  func payers(among situations: [Situation]) -> Set<ItemID> {
    Set(possibleRules(situations).flatMap { table.rules[$0].payers })
  }

  enum Value: Hashable {
    case day(CalendarDate)
    case value(Int)
  }

  static func answer(to subject: Subject, in situation: Situation) -> Value {
    switch subject {
    case .time: .day(situation.day)
    case .input(let input): .value(situation.values[input])
    }
  }

  private static func matches(_ conditions: [ValueSet], _ values: [Int]) -> Bool {
    zip(conditions, values).allSatisfy { $0.contains(ValueSet(index: $1)) }
  }
}

/// Every way to choose a number below each of the counts.
func every(_ counts: [Int]) -> [[Int]] {
  counts.reduce([[]]) { chosen, count in
    chosen.flatMap { prefix in (0..<count).map { prefix + [$0] } }
  }
}
