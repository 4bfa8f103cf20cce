import Decisions
import Model
import Search

/// What the answers came to: one result, or what remains when nothing is left to ask.
struct DecisionOutcomePage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site
  /// Its place in the question tree.
  let index: Int
  let fields: Fields<OnPage<DecisionOutcomePage>>

  var route: Route { decision.route(ofPage: index) }
  var template: TemplateName { Self.name }
  var title: String { title(decision.title(ofPage: index, site.phrases)) }
  /// A step of a conversation, not a page to find.
  var isSearchable: Bool { false }
  /// Each outcome is found once, where the fewest answers lead to it.
  var isFound: Bool { decision.outcomePages.contains(index) }

  private static let name = TemplateName("outcome")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionOutcomePage] {
    let fields = Self.fields(rule: draft.fields.rule)
    return decision.tree.pages.enumerated().compactMap { index, page in
      if case .question = page.kind { return nil }
      return DecisionOutcomePage(
        decision: decision, site: draft.site, index: index, fields: fields)
    }
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields(rule: fields.rule).shape, of: site)
  }

  func record(on page: PageContext) -> View.Record { fields.record(of: self, on: page) }

  private static func fields(rule: Fields<RuleView>) -> Fields<OnPage<DecisionOutcomePage>> {
    Fields([
      .text("decision") { $0.own.table.id.name },
      .text("name") { $0.own.table.name },
      .text("outcome") { $0.own.settled?.result.outcome ?? $0.own.site.phrases[.unknownValue] },
      .text("ruleIDs") { $0.own.rules.map(\.id).joined(separator: " ") },
      .text("possibleIDs") { $0.own.possibleIDs.joined(separator: " ") },
      .text("verdict") { $0.own.decision.title(ofPage: $0.own.index, $0.own.site.phrases) },
      .text("kind") { view in
        view.own.settled.map { view.own.table.kind(of: $0.result.outcome) } ?? "undecided"
      },
      .text("payer") { $0.own.settled?.result.payer },
      .flag("isSettled") { $0.own.settled != nil },
      .html("action") { view in view.own.meaning.map { view.page.html($0.action) } },
      .html("keep") { view in view.own.meaning.map { view.page.html($0.keep) } },
      .list("rules", of: rule) { view in
        view.own.rules.map { RuleView(rule: $0, table: view.own.table, page: view.page) }
      },
      .list("caveats") { view in
        view.own.caveats.map { CaveatView(caveat: $0, page: view.page) }
      },
      .list("possible") { view in
        (view.own.undecided?.possible ?? []).map {
          PossibleView(result: $0, table: view.own.table)
        }
      },
      .list("deciding") { $0.place.open($0.own.undecided?.deciding ?? []) },
      .list("narrowing") { $0.place.open($0.own.undecided?.narrowing ?? []) },
      .list("needed") { view in
        (view.own.undecided?.needed ?? []).map { NeededView(fact: $0, table: view.own.table) }
      },
      .list("answers") { $0.place.answers },
      .text("back") { $0.place.back },
      .text("restart") { $0.place.restart },
      .text("rulesHref") { $0.page.href($0.own.table.tableRoute) },
      .record("draft") { $0.page.draft($0.draftYear) },
      .text("address") { $0.page.route.path },
      .text("fingerprint") { String($0.own.decision.fingerprint.prefix(16)) },
      .text("proofHref") { $0.page.href($0.own.table.proofRoute) },
      .list("citations") { $0.own.citations.map($0.page.link) },
      .list("whyNot") { $0.place.whyNot },
      .list("whatIf") { $0.place.whatIf },
    ])
  }

  fileprivate var here: QuestionPage { decision.tree.pages[index] }

  private var settled: SettledOutcome? {
    if case .settled(let outcome) = here.kind { outcome } else { nil }
  }

  private var undecided: UndecidedOutcome? {
    if case .undecided(let outcome) = here.kind { outcome } else { nil }
  }

  /// What the one result means.
  private var meaning: Outcome? { settled.flatMap { table.outcome($0.result.outcome) } }

  /// The rules that can hold for the answers.
  fileprivate var rules: [DecisionRule] {
    (settled?.rules ?? undecided?.rules ?? []).map { table.rules[$0] }
  }

  private var possibleIDs: [String] {
    let possible = Set((undecided?.possible ?? []).map(\.outcome))
    return table.outcomes.map(\.id).filter(possible.contains)
  }

  private var caveats: [Caveat] {
    let rules = rules
    return table.caveats.filter { caveat in
      rules.contains { caveat.outcomes.contains($0.outcome) || caveat.rules.contains($0.id) }
    }
  }

  private var citations: [Citation] {
    var seen: Set<Citation> = []
    return rules.flatMap(\.sources).filter { seen.insert($0).inserted }
  }
}

extension OnPage<DecisionOutcomePage> {
  fileprivate var place: TreePlace {
    TreePlace(decision: own.decision, index: own.index, page: page)
  }

  /// The draft year that the answer may be about.
  fileprivate var draftYear: SiteYear? {
    if own.here.path.contains(where: { $0.subject == .time }) { return place.chosenDraftYear }
    return page.draftYear(touchedBy: own.rules)
  }
}

/// A warning that goes with the answer.
struct CaveatView: ViewModel {
  let caveat: Caveat
  let page: PageContext

  static let fields = Fields<CaveatView>([
    .text("title") { $0.caveat.title },
    .html("html") { $0.page.html($0.caveat.text) },
    .list("sources") { $0.caveat.sources.map($0.page.link) },
  ])
}

/// What is needed too, but could not be asked: about whom depends on what is not known.
struct NeededView: ViewModel {
  let fact: NeededFact
  let table: DecisionTable

  static let fields = Fields<NeededView>([
    .text("words") { $0.words },
    .list("questions") { $0.questions },
  ])

  private var words: String? {
    let only = fact.payers.count == 1 ? fact.payers.first : nil
    return table.topic(of: fact.subject)?.needed(naming: only.flatMap { table.payerNames[$0] })
  }

  /// The question about each actor that it may turn out to be.
  private var questions: [NamedQuestionView] {
    fact.payers.map { NamedQuestionView(words: table.words(of: fact.subject, naming: $0)) }
  }
}

/// A question about an actor.
struct NamedQuestionView: ViewModel {
  let words: String

  static let fields = Fields<NamedQuestionView>([.text("question") { $0.words }])
}

/// A result that remains possible.
struct PossibleView: ViewModel {
  let result: DecisionResult
  let table: DecisionTable

  static let fields = Fields<PossibleView>([
    .text("verdict") { $0.table.label(of: $0.result.outcome) },
    .text("kind") { $0.table.kind(of: $0.result.outcome) },
    .text("payer") { $0.result.payer },
    .text("id") { $0.result.outcome },
  ])
}
