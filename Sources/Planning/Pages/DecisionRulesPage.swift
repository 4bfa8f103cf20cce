import Decisions
import Model

/// All rules of a decision, and the whole table.
struct DecisionRulesPage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site
  let fields: Fields<OnPage<DecisionRulesPage>>

  var route: Route { table.tableRoute }
  var template: TemplateName { Self.name }
  var title: String { title(site.phrases[.rulesTitle]) }
  var chapter: CollectionID? { table.id.collection }

  private static let name = TemplateName("decision-rules")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionRulesPage] {
    [
      DecisionRulesPage(
        decision: decision, site: draft.site, fields: fields(rule: draft.fields.rule))
    ]
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields(rule: fields.rule).shape, of: site)
  }

  func record(on page: PageContext) -> View.Record {
    fields.record(of: self, on: page.withoutDefinitions)
  }

  private static func fields(rule: Fields<RuleView>) -> Fields<OnPage<DecisionRulesPage>> {
    Fields([
      .text("id") { $0.own.table.id.name },
      .text("name") { $0.own.table.name },
      .text("start") { $0.page.href($0.own.decision.route(ofPage: 0)) },
      .text("back") { $0.page.href($0.own.table.route) },
      .text("ruleCount") { String($0.own.table.rules.count) },
      .list("rules", of: rule) { view in
        view.own.table.rules.map { RuleView(rule: $0, table: view.own.table, page: view.page) }
      },
      .record("matrix") { MatrixView(table: $0.own.table, page: $0.page) },
    ])
  }
}
