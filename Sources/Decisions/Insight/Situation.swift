package import Model

/// Combinations of answers that all change in the same way.
package struct Situation: Sendable, Hashable {
  /// For each input its values; the whole domain where it does not matter.
  ///
  /// Impossible combinations
  /// may be among these, where that makes the description shorter.
  package let conditions: [ValueSet]
  package let before: DecisionResult
  package let after: DecisionResult
  /// The indices of the rules that hold for some of these combinations on the day before, in table
  /// order.
  package let rulesBefore: [Int]
  /// The indices of the rules that hold for some of these combinations on the day itself, in table
  /// order.
  package let rulesAfter: [Int]
}
