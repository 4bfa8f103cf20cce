import Decisions
import Model

/// A decision with all that its pages share, worked out once.
final class DecisionPlan: Sendable {
  let table: DecisionTable
  let tree: QuestionTree
  /// What tells one version of the decision from another.
  let fingerprint: String
  let segments: [Segment]
  /// The rules cut down to what is possible, and what they come to.
  let pieces: RulePieces
  /// What the table says to each scenario.
  let cases: [Decision]
  /// For each outcome the page that is reached with the fewest answers, none of them "I do not know"
  /// where that can be.
  let outcomePages: Set<Int>

  init(_ table: DecisionTable, _ tree: QuestionTree) {
    self.table = table
    self.tree = tree
    fingerprint = table.fingerprint
    segments = table.segments
    pieces = RulePieces(of: table)
    outcomePages = Self.outcomePages(of: tree)
    cases = table.scenarios.map { decide(table, Answers(date: $0.date, values: $0.given)) }
  }

  private static func outcomePages(of tree: QuestionTree) -> Set<Int> {
    var best: [String: (unknown: Int, length: Int, page: Int)] = [:]
    for (index, page) in tree.pages.enumerated() {
      guard case .settled(let outcome) = page.kind else { continue }
      let unknown = page.path.count { $0.choice == .unknown }
      let here = (unknown: unknown, length: page.path.count, page: index)
      if let known = best[outcome.result.outcome], known < here { continue }
      best[outcome.result.outcome] = here
    }
    return Set(best.values.map(\.page))
  }

  /// The address of a page of the question tree.
  func route(ofPage page: Int) -> Route { table.route(slug: tree.pages[page].slug) }

  /// The words of a question, as the page asks it that has this place in the tree.
  func question(onPage page: Int) -> String {
    guard case .question(let question) = tree.pages[page].kind else {
      preconditionFailure("an answer is given on a question's page")
    }
    return table.words(of: question)
  }

  /// The words of a page of the question tree.
  func title(ofPage page: Int, _ phrases: Phrases) -> String {
    switch tree.pages[page].kind {
    case .question(let question): table.words(of: question)
    case .settled(let outcome): table.outcome(outcome.result.outcome)?.label ?? ""
    case .undecided: phrases[.undecidedTitle]
    }
  }
}

extension DecisionTable {
  /// The words of a question.
  func text(of subject: Subject) -> QuestionText {
    switch subject {
    case .input(let index): inputs[index].text
    case .time: time.text
    }
  }

  /// The words of a question, with the actor that it names.
  func words(of question: Question) -> String {
    words(of: question.subject, naming: question.payer)
  }

  /// The words of a question about an actor; about nobody in particular when that is nil.
  func words(of subject: Subject, naming payer: ItemID?) -> String {
    guard let topic = topic(of: subject) else { return text(of: subject).question }
    return topic.question(naming: payer.flatMap { payerNames[$0] })
  }

  /// The clause of a question that is not about time.
  func input(_ subject: Subject) -> InputClause? {
    if case .input(let index) = subject { inputs[index] } else { nil }
  }

  /// What an outcome means, by its id.
  func kind(of outcome: String) -> String? { self.outcome(outcome)?.kind.rawValue }

  func label(of outcome: String) -> String { self.outcome(outcome)?.label ?? outcome }
}
