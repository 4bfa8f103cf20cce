import Model
import TestSupport

/// Random tables, small enough to try every combination on every day.
struct RandomTables {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Rules that are any boxes at all: with gaps, overlaps, and rules outside the table's days.
  mutating func loose(policy: HitPolicy = .unique) -> DecisionTable {
    let covers = self.covers()
    let inputs = self.inputs()
    let rules = (0..<roll(0...6)).map { index in
      let first = date(roll(0...9))
      let last = date(first.day - 1 + roll(0...4))
      let conditions = inputs.map { subset(of: $0.domain, full: 2) }
      return Table.rule(
        "r\(index)", first...last, conditions, outcome: "o\(roll(0...1))",
        payer: "p\(roll(0...1))")
    }
    return Table.make(
      covers: covers, policy: policy, inputs: inputs, outcomes: ["o0", "o1"], rules: rules,
      impossible: impossible(inputs))
  }

  /// Rules that tile all situations: everything cut in two, over and over.
  mutating func tiled(withImpossible: Bool = true) -> DecisionTable {
    let covers = self.covers()
    let inputs = self.inputs()
    var tiles = [(days: covers, sets: inputs.map(\.domain))]
    for _ in 0..<roll(0...9) {
      let tile = tiles.remove(at: roll(0...tiles.count - 1))
      tiles += halves(tile.days, tile.sets)
    }
    let payers = roll(0...2)
    let rules = tiles.enumerated().map { index, tile in
      Table.rule(
        "r\(index)", tile.days, tile.sets, outcome: "o\(roll(0...2))", payer: "p\(roll(0...payers))"
      )
    }
    return Table.make(
      covers: covers, inputs: inputs, outcomes: ["o0", "o1", "o2"], rules: rules,
      impossible: withImpossible ? impossible(inputs) : [])
  }

  /// Rules that tile all situations, some inputs about the payer, and few or many actors named.
  mutating func named(withImpossible: Bool = true) -> DecisionTable {
    let table = tiled(withImpossible: withImpossible)
    let actors = roll(1...3)
    let inputs = table.inputs.map { input in
      Table.input(
        input.id, isRequired: input.isRequired, isAboutPayer: roll(0...1) == 0,
        values: input.values.map(\.id))
    }
    let rules = table.rules.map { rule in
      Table.rule(
        rule.id, rule.valid, rule.conditions, outcome: rule.outcome, payer: rule.payer,
        payers: Set((0..<roll(0...5) / 2).map { _ in "a\(roll(1...actors))" }).sorted())
    }
    return Table.make(
      covers: table.covers, inputs: inputs, outcomes: table.outcomes.map(\.id), rules: rules,
      impossible: table.impossible.map(\.conditions))
  }

  /// For each input an answer, or nil for about one in so many.
  mutating func answers(to table: DecisionTable, unknown oneIn: Int) -> [Int?] {
    table.inputs.map { roll(1...oneIn) == 1 ? nil : roll(0...$0.values.count - 1) }
  }

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private func date(_ offset: Int) -> CalendarDate {
    (0..<offset).reduce(.firstDay(of: 2021)) { day, _ in day.next }
  }

  /// At most a week, and sometimes one day.
  private mutating func covers() -> ClosedRange<CalendarDate> {
    let first = roll(1...4)
    return date(first)...date(first + roll(0...5))
  }

  private mutating func inputs() -> [InputClause] {
    (0..<roll(1...4)).map { index in
      Table.input(
        "q\(index)", isRequired: roll(0...2) == 0,
        values: (0..<roll(1...3)).map { "v\($0)" })
    }
  }

  /// A few combinations of answers, which leave something possible.
  private mutating func impossible(_ inputs: [InputClause]) -> [[ValueSet]] {
    let all = (0..<max(0, roll(-1...4))).map { _ in inputs.map { subset(of: $0.domain, full: 3) } }
    let possible = every(inputs.map(\.values.count)).contains { values in
      !all.contains { zip($0, values).allSatisfy { $0.contains(ValueSet(index: $1)) } }
    }
    return possible ? all : []
  }

  /// Some of the values, never none; all of them in one of so many cases.
  private mutating func subset(of domain: ValueSet, full: Int) -> ValueSet {
    if roll(1...full) == 1 { return domain }
    let kept = domain.indices.filter { _ in roll(0...1) == 0 }
    if kept.isEmpty { return ValueSet(index: roll(0...domain.count - 1)) }
    return kept.reduce(into: ValueSet(count: 0)) { $0.formUnion(ValueSet(index: $1)) }
  }

  /// Two tiles that together make this one; or this one, when it cannot be cut where the die says.
  private mutating func halves(
    _ days: ClosedRange<CalendarDate>, _ sets: [ValueSet]
  ) -> [(days: ClosedRange<CalendarDate>, sets: [ValueSet])] {
    let side = roll(0...sets.count)
    guard side < sets.count else {
      guard days.lowerBound < days.upperBound else { return [(days, sets)] }
      let offset = roll(days.lowerBound.day...days.upperBound.day - 1)
      return [
        (days.lowerBound...date(offset - 1), sets), (date(offset)...days.upperBound, sets),
      ]
    }
    let part = subset(of: sets[side], full: 9).intersection(sets[side])
    let other = sets[side].subtracting(part)
    guard !part.isEmpty, !other.isEmpty else { return [(days, sets)] }
    var (left, right) = (sets, sets)
    left[side] = part
    right[side] = other
    return [(days, left), (days, right)]
  }
}
