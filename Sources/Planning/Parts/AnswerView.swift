import Decisions
import Model

/// An answer on the way to a page, with the page where it can be changed.
struct AnswerView: ViewModel {
  let question: String
  /// Nil for a question that is still open.
  let answer: String?
  let href: String
  let isUnknown: Bool
  let draft: DraftView?

  static let fields = Fields<AnswerView>([
    .text("question") { $0.question },
    .text("answer") { $0.answer },
    .text("href") { $0.href },
    .flag("isUnknown") { $0.isUnknown },
    .record("draft") { $0.draft },
  ])
}

/// A page of a question tree, as seen from itself.
struct TreePlace: Sendable {
  let decision: DecisionPlan
  let index: Int
  let page: PageContext

  var table: DecisionTable { decision.table }
  var here: QuestionPage { decision.tree.pages[index] }

  /// The answers so far.
  var answers: [AnswerView] {
    zip(here.path, decision.tree.ancestors(of: index)).map { answer, asked in
      AnswerView(
        question: table.text(of: answer.subject).question,
        answer: page.label(answer.choice, answer.subject, table),
        href: page.href(decision.route(ofPage: asked)), isUnknown: answer.choice == .unknown,
        draft: page.draft(page.draftYear(of: answer.choice)))
    }
  }

  /// Questions answered with "I do not know", with the page where they were asked.
  func open(_ subjects: [Subject]) -> [AnswerView] {
    let asked = Array(zip(here.path, decision.tree.ancestors(of: index)))
    return subjects.compactMap { subject in
      asked.first { $0.0.subject == subject }.map {
        AnswerView(
          question: table.text(of: subject).question, answer: nil,
          href: page.href(decision.route(ofPage: $0.1)), isUnknown: true, draft: nil)
      }
    }
  }

  /// The page before; the decision's own page for the first question.
  var back: String { page.href(here.parent.map(decision.route(ofPage:)) ?? table.route) }

  /// The page where the questions begin.
  var restart: String { page.href(decision.route(ofPage: 0)) }

  /// The draft year that the period chosen on the way here may be about.
  var chosenDraftYear: SiteYear? {
    here.path.lazy.compactMap { page.draftYear(of: $0.choice) }.first
  }
}

extension PageContext {
  func draftYear(of choice: Choice) -> SiteYear? {
    guard case .period(let days) = choice else { return nil }
    return site.settings.draftYear(in: Validity(days))
  }

  /// The first draft year that rules may be about.
  func draftYear(touchedBy rules: [DecisionRule]) -> SiteYear? {
    rules.lazy.compactMap { self.site.settings.draftYear(in: $0.validity) }.first
  }

  /// An answer as a reader reads it.
  func label(_ choice: Choice, _ subject: Subject, _ table: DecisionTable) -> String {
    switch choice {
    case .value(let value): table.input(subject)?.values[value].label ?? ""
    case .unknown: site.phrases[.unknown]
    case .period(let days): wording.period(Validity(days))
    }
  }
}
