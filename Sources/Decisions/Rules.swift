package import Diagnostics

extension Rule {
  static let decisionTooLarge = Rule(
    "decision-too-large", nl: "een beslissing is zo klein dat zij helemaal te bewijzen is",
    en: "a decision is small enough to be proved as a whole")

  /// What this room tells; a check with a file of its own has its rule there.
  package static let ofDecisions: [Rule] = [
    .decisionGap,
    .decisionOverlap,
    .decisionRuleOutside,
    .decisionTooLarge,
    .pageNameClash,
    .scenarioImpossible,
    .scenarioMismatch,
    .subsumedRule,
    .tooManyPages,
    .uncoveredRule,
    .unreachableOutcome,
    .unaskableQuestion,
    .uselessQuestion,
  ]
}
