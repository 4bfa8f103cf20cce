import Decisions
import Model

/// Rules of decisions as short lines, on pages that are about something else.
extension PageContext {
  static let ruleLineShape: Shape.Record = [
    "id": .text, "href": .text, "payer": .text, "verdict": .text, "kind": .text, "period": .text,
    "validity": .text, "certainty": .record(certaintyShape), "draft": .record(draftShape),
  ]

  /// One decision with some of its rules.
  static let ruleLinesShape: Shape.Record = [
    "name": .text, "href": .text, "changesHref": .text, "count": .text,
    "rules": .list(ruleLineShape),
  ]

  /// The decisions that have rules to show, each with those rules.
  func ruleLines(where isShown: (DecisionRule, DecisionTable) -> Bool) -> View {
    .list(
      site.decisions.compactMap { table in
        let rules = table.rules.filter { isShown($0, table) }
        guard !rules.isEmpty else { return nil }
        return .record([
          "name": .text(table.name), "href": .text(href(table.route)),
          "changesHref": .text(href(table.changesRoute)), "count": .text(String(rules.count)),
          "rules": .list(rules.map { ruleLine($0, table) }),
        ])
      })
  }

  private func ruleLine(_ rule: DecisionRule, _ table: DecisionTable) -> View {
    let validity = rule.validity
    let outcome = table.outcomes.first { $0.id == rule.outcome }
    return .record([
      "id": .text(rule.id), "href": .text(href(table.tableRoute, anchor: rule.id)),
      "payer": .text(rule.payer), "verdict": .text(outcome?.label ?? rule.outcome),
      "kind": .text(outcome?.kind.rawValue ?? ""), "period": .text(wording.period(validity)),
      "validity": .text(self.validity(validity, certainty: rule.certainty)),
      "certainty": certainty(rule.certainty),
      "draft": draft(of: validity, certainty: rule.certainty),
    ])
  }
}

extension DecisionRule {
  var validity: Validity { Validity(from: valid.lowerBound, until: valid.upperBound) }
}
