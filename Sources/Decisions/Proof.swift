import Model

/// What was proved about a table, in numbers; it holds when no error goes with it.
package struct Proof: Sendable, Hashable {
  /// The stretches of days that were proved one by one.
  package let segments: [Segment]
  /// The combinations of answers on one day, the impossible ones included; nil when they cannot be
  /// counted in 63 bits.
  package let combinations: Int?
  /// The number of rules.
  package let rules: Int
  /// The number of worked cases that were tried.
  package let scenarios: Int

  init(of table: DecisionTable) {
    segments = table.segments
    combinations = table.allAnswers.count
    rules = table.rules.count
    scenarios = table.scenarios.count
  }
}
