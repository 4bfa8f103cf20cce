import Decisions
import Model

/// Where other answers to one question lead.
struct WhatIfView: ViewModel {
  let question: String
  let answer: String
  let options: [AlternativeView]

  static let fields = Fields<WhatIfView>([
    .text("question") { $0.question },
    .text("answer") { $0.answer },
    .list("options") { $0.options },
  ])
}

struct AlternativeView: ViewModel {
  let alternative: Alternative
  let subject: Subject
  let place: TreePlace

  private var end: QuestionPage { place.decision.tree.pages[alternative.page] }

  static let fields = Fields<AlternativeView>([
    .text("label") { $0.place.page.label($0.alternative.choice, $0.subject, $0.place.table) },
    .text("href") { $0.place.page.href($0.place.decision.route(ofPage: $0.alternative.page)) },
    .flag("isOutcome") { if case .question = $0.end.kind { false } else { true } },
    .text("words") {
      $0.place.decision.title(ofPage: $0.alternative.page, $0.place.page.site.phrases)
    },
    .text("payer") {
      if case .settled(let outcome) = $0.end.kind { outcome.result.payer } else { nil }
    },
    .record("draft") { $0.place.page.draft($0.place.page.draftYear(of: $0.alternative.choice)) },
  ])
}

extension TreePlace {
  /// Grouped by the question that is answered otherwise.
  var whatIf: [WhatIfView] {
    let found = alternatives(on: index, of: decision.tree)
    let asked = decision.tree.ancestors(of: index)
    return here.path.enumerated().compactMap { number, answer in
      let others = found.filter { $0.answer == number }
      guard !others.isEmpty else { return nil }
      return WhatIfView(
        question: decision.question(onPage: asked[number]),
        answer: page.label(answer.choice, answer.subject, table),
        options: others.map {
          AlternativeView(alternative: $0, subject: answer.subject, place: self)
        })
    }
  }
}
