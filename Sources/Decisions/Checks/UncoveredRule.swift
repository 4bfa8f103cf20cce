import Diagnostics
import Model

/// Every rule that can apply is tried by a scenario, in a table that has scenarios.
enum UncoveredRule {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    guard !table.scenarios.isEmpty else { return [] }
    let tried = Set(examination.scenarios.flatMap(\.evaluation.rules))
    return table.rules.indices.compactMap { index in
      guard !tried.contains(index),
        let region = examination.pieces.first(where: { $0.rule == index })?.region
      else { return nil }
      let rule = table.rules[index]
      let situation = table.text(of: region.box)
      return Diagnostic(
        "uncovered-rule", .warning,
        Message(
          nl: "geen scenario probeert regel '\(rule.id)'",
          en: "no scenario tries rule '\(rule.id)'"),
        at: rule.span,
        fix: Message(
          nl: "voeg een scenario toe op \(region.days.lowerBound) met \(situation.nl), dat "
            + "'\(rule.outcome)' verwacht",
          en: "add a scenario on \(region.days.lowerBound) with \(situation.en) that expects "
            + "'\(rule.outcome)'"))
    }
  }
}
