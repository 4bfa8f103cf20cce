import Decisions
import Diagnostics
import Model

/// A table with one small mistake that an author could make.
///
/// That a rule is missing or holds for more than it should is tried by tests of their own.
struct Mutant: Sendable {
  enum Kind: Sendable, CaseIterable {
    /// One condition loses one of its values. A condition of one value is not narrowed: then the rule
    /// would never hold, as when it is removed.
    case narrowed
    case startEarlier
    case startLater
    case endEarlier
    case endLater
    /// The outcome becomes another one: of each kind of outcomes one, since a case that expects an
    /// outcome is as wrong with any other.
    case otherOutcome
    /// The payer becomes that of another rule.
    case otherPayer
  }

  /// What becomes of a mutant.
  enum Fate {
    /// `prove` gives an error: a gap, an overlap, a scenario that comes out otherwise.
    case caught
    /// It gives every possible combination of answers on every day the same results, so that no
    /// reader could tell.
    case harmless
    /// A reader could get another result, and nobody would have known.
    case survives
  }

  let kind: Kind
  /// The rule that was changed, and how.
  let name: String
  let table: DecisionTable

  func fate(comparedWith original: DecisionTable) -> Fate {
    if prove(table).diagnostics.contains(where: { $0.severity == .error }) { return .caught }
    return table.givesSameResults(as: original) ? .harmless : .survives
  }
}

extension DecisionTable {
  /// Every mutant of one kind, in table order.
  func mutants(_ kind: Mutant.Kind) -> [Mutant] {
    rules.enumerated().flatMap { index, rule in
      replacements(of: rule, kind).map { name, replacement in
        var rules = rules
        rules.replaceSubrange(index...index, with: [replacement])
        return Mutant(kind: kind, name: "\(rule.id) \(name)", table: with(rules: rules))
      }
    }
  }

  /// What comes in the place of a rule.
  private func replacements(
    of rule: DecisionRule, _ kind: Mutant.Kind
  ) -> [(name: String, rule: DecisionRule)] {
    let (first, last) = (rule.valid.lowerBound, rule.valid.upperBound)
    switch kind {
    case .narrowed:
      return inputs.enumerated().flatMap { input, clause in
        narrower(than: rule.conditions[input]).map { set in
          var conditions = rule.conditions
          conditions[input] = set
          let words = set.indices.map { clause.values[$0].id }.joined(separator: ",")
          return ("\(clause.id)=\(words)", rule.with(conditions: conditions))
        }
      }
    case .startEarlier: return shifted(rule, first.previous, last)
    case .startLater: return shifted(rule, first.next, last)
    case .endEarlier: return shifted(rule, first, last.previous)
    case .endLater: return shifted(rule, first, last.next)
    case .otherOutcome:
      let others = outcomes.filter { $0.id != rule.outcome }
      return Set(others.map(\.kind)).compactMap { kind in others.first { $0.kind == kind } }
        .map { ("-> \($0.id)", rule.with(outcome: $0.id)) }
    case .otherPayer:
      return rules.first { $0.payer != rule.payer }.map {
        [("/ \($0.payer)", rule.with(payer: $0.payer))]
      } ?? []
    }
  }

  private func narrower(than set: ValueSet) -> [ValueSet] {
    guard set.count > 1 else { return [] }
    return set.indices.map { set.subtracting(ValueSet(index: $0)) }
  }

  /// Nothing when no day is left.
  private func shifted(
    _ rule: DecisionRule, _ first: CalendarDate, _ last: CalendarDate
  ) -> [(name: String, rule: DecisionRule)] {
    first <= last ? [("\(first)..\(last)", rule.with(valid: first...last))] : []
  }

  /// Whether every possible combination has the same results in both tables on every day, found by
  /// trying all of them on the first day of every segment of either.
  func givesSameResults(as other: DecisionTable) -> Bool {
    let days = Set((segments + other.segments).map(\.days.lowerBound))
    let combinations = combinations.map { $0.map { ValueSet(index: $0) } }
    return days.allSatisfy { day in
      let mine = rules.filter { $0.valid.contains(day) }
      let others = other.rules.filter { $0.valid.contains(day) }
      return combinations.allSatisfy { results(of: mine, $0) == other.results(of: others, $0) }
    }
  }

  /// Every combination of answers.
  var combinations: [[Int]] {
    inputs.reduce([[]]) { combinations, input in
      combinations.flatMap { start in input.values.indices.map { start + [$0] } }
    }
  }

  /// Outcome and payer of each rule that holds on a day; none where the combination is impossible.
  func results(_ day: CalendarDate, _ values: [Int]) -> Set<[String]> {
    results(
      of: rules.filter { $0.valid.contains(day) }, values.map { ValueSet(index: $0) })
  }

  /// Outcome and payer of each of some rules that holds; none where the combination is impossible.
  private func results(of rules: [DecisionRule], _ values: [ValueSet]) -> Set<[String]> {
    let holds = { (conditions: [ValueSet]) in
      !zip(conditions, values).contains { !$0.contains($1) }
    }
    guard !impossible.contains(where: { holds($0.conditions) }) else { return [] }
    return Set(rules.filter { holds($0.conditions) }.map { [$0.outcome, $0.payer] })
  }
}

extension DecisionTable {
  func with(rules: [DecisionRule]? = nil, scenarios: [Scenario]? = nil) -> DecisionTable {
    DecisionTable(
      id: id, name: name, summary: summary, hitPolicy: hitPolicy, covers: covers, time: time,
      inputs: inputs, outcomes: outcomes, rules: rules ?? self.rules, impossible: impossible,
      caveats: caveats, scenarios: scenarios ?? self.scenarios, span: span)
  }
}

extension DecisionRule {
  func with(
    valid: ClosedRange<CalendarDate>? = nil, conditions: [ValueSet]? = nil, outcome: String? = nil,
    payer: String? = nil
  ) -> DecisionRule {
    DecisionRule(
      id: id, valid: valid ?? self.valid, conditions: conditions ?? self.conditions,
      outcome: outcome ?? self.outcome, payer: payer ?? self.payer, how: how, flow: flow,
      because: because,
      certainty: certainty, sources: sources, span: span)
  }
}
