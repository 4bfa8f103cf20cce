import Decisions
import Model

/// All worked cases of a decision, by the stretch of time they fall in.
struct DecisionCasesPage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site

  var route: Route { table.casesRoute }
  var template: TemplateName { Self.name }
  var title: String { title(site.phrases[.casesTitle]) }

  private static let name = TemplateName("decision-cases")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionCasesPage] {
    decision.table.scenarios.isEmpty
      ? [] : [DecisionCasesPage(decision: decision, site: draft.site)]
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields.shape, of: site) { !$0.scenarios.isEmpty }
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<DecisionCasesPage>>([
    .text("decision") { $0.own.table.id.name },
    .text("decisionName") { $0.own.table.name },
    .text("count") { String($0.own.table.scenarios.count) },
    .list("groups") { view in
      view.own.decision.segments.compactMap {
        CaseGroupView($0, view.own.decision, view.page)
      }
    },
  ])
}

/// The cases of a stretch of time.
struct CaseGroupView: ViewModel {
  let days: Validity
  let cases: [CaseSummaryView]
  let page: PageContext

  /// Nil for a stretch without cases.
  init?(_ segment: Segment, _ decision: DecisionPlan, _ page: PageContext) {
    days = Validity(segment.days)
    cases = decision.table.scenarios.enumerated()
      .filter { segment.days.contains($0.element.date) }
      .map { CaseSummaryView(decision: decision, index: $0.offset, page: page) }
    self.page = page
    if cases.isEmpty { return nil }
  }

  static let fields = Fields<CaseGroupView>([
    .text("label") { $0.page.wording.period($0.days) },
    .record("draft") { $0.page.draft(in: $0.days) },
    .list("cases") { $0.cases },
  ])
}

/// A worked case in short.
struct CaseSummaryView: ViewModel {
  let decision: DecisionPlan
  let index: Int
  let page: PageContext

  private var scenario: Scenario { decision.table.scenarios[index] }
  /// The rule it ends at.
  private var rule: String? { decision.cases[index].rules.first }

  static let fields = Fields<CaseSummaryView>([
    .text("id") { $0.scenario.id },
    .text("href") { $0.page.href($0.decision.table.route(of: $0.scenario)) },
    .text("name") { $0.scenario.name },
    .text("date") { $0.page.wording.date($0.scenario.date) },
    .text("verdict") { $0.decision.table.label(of: $0.scenario.outcome) },
    .text("kind") { $0.decision.table.kind(of: $0.scenario.outcome) },
    .text("payer") { $0.decision.cases[$0.index].settled?.payer },
    .text("rule") { $0.rule },
    .text("ruleHref") { view in
      view.rule.map { view.page.href(view.decision.table.tableRoute, anchor: $0) }
    },
  ])
}
