package import Model

/// What a decision comes to: an outcome and who pays, in words and by reference.
///
/// Two rules with the same result may differ in explanation and sources.
package struct DecisionResult: Sendable, Hashable {
  /// The id of the outcome.
  package let outcome: String
  package let payer: String
  /// The actors that pay or may pay, in the order of their names.
  package let payers: [ItemID]

  package init(outcome: String, payer: String, payers: [ItemID] = []) {
    self.outcome = outcome
    self.payer = payer
    self.payers = payers.sorted()
  }
}

/// The different results of a table, numbered: by outcome in table order, then by first rule.
struct ResultList: Sendable {
  let results: [DecisionResult]
  /// For each rule the number of its result.
  let ofRule: [Int]

  init(of table: DecisionTable) {
    let given = table.rules.map {
      DecisionResult(outcome: $0.outcome, payer: $0.payer, payers: $0.payers)
    }
    let byOutcome = Dictionary(grouping: given, by: \.outcome)
    var numbers: [DecisionResult: Int] = [:]
    var ordered: [DecisionResult] = []
    for outcome in table.outcomes {
      for result in byOutcome[outcome.id, default: []] where numbers[result] == nil {
        numbers[result] = ordered.count
        ordered.append(result)
      }
    }
    results = ordered
    ofRule = given.map { result in
      guard let number = numbers[result] else {
        preconditionFailure("a rule gives an outcome of its table")
      }
      return number
    }
  }

  /// The actors that some results name as payer, in the order of their names; each once.
  func payers(of numbers: some Sequence<Int>) -> [ItemID] {
    Set(numbers.flatMap { results[$0].payers }).sorted()
  }

  /// The one actor that some results name as payer; nil when they name none, or several.
  func payer(of numbers: some Sequence<Int>) -> ItemID? {
    let payers = payers(of: numbers)
    return payers.count == 1 ? payers[0] : nil
  }

  /// The ids of the outcomes of some results, given in ascending order; each once.
  func outcomes(of numbers: [Int]) -> [String] {
    numbers.map { results[$0].outcome }.withoutRepeats
  }
}

extension Array where Element: Equatable {
  /// The elements without those that equal the one before.
  var withoutRepeats: [Element] {
    indices.filter { $0 == 0 || self[$0] != self[$0 - 1] }.map { self[$0] }
  }
}
