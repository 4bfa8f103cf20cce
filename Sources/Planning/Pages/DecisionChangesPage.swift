import Decisions
import Model

/// What changes in a decision on which day.
struct DecisionChangesPage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site

  var route: Route { table.changesRoute }
  var template: TemplateName { Self.name }
  var title: String { title(site.phrases[.changesTitle]) }

  private static let name = TemplateName("decision-changes")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionChangesPage] {
    [DecisionChangesPage(decision: decision, site: draft.site)]
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields.shape, of: site)
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<DecisionChangesPage>>([
    .text("decision") { $0.own.table.id.name },
    .text("name") { $0.own.table.name },
    .list("changes") { view in
      changes(of: view.own.table).map {
        ChangeView(change: $0, decision: view.own.decision, page: view.page)
      }
    },
  ])
}

struct ChangeView: ViewModel {
  let change: Change
  let decision: DecisionPlan
  let page: PageContext

  static let fields = Fields<ChangeView>([
    .text("day") { $0.page.wording.date($0.change.day) },
    .text("id") { "d\($0.change.day)" },
    .text("changed") { $0.page.wording.count($0.change.changed) },
    .text("possible") { $0.page.wording.count($0.change.possible) },
    .record("draft") { $0.page.draft(in: Validity(on: $0.change.day)) },
    .text("count") { String($0.change.situations.count) },
    .list("situations") { view in
      view.change.situations.map { SituationView(situation: $0, change: view) }
    },
  ])
}

/// Answers for which the result changes, with both results.
struct SituationView: ViewModel {
  let situation: Situation
  let change: ChangeView

  static let fields = Fields<SituationView>([
    .list("conditions") { $0.change.decision.table.conditions($0.situation.conditions) },
    .record("before") { view in
      ResultView(
        result: view.situation.before, rules: view.situation.rulesBefore,
        day: view.change.change.day.previous, of: view)
    },
    .record("after") { view in
      ResultView(
        result: view.situation.after, rules: view.situation.rulesAfter,
        day: view.change.change.day, of: view)
    },
  ])
}

/// A result with the page of one case that has it.
struct ResultView: ViewModel {
  let result: DecisionResult
  let rules: [Int]
  let day: CalendarDate
  let of: SituationView

  private var decision: DecisionPlan { of.change.decision }
  private var page: PageContext { of.change.page }

  static let fields = Fields<ResultView>([
    .text("verdict") { $0.decision.table.label(of: $0.result.outcome) },
    .text("kind") { $0.decision.table.kind(of: $0.result.outcome) },
    .text("payer") { $0.result.payer },
    .text("href") { view in
      let example = view.of.situation.conditions.map { $0.indices.first }
      return view.decision.tree.page(date: view.day, values: example).map {
        view.page.href(view.decision.route(ofPage: $0))
      }
    },
    .list("rules") { view in
      view.rules.map {
        view.page.link(toRule: view.decision.table.rules[$0].id, of: view.decision.table)
      }
    },
  ])
}
