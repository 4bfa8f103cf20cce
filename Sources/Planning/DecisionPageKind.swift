import Decisions
import Diagnostics
import Model

/// A kind of page that each decision has.
protocol DecisionPageKind: PageKind {
  var decision: DecisionPlan { get }
  var site: Site { get }

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [Self]
}

extension DecisionPageKind {
  var table: DecisionTable { decision.table }
  var origin: String { table.span.path }
  var trail: [Link]? { collectionTrail + [Link(route: table.route, label: table.name)] }

  static func pages(of draft: PlanDraft) -> [Self] {
    draft.decisions.flatMap { pages(of: $0, draft) }
  }

  /// The page of the collection that the decision stands in.
  var collectionTrail: [Link] { site.collection(table.id.collection)?.schema.trail ?? [] }

  /// The name of what the page shows, with that of the decision.
  func title(_ words: String) -> String {
    site.phrases[.questionTitle, ["question": words, "decision": table.name]]
  }

  /// A template that a site needs when it has a decision.
  static func root(
    _ name: TemplateName, _ shape: Shape.Record, of site: Site,
    if isNeeded: (DecisionTable) -> Bool = { _ in true }
  ) -> [TemplateRoot] {
    site.decisions.contains(where: isNeeded) ? [TemplateRoot(template: name, shape: shape)] : []
  }
}
