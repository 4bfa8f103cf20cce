import Diagnostics
import Model

extension Rule {
  static let unreachableOutcome = Rule(
    "unreachable-outcome", nl: "elke uitkomst wordt door een regel gegeven",
    en: "every outcome is given by a rule")
}

/// Every outcome is given by a rule that can apply.
enum UnreachableOutcome {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    let given = Set(examination.pieces.map { table.rules[$0.rule].outcome })
    return table.outcomes.filter { !given.contains($0.id) }.map { outcome in
      Diagnostic(
        .unreachableOutcome,
        Message(
          nl: "geen regel geeft ooit de uitkomst '\(outcome.id)'",
          en: "no rule ever gives the outcome '\(outcome.id)'"),
        at: outcome.span,
        fix: Message(
          nl: "haal de uitkomst weg, of voeg de regel toe die erbij hoort",
          en: "remove the outcome, or add the rule that belongs to it"))
    }
  }
}
