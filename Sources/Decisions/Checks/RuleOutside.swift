import Diagnostics
import Model

extension Rule {
  static let decisionRuleOutside = Rule(
    "decision-rule-outside", nl: "een regel geldt binnen de dagen van de beslissing",
    en: "a rule holds within the days of its decision")
}

/// A rule is valid on at least one of the days that the table covers.
enum RuleOutside {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    return table.rules.filter { table.days(of: $0) == nil }.map { rule in
      let valid = text(of: rule.valid)
      let covers = text(of: table.covers)
      return Diagnostic(
        .decisionRuleOutside,
        Message(
          nl: "regel '\(rule.id)' geldt \(valid.nl), maar de beslissing gaat over de dagen "
            + covers.nl,
          en: "rule '\(rule.id)' is valid \(valid.en), but the decision is about the days "
            + covers.en),
        at: rule.span,
        fix: Message(
          nl: "verbeter de dagen van de regel, maak `covers` ruimer, of haal de regel weg",
          en: "correct the days of the rule, widen `covers`, or remove the rule"))
    }
  }
}
