import Model

/// A decision as a link to where it begins.
struct DecisionLinkView: ViewModel {
  let table: DecisionTable
  let page: PageContext

  static let fields = Fields<DecisionLinkView>([
    .text("id") { $0.table.id.name },
    .text("href") { $0.page.href($0.table.route) },
    .text("label") { $0.table.name },
    .html("summary") { $0.page.html($0.table.summary) },
  ])
}

extension PageContext {
  func decisionLinks(_ decisions: [DecisionTable]) -> [DecisionLinkView] {
    decisions.map { DecisionLinkView(table: $0, page: self) }
  }
}
