package import Model

/// What the scenarios of a table try.
///
/// A scenario tries a rule when the rule can hold for its day and answers, and an outcome when it
/// tries a rule that gives it. Scenarios and rules are indices.
package struct Coverage: Sendable, Hashable {
  /// The turn from one segment to the next, where mistakes of a day show.
  package struct Boundary: Sendable, Hashable {
    /// The last day before.
    package let lastDay: CalendarDate
    /// The first day after.
    package let firstDay: CalendarDate
    /// The scenarios on the last day before.
    package let before: [Int]
    /// The scenarios on the first day after.
    package let after: [Int]
  }

  /// For each rule the scenarios that try it.
  package let rules: [[Int]]
  /// For each outcome, in table order, the scenarios that try it.
  package let outcomes: [[Int]]
  /// In order of time.
  package let boundaries: [Boundary]

  package init(of table: DecisionTable) {
    let pieces = table.pieces(in: table.everything)
    let results = ResultList(of: table)
    let tried = table.scenarios.map {
      Set(ScenarioRun(of: $0, in: table, pieces, results).evaluation.rules)
    }
    let scenarios = table.scenarios.indices
    rules = table.rules.indices.map { rule in scenarios.filter { tried[$0].contains(rule) } }
    outcomes = table.outcomes.map { outcome in
      scenarios.filter { tried[$0].contains { table.rules[$0].outcome == outcome.id } }
    }
    let segments = table.segments
    boundaries = zip(segments, segments.dropFirst()).map { before, after in
      let (lastDay, firstDay) = (before.days.upperBound, after.days.lowerBound)
      return Boundary(
        lastDay: lastDay, firstDay: firstDay,
        before: scenarios.filter { table.scenarios[$0].date == lastDay },
        after: scenarios.filter { table.scenarios[$0].date == firstDay })
    }
  }
}
