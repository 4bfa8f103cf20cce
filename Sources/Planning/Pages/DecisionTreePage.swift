import Decisions
import Drawings
import Formats
import Model

/// The whole question tree on one page, for a reader who wants to see it all.
///
/// "I do not know" is left out: it has no branch of its own but takes all branches together.
struct DecisionTreePage: DecisionPageKind {
  let decision: DecisionPlan
  let site: Site

  var route: Route { table.treeRoute }
  var template: TemplateName { Self.name }
  var title: String { title(site.phrases[.treeTitle]) }

  private static let name = TemplateName("decision-tree")

  static func pages(of decision: DecisionPlan, _ draft: PlanDraft) -> [DecisionTreePage] {
    [DecisionTreePage(decision: decision, site: draft.site)]
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    root(name, Self.fields.shape, of: site)
  }

  func record(on page: PageContext) -> View.Record {
    Self.fields.record(of: TreeList(decision, on: page))
  }

  private static let fields = Fields<TreeList>([
    .text("decision") { $0.decision.table.id.name },
    .text("name") { $0.decision.table.name },
    .text("back") { $0.page.href($0.decision.table.route) },
    .html("tree") { $0.html },
    .text("questionCount") { String($0.questions) },
    .text("outcomeCount") { String($0.outcomes) },
    .html("figure") { $0.drawing },
  ])
}

/// Nested lists; a template cannot print what nests as deep as it likes.
private struct TreeList: Sendable {
  let decision: DecisionPlan
  let page: PageContext
  private(set) var html = ""
  private(set) var questions = 0
  private(set) var outcomes = 0

  init(_ decision: DecisionPlan, on page: PageContext) {
    self.decision = decision
    self.page = page
    html = list(of: 0)
  }

  private mutating func list(of index: Int) -> String {
    let table = decision.table
    let address = HTML.escape(page.href(decision.route(ofPage: index)))
    switch decision.tree.pages[index].kind {
    case .question(let question):
      questions += 1
      let text = HTML.escape(table.text(of: question.subject).question)
      var items = ""
      for option in question.options where option.choice != .unknown {
        let label = HTML.escape(page.label(option.choice, question.subject, table))
        let draft = page.draftYear(of: option.choice).map(draftBadge) ?? ""
        items +=
          "<li><span class=\"answer\">\(label)</span>\(draft) \(list(of: option.page))</li>\n"
      }
      return "<a class=\"question\" href=\"\(address)\">\(text)</a>\n<ul>\n\(items)</ul>\n"
    case .settled(let outcome):
      outcomes += 1
      let kind = table.kind(of: outcome.result.outcome) ?? ""
      let rules = outcome.rules.map { table.rules[$0].id }.joined(separator: ", ")
      let words = HTML.escape("\(outcome.result.payer) (\(rules))")
      return "<a class=\"result result-\(kind)\" href=\"\(address)\">\(words)</a>"
        + standing(of: outcome, at: index).badges
    case .undecided:
      let words = HTML.escape(page.site.phrases[.undecidedTitle])
      return "<a class=\"result result-open\" href=\"\(address)\">\(words)</a>"
    }
  }

  /// A draft year with its note.
  private func draftBadge(_ year: SiteYear) -> String {
    let note = year.note.map { " <span class=\"draft-words\">\(HTML.escape($0))</span>" } ?? ""
    return " <span class=\"badge badge-draft\">\(HTML.escape(page.draftNote(year)))</span>" + note
  }

  /// How sure an outcome is, and whether it may be of a draft year.
  private func standing(of outcome: SettledOutcome, at index: Int) -> OutcomeStanding {
    let rules = outcome.rules.map { decision.table.rules[$0] }
    let place = TreePlace(decision: decision, index: index, page: page)
    let isDated = place.here.path.contains { $0.subject == .time }
    return OutcomeStanding(
      certainties: page.site.settings.certainties.filter { certainty in
        rules.contains { $0.certainty == certainty.id }
      },
      draft: isDated ? place.chosenDraftYear : page.draftYear(touchedBy: rules), page: page)
  }

  // MARK: The drawing

  var drawing: String {
    let phrases = page.site.phrases
    return TreeDrawing(
      root: node(0, branch: ""),
      title: phrases[
        .questionTitle,
        ["question": phrases[.treeTitle], "decision": decision.table.name]],
      description: phrases[.treeDescription]
    ).svg(id: "tree-figure")
  }

  private func node(_ index: Int, branch: String, note: String = "") -> TreeDrawing.Node {
    let table = decision.table
    let address = page.href(decision.route(ofPage: index))
    switch decision.tree.pages[index].kind {
    case .question(let question):
      return TreeDrawing.Node(
        label: table.text(of: question.subject).question, branch: branch, note: note,
        kind: "question", href: address,
        children: question.options.filter { $0.choice != .unknown }.map { option in
          node(
            option.page, branch: page.label(option.choice, question.subject, table),
            note: page.draftYear(of: option.choice).map(page.draftNote) ?? "")
        })
    case .settled(let outcome):
      return TreeDrawing.Node(
        label: outcome.result.payer, branch: branch,
        note: standing(of: outcome, at: index).words.joined(separator: ", "),
        kind: table.kind(of: outcome.result.outcome) ?? "", href: address, children: [])
    case .undecided:
      return TreeDrawing.Node(
        label: page.site.phrases[.undecidedTitle], branch: branch, note: note, kind: "open",
        href: address, children: [])
    }
  }
}

/// How an outcome stands, in the words and classes of its page's badges.
private struct OutcomeStanding {
  /// Of its rules, in the site's order.
  let certainties: [Certainty]
  let draft: SiteYear?
  let page: PageContext

  /// The mark of a draft year says what a draft's own certainty says.
  private var told: [Certainty] { certainties.filter { !$0.isDraft || draft == nil } }

  var words: [String] { told.map(\.label) + (draft.map { [page.draftNote($0)] } ?? []) }

  var badges: String {
    let marks =
      told.map { ("certainty-\($0.id)", $0.label) }
      + (draft.map { [("badge-draft", page.draftNote($0))] } ?? [])
    return marks.map { name, words in
      " <span class=\"badge \(name)\">\(HTML.escape(words))</span>"
    }.joined()
  }
}
