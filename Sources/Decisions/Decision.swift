package import Model

/// What someone knows of a case.
package struct Answers: Sendable {
  /// The day the decision is about; nil when it is not known.
  package let date: CalendarDate?
  /// For each input the index of the answer; nil when it is not known.
  package let values: [Int?]

  package init(date: CalendarDate?, values: [Int?]) {
    self.date = date
    self.values = values
  }
}

/// What a table says to some answers.
package struct Decision: Sendable, Hashable {
  /// The result, when only one is possible.
  package let settled: DecisionResult?
  /// The ids of the outcomes that are still possible, in table order.
  package let possible: [String]
  /// The ids of the rules that can still match, in table order.
  package let rules: [String]
  /// The ids of the unknown inputs, and of the date, that still matter, in asking order; empty when
  /// the result is settled.
  ///
  /// An input about an output is among them only when the rules that remain
  /// name one actor.
  package let ask: [String]
}
