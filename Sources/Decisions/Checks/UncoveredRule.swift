import Diagnostics
import Model

extension Rule {
  static let uncoveredRule = Rule(
    "uncovered-rule", .warning, nl: "elke regel wordt door een scenario geprobeerd",
    en: "every rule is tried by a scenario")
}

/// Every rule that can apply is tried by a scenario, in a table that has scenarios.
enum UncoveredRule {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    guard !table.scenarios.isEmpty else { return [] }
    let tried = Set(examination.scenarios.flatMap(\.evaluation.rules))
    let canHold = Set(examination.pieces.map(\.rule))
    return table.rules.indices.filter { canHold.contains($0) && !tried.contains($0) }.map { index in
      let rule = table.rules[index]
      let proposal = table.proposal(
        forRule: index, examination.segments, among: examination.pieces)
      return Diagnostic(
        .uncoveredRule,
        Message(
          nl: "geen scenario probeert regel '\(rule.id)'",
          en: "no scenario tries rule '\(rule.id)'"),
        at: rule.span,
        fix: proposal.map { text(of: $0, for: rule, in: table) })
    }
  }

  private static func text(
    of proposal: Proposal, for rule: DecisionRule, in table: DecisionTable
  ) -> Message {
    let situation = table.text(of: table.box(ofAnswers: proposal.given))
    return Message(
      nl: "voeg een scenario toe op \(proposal.date) met \(situation.nl), dat '\(rule.outcome)' "
        + "verwacht",
      en: "add a scenario on \(proposal.date) with \(situation.en) that expects "
        + "'\(rule.outcome)'")
  }
}
