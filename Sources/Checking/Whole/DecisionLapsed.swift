import Diagnostics
import Model

extension Rule {
  static let decisionLapsed = Rule(
    "decision-lapsed", .warning, nl: "een beslissing gaat ook over de dag van de site",
    en: "a decision covers the day of the site")
}

/// A decision whose period is over on the day the site is made for.
enum DecisionLapsed {
  static func findings(_ site: Site) -> [Diagnostic] {
    site.decisions.filter { $0.covers.upperBound < site.settings.asOf }.map { decision in
      let (end, now) = (decision.covers.upperBound, site.settings.asOf)
      return Diagnostic(
        .decisionLapsed,
        Message(
          nl: "deze beslissing loopt tot en met \(end), en het is \(now)",
          en: "this decision runs until \(end), and it is \(now)"),
        at: decision.span,
        fix: Message(
          nl: "verleng 'covers' en loop de \(decision.rules.count) regels na",
          en: "extend 'covers' and go over the \(decision.rules.count) rules"))
    }
  }
}
