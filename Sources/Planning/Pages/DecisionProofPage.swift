import Decisions
import Model

/// How a decision was checked.
struct DecisionProofPage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site

  var route: Route { table.proofRoute }
  var template: TemplateName { Self.name }
  var title: String { title(site.phrases[.proofTitle]) }

  private static let name = TemplateName("decision-proof")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionProofPage] {
    [DecisionProofPage(decision: decision, site: draft.site)]
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields.shape, of: site)
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<DecisionProofPage>>([
    .text("decision") { $0.own.table.id.name },
    .text("name") { $0.own.table.name },
    .text("ruleCount") { String($0.own.table.rules.count) },
    .text("combinationCount") {
      $0.page.wording.count($0.own.combinations * $0.own.decision.segments.count)
    },
    .text("scenarioCount") { String($0.own.table.scenarios.count) },
    .text("outcomeCount") { String($0.own.table.outcomes.count) },
    .text("pageCount") { $0.page.wording.count($0.own.decision.tree.pages.count) },
    .text("coveredRuleCount") { String($0.own.table.rules.count - $0.own.uncovered.count) },
    .text("fingerprint") { $0.own.decision.fingerprint },
    .text("tableHref") { $0.page.href($0.own.table.tableRoute) },
    .text("casesHref") {
      $0.own.table.scenarios.isEmpty ? nil : $0.page.href($0.own.table.casesRoute)
    },
    .text("treeHref") { $0.page.href($0.own.table.treeRoute) },
    .text("changesHref") { $0.page.href($0.own.table.changesRoute) },
    .text("start") { $0.page.href($0.own.decision.route(ofPage: 0)) },
    .text("hitPolicy") { $0.own.table.hitPolicy.rawValue },
    .list("segments") { view in
      view.own.decision.segments.map {
        SegmentView(segment: $0, own: view.own, page: view.page)
      }
    },
    .list("uncovered") { view in
      view.own.uncovered.map { view.page.link(toRule: $0.id, of: view.own.table) }
    },
  ])

  /// How many combinations of answers there are.
  fileprivate var combinations: Int { table.inputs.reduce(1) { $0 * $1.values.count } }

  /// The rules that no scenario ends at.
  private var uncovered: [DecisionRule] {
    let touched = Set(decision.cases.flatMap(\.rules))
    return table.rules.filter { !touched.contains($0.id) }
  }
}

/// A stretch of time that was proved by itself.
struct SegmentView: ViewModel {
  let segment: Segment
  let own: DecisionProofPage
  let page: PageContext

  static let fields = Fields<SegmentView>([
    .text("period") { $0.page.wording.period(Validity($0.segment.days)) },
    .text("ruleCount") { String($0.segment.rules.count) },
    .text("combinationCount") { $0.page.wording.count($0.own.combinations) },
    .text("scenarioCount") { view in
      String(view.own.table.scenarios.count { view.segment.days.contains($0.date) })
    },
    .record("draft") { $0.page.draft(in: Validity($0.segment.days)) },
  ])
}
