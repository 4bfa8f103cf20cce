import Decisions
import Model

/// Where a decision begins.
struct DecisionStartPage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site

  var route: Route { table.route }
  var template: TemplateName { Self.name }
  var title: String { table.name }
  var trail: [Link]? { collectionTrail }
  var chapter: CollectionID? { table.id.collection }

  private static let name = TemplateName("decision")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionStartPage] {
    [DecisionStartPage(decision: decision, site: draft.site)]
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields.shape, of: site)
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<DecisionStartPage>>([
    .text("id") { $0.own.table.id.name },
    .text("name") { $0.own.table.name },
    .html("summary") { $0.page.html($0.own.table.summary) },
    .text("start") { $0.page.href($0.own.decision.route(ofPage: 0)) },
    .text("rulesHref") { $0.page.href($0.own.table.tableRoute) },
    .text("covers") { $0.page.wording.period(Validity($0.own.table.covers)) },
    .text("ruleCount") { String($0.own.table.rules.count) },
    .text("scenarioCount") { String($0.own.table.scenarios.count) },
    .text("questionCount") { String($0.own.table.inputs.count + 1) },
    .text("pageCount") { $0.page.wording.count($0.own.decision.tree.pages.count) },
    .text("proofHref") { $0.page.href($0.own.table.proofRoute) },
    .text("treeHref") { $0.page.href($0.own.table.treeRoute) },
    .text("changesHref") { $0.page.href($0.own.table.changesRoute) },
    .text("casesHref") {
      $0.own.table.scenarios.isEmpty ? nil : $0.page.href($0.own.table.casesRoute)
    },
    .text("fingerprint") { $0.own.decision.fingerprint },
    .record("draft") { $0.page.draft(in: Validity($0.own.table.covers)) },
  ])
}
