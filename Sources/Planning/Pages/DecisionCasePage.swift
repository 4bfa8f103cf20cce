import Decisions
import Model

/// One worked case: a test at every check, and an example for the reader.
struct DecisionCasePage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site
  /// Its place among the scenarios.
  let index: Int

  private var scenario: Scenario { table.scenarios[index] }

  var route: Route { table.route(of: scenario) }
  var template: TemplateName { Self.name }
  var title: String { scenario.name }
  var trail: [Link]? {
    collectionTrail + [
      Link(route: table.route, label: table.name),
      Link(route: table.casesRoute, label: site.phrases[.casesTitle]),
    ]
  }

  private static let name = TemplateName("decision-case")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionCasePage] {
    decision.table.scenarios.indices.map {
      DecisionCasePage(decision: decision, site: draft.site, index: $0)
    }
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields.shape, of: site) { !$0.scenarios.isEmpty }
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<DecisionCasePage>>([
    .text("decision") { $0.own.table.id.name },
    .text("decisionName") { $0.own.table.name },
    .html("story") { $0.page.html($0.own.scenario.story) },
    .list("answers") { $0.own.answers },
    .text("outcomeHref") { view in
      let scenario = view.own.scenario
      return view.own.decision.tree.page(date: scenario.date, values: scenario.given).map {
        view.page.href(view.own.decision.route(ofPage: $0))
      }
    },
    .text("index") { $0.page.href($0.own.table.casesRoute) },
    .record("previous") { $0.own.neighbour($0.own.index - 1, $0.page) },
    .record("next") { $0.own.neighbour($0.own.index + 1, $0.page) },
    .record("draft") { $0.page.draft(in: Validity(on: $0.own.scenario.date)) },
  ]).with(CaseSummaryView.fields) {
    CaseSummaryView(decision: $0.own.decision, index: $0.own.index, page: $0.page)
  }

  private var answers: [ConditionView] {
    zip(table.inputs, scenario.given).compactMap { input, answer in
      answer.map {
        ConditionView(question: input.text.question, answer: input.values[$0].label)
      }
    }
  }

  private func neighbour(_ index: Int, _ page: PageContext) -> LinkView? {
    guard table.scenarios.indices.contains(index) else { return nil }
    let scenario = table.scenarios[index]
    return page.link(table.route(of: scenario), scenario.name)
  }
}
