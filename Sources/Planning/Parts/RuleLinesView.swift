import Model

/// A decision with some of its rules as short lines, on a page that is about something else.
struct RuleLinesView: ViewModel {
  let table: DecisionTable
  let rules: [DecisionRule]
  let page: PageContext

  static let fields = Fields<RuleLinesView>([
    .text("name") { $0.table.name },
    .text("href") { $0.page.href($0.table.route) },
    .text("changesHref") { $0.page.href($0.table.changesRoute) },
    .text("count") { String($0.rules.count) },
    .list("rules") { view in
      view.rules.map { RuleLineView(rule: $0, table: view.table, page: view.page) }
    },
  ])
}

struct RuleLineView: ViewModel {
  let rule: DecisionRule
  let table: DecisionTable
  let page: PageContext

  static let fields = Fields<RuleLineView>([
    .text("id") { $0.rule.id },
    .text("href") { $0.page.href($0.table.tableRoute, anchor: $0.rule.id) },
    .text("payer") { $0.rule.payer },
    .text("verdict") { $0.table.label(of: $0.rule.outcome) },
    .text("kind") { $0.table.kind(of: $0.rule.outcome) },
    .text("period") { $0.page.wording.period($0.rule.validity) },
    .text("validity") { $0.page.validity($0.rule.validity, certainty: $0.rule.certainty) },
    .record("certainty") { $0.page.certainty($0.rule.certainty) },
    .record("draft") { $0.page.draft(of: $0.rule.validity, certainty: $0.rule.certainty) },
  ])
}

extension PageContext {
  /// The decisions that have some of the rules, each with those, in the order of the site.
  func ruleLines(_ places: Set<RelatedRules.Place>) -> [RuleLinesView] {
    var lines: [RuleLinesView] = []
    let sorted = places.sorted()
    for (number, table) in site.decisions.enumerated() {
      let rules = sorted.filter { $0.decision == number }.map { table.rules[$0.rule] }
      if !rules.isEmpty { lines.append(RuleLinesView(table: table, rules: rules, page: self)) }
    }
    return lines
  }

  /// The decisions that have rules to show, each with those.
  func ruleLines(where isShown: (DecisionRule) -> Bool) -> [RuleLinesView] {
    site.decisions.compactMap { table in
      let rules = table.rules.filter(isShown)
      return rules.isEmpty ? nil : RuleLinesView(table: table, rules: rules, page: self)
    }
  }
}
