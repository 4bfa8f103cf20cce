import Decisions
import Drawings
import Formats
import Markdown
import Model

/// The whole question tree on one page, as nested lists, for a reader who wants to see it all.
extension PageContext {
  static let treeShape: Shape.Record = [
    "decision": .text, "name": .text, "back": .text, "tree": .html, "questionCount": .text,
    "outcomeCount": .text, "figure": .html,
  ]

  /// "I do not know" is left out: it has no branch of its own but takes all branches together.
  func tree(_ decision: Int) -> View {
    let table = site.decisions[decision]
    var writer = TreeWriter(context: self, decision: decision)
    let html = writer.html(of: 0)
    return .record([
      "decision": .text(table.id.name), "name": .text(table.name),
      "back": .text(href(table.route)), "tree": .html(html),
      "questionCount": .text(String(writer.questions)),
      "outcomeCount": .text(String(writer.outcomes)), "figure": .html(treeFigure(decision)),
    ])
  }

  private func treeFigure(_ decision: Int) -> String {
    let table = site.decisions[decision]
    let figure = TreeDrawing(
      root: figureNode(0, branch: "", decision),
      title: site.phrases[
        .questionTitle, ["question": site.phrases[.treeTitle], "decision": table.name]],
      description: site.phrases[.treeDescription])
    return figure.svg(id: "tree-figure")
  }

  private func figureNode(_ page: Int, branch: String, _ decision: Int) -> TreeDrawing.Node {
    let table = site.decisions[decision]
    let address = href(questionRoute(decision, page))
    switch plan.trees[decision].pages[page].kind {
    case .question(let question):
      return TreeDrawing.Node(
        label: table.text(of: question.subject).question, branch: branch, kind: "question",
        href: address,
        children: question.options.filter { $0.choice != .unknown }.map {
          figureNode($0.page, branch: label($0.choice, question.subject, table), decision)
        })
    case .settled(let outcome):
      let kind = table.outcomes.first { $0.id == outcome.result.outcome }?.kind.rawValue ?? ""
      return TreeDrawing.Node(
        label: outcome.result.payer, branch: branch, kind: kind, href: address, children: [])
    case .undecided:
      return TreeDrawing.Node(
        label: site.phrases[.undecidedTitle], branch: branch, kind: "open", href: address,
        children: [])
    }
  }

  /// An answer as a reader reads it.
  func label(_ choice: Choice, _ subject: Subject, _ table: DecisionTable) -> String {
    switch choice {
    case .value(let value): table.input(subject)?.values[value].label ?? ""
    case .unknown: site.phrases[.unknown]
    case .period(let days):
      wording.period(Validity(from: days.lowerBound, until: days.upperBound))
    }
  }
}

/// Writes nested lists; a template cannot print what nests as deep as it likes.
private struct TreeWriter {
  let context: PageContext
  let decision: Int
  var questions = 0
  var outcomes = 0

  private var table: DecisionTable { context.site.decisions[decision] }

  init(context: PageContext, decision: Int) {
    self.context = context
    self.decision = decision
  }

  mutating func html(of page: Int) -> String {
    let route = HTML.escape(context.href(context.questionRoute(decision, page)))
    switch context.plan.trees[decision].pages[page].kind {
    case .question(let question):
      questions += 1
      let text = HTML.escape(table.text(of: question.subject).question)
      var items = ""
      for option in question.options where option.choice != .unknown {
        let label = HTML.escape(context.label(option.choice, question.subject, table))
        items += "<li><span class=\"answer\">\(label)</span> \(html(of: option.page))</li>\n"
      }
      return "<a class=\"question\" href=\"\(route)\">\(text)</a>\n<ul>\n\(items)</ul>\n"
    case .settled(let outcome):
      outcomes += 1
      let meaning = table.outcomes.first { $0.id == outcome.result.outcome }
      let rules = outcome.rules.map { table.rules[$0].id }.joined(separator: ", ")
      let words = HTML.escape("\(outcome.result.payer) (\(rules))")
      return
        "<a class=\"result result-\(meaning?.kind.rawValue ?? "")\" href=\"\(route)\">\(words)</a>"
    case .undecided: return ""
    }
  }
}
