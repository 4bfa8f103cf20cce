import Decisions
import Model

/// The outcomes that one answer ruled out.
struct WhyNotView: ViewModel {
  let question: String
  let answer: String
  let outcomes: [ExcludedView]

  static let fields = Fields<WhyNotView>([
    .text("question") { $0.question },
    .text("answer") { $0.answer },
    .list("outcomes") { $0.outcomes },
  ])
}

/// An outcome that did not come out, with the rules that would have given it.
struct ExcludedView: ViewModel {
  let verdict: String
  let rules: [LinkView]

  static let fields = Fields<ExcludedView>([
    .text("verdict") { $0.verdict },
    .list("rules") { $0.rules },
  ])
}

extension TreePlace {
  /// Grouped by the answer that ruled outcomes out.
  var whyNot: [WhyNotView] {
    let found = exclusions(on: index, of: decision.tree, table, decision.pieces)
    let asked = decision.tree.ancestors(of: index)
    return here.path.enumerated().compactMap { place, answer in
      let outcomes = found.filter { $0.answer == place }
      guard !outcomes.isEmpty else { return nil }
      return WhyNotView(
        question: decision.question(onPage: asked[place]),
        answer: page.label(answer.choice, answer.subject, table),
        outcomes: outcomes.map { exclusion in
          ExcludedView(
            verdict: table.label(of: exclusion.outcome),
            rules: exclusion.rules.map { page.link(toRule: table.rules[$0].id, of: table) })
        })
    }
  }
}

extension PageContext {
  func link(toRule id: String, of table: DecisionTable) -> LinkView {
    link(table.tableRoute, anchor: id, id)
  }
}
