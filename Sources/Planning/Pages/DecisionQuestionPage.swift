import Decisions
import Model

/// A question that still matters, on one of the ways to it.
struct DecisionQuestionPage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site
  /// Its place in the question tree.
  let index: Int
  let question: Question

  var route: Route { decision.route(ofPage: index) }
  var template: TemplateName { Self.name }
  var title: String { title(table.words(of: question)) }
  /// A step of a conversation, not a page to find.
  var isSearchable: Bool { false }

  private static let name = TemplateName("question")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionQuestionPage] {
    decision.tree.pages.enumerated().compactMap { index, page in
      guard case .question(let question) = page.kind else { return nil }
      return DecisionQuestionPage(
        decision: decision, site: draft.site, index: index, question: question)
    }
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields.shape, of: site)
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<DecisionQuestionPage>>([
    .text("decision") { $0.own.table.id.name },
    .text("name") { $0.own.table.name },
    .text("subject") { $0.own.table.id(of: $0.own.question.subject) },
    .text("question") { $0.own.table.words(of: $0.own.question) },
    .html("why") { $0.page.html($0.own.text.why) },
    .html("help") { $0.page.html($0.own.text.help) },
    .html("unknownHelp") { view in
      view.own.table.input(view.own.question.subject).map { view.page.html($0.unknown) }
    },
    .list("options") { view in
      view.own.question.options.map { OptionView(option: $0, own: view.own, page: view.page) }
    },
    .list("answers") { $0.place.answers },
    .text("back") { $0.place.back },
    .text("restart") { $0.place.restart },
    .text("progress") { $0.own.progress },
    .text("possible") { view in
      view.own.site.phrases[
        .outcomesPossible,
        [
          "possible": String(view.own.question.possibleOutcomes.count),
          "all": String(view.own.table.outcomes.count),
        ]]
    },
    .record("draft") { $0.page.draft($0.place.chosenDraftYear) },
  ])

  private var text: QuestionText { table.text(of: question.subject) }

  private var progress: String {
    let (least, most) = (question.remaining.lowerBound, question.remaining.upperBound)
    if most == 1 { return site.phrases[.lastQuestion] }
    return least == most
      ? site.phrases[.questionsLeft, ["count": String(most)]]
      : site.phrases[.questionsLeftBetween, ["least": String(least), "most": String(most)]]
  }
}

extension OnPage<DecisionQuestionPage> {
  fileprivate var place: TreePlace {
    TreePlace(decision: own.decision, index: own.index, page: page)
  }
}

/// An answer to choose.
struct OptionView: ViewModel {
  let option: Question.Option
  let own: DecisionQuestionPage
  let page: PageContext

  static let fields = Fields<OptionView>([
    .text("href") { $0.page.href($0.own.decision.route(ofPage: $0.option.page)) },
    .text("input") { $0.own.table.id(of: $0.own.question.subject) },
    .text("value") { $0.value },
    .text("label") { $0.page.label($0.option.choice, $0.own.question.subject, $0.own.table) },
    .html("help") { $0.help },
    .flag("isUnknown") { $0.option.choice == .unknown },
    .record("draft") { $0.page.draft($0.page.draftYear(of: $0.option.choice)) },
  ])

  /// The answer as `data-value` writes it.
  private var value: String? {
    switch option.choice {
    case .value(let value): own.table.input(own.question.subject)?.values[value].id
    case .unknown: page.site.phrases[.unknownValue]
    case .period(let days): "\(days.lowerBound)/\(days.upperBound)"
    }
  }

  private var help: String? {
    switch option.choice {
    case .value(let value):
      own.table.input(own.question.subject).map { page.inlineHTML($0.values[value].help) }
    case .unknown: leadOfUnknown
    case .period: nil
    }
  }

  /// What not knowing leads to.
  private var leadOfUnknown: String {
    let phrases = page.site.phrases
    return switch own.decision.tree.pages[option.page].kind {
    case .question(let question):
      phrases[.unknownContinues, ["count": String(question.possibleOutcomes.count)]]
    case .undecided(let outcome):
      phrases[.unknownEnds, ["count": String(Set(outcome.possible.map(\.outcome)).count)]]
    case .settled: phrases[.unknownSettles]
    }
  }
}
