import Decisions
import Diagnostics
import Model

/// A table with one small mistake that an author could make.
struct Mutant: Sendable {
  enum Kind: Sendable, CaseIterable {
    case removed
    /// One condition becomes the whole domain.
    case widened
    /// One condition loses one of its values. A condition of one value is not narrowed: then the rule
    /// would never hold, as when it is removed.
    case narrowed
    case startEarlier
    case startLater
    case endEarlier
    case endLater
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
        rules.replaceSubrange(index...index, with: replacement.map { [$0] } ?? [])
        return Mutant(kind: kind, name: "\(rule.id) \(name)", table: with(rules: rules))
      }
    }
  }

  /// What comes in the place of a rule; nil is nothing.
  private func replacements(
    of rule: DecisionRule, _ kind: Mutant.Kind
  ) -> [(name: String, rule: DecisionRule?)] {
    let (first, last) = (rule.valid.lowerBound, rule.valid.upperBound)
    switch kind {
    case .removed: return [("removed", nil)]
    case .widened, .narrowed:
      return inputs.enumerated().flatMap { input, clause in
        others(than: rule.conditions[input], of: clause, kind).map { set in
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
      return outcomes.filter { $0.id != rule.outcome }.map {
        ("-> \($0.id)", rule.with(outcome: $0.id))
      }
    case .otherPayer:
      return rules.first { $0.payer != rule.payer }.map {
        [("/ \($0.payer)", rule.with(payer: $0.payer))]
      } ?? []
    }
  }

  private func others(
    than set: ValueSet, of clause: InputClause, _ kind: Mutant.Kind
  ) -> [ValueSet] {
    if kind == .widened { return set == clause.domain ? [] : [clause.domain] }
    guard set.count > 1 else { return [] }
    return set.indices.map { set.subtracting(ValueSet(index: $0)) }
  }

  /// Nothing when no day is left.
  private func shifted(
    _ rule: DecisionRule, _ first: CalendarDate, _ last: CalendarDate
  ) -> [(name: String, rule: DecisionRule?)] {
    first <= last ? [("\(first)..\(last)", rule.with(valid: first...last))] : []
  }

  /// Whether every possible combination has the same results in both tables on every day, found by
  /// trying all of them on the first day of every segment of either.
  func givesSameResults(as other: DecisionTable) -> Bool {
    let days = Set((segments + other.segments).map(\.days.lowerBound))
    let combinations = combinations
    return days.allSatisfy { day in
      combinations.allSatisfy { results(day, $0) == other.results(day, $0) }
    }
  }

  /// Every combination of answers.
  var combinations: [[Int]] {
    inputs.reduce([[]]) { combinations, input in
      combinations.flatMap { start in input.values.indices.map { start + [$0] } }
    }
  }

  /// Outcome and payer of each rule that holds; none where the combination is impossible.
  func results(_ day: CalendarDate, _ values: [Int]) -> Set<[String]> {
    let holds = { (conditions: [ValueSet]) in
      zip(conditions, values).allSatisfy { $0.contains(ValueSet(index: $1)) }
    }
    guard !impossible.contains(where: { holds($0.conditions) }) else { return [] }
    let rules = rules.filter { $0.valid.contains(day) && holds($0.conditions) }
    return Set(rules.map { [$0.outcome, $0.payer] })
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
