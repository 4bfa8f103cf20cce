import Model

/// Writes a flow of questions out as pages, one for every path of answers.
struct TreeBuilder {
  private let flow: QuestionFlow
  private let table: DecisionTable
  private let pieces: [Piece]
  private let results: ResultList
  private let names: PageName
  private var pages: [QuestionPage] = []

  init(
    _ flow: QuestionFlow, of table: DecisionTable, _ pieces: [Piece], _ results: ResultList,
    names: PageName
  ) {
    self.flow = flow
    self.table = table
    self.pieces = pieces
    self.results = results
    self.names = names
  }

  /// All pages in depth-first order.
  mutating func build() -> QuestionTree {
    pages.reserveCapacity(flow.places.last?.pages ?? 0)
    visit(flow.places.count - 1, path: [], parent: nil)
    return QuestionTree(pages: pages)
  }

  /// Adds the page of a place, and after it the pages it leads to.
  ///
  /// How many pages follow each answer is known beforehand, so that a page can name those after it.
  private mutating func visit(_ index: Int, path: [Answer], parent: Int?) {
    let place = flow.places[index]
    let page = pages.count
    var branches: [(place: Int, path: [Answer])] = []
    let kind: QuestionPage.Kind
    switch place.step {
    case .end:
      kind = outcome(of: path)
    case .question(let subject, let payer, let choices):
      var options: [Question.Option] = []
      var next = page + 1
      for choice in choices {
        options.append(Question.Option(choice: choice.choice, page: next))
        next += flow.places[choice.place].pages
        branches.append(
          (choice.place, path + [Answer(subject: subject, choice: choice.choice)]))
      }
      kind = .question(
        Question(
          subject: subject, payer: payer, options: options, remaining: place.remaining,
          possibleOutcomes: results.outcomes(of: place.results)))
    }
    pages.append(
      QuestionPage(path: path, kind: kind, parent: parent, slug: names.slug(of: path)))
    for branch in branches { visit(branch.place, path: branch.path, parent: page) }
  }

  private func outcome(of path: [Answer]) -> QuestionPage.Kind {
    let region = table.region(of: path)
    let evaluation = Evaluation(of: region, among: pieces, results)
    let possible = evaluation.results.map { results.results[$0] }
    if possible.count == 1, let result = possible.first {
      return .settled(SettledOutcome(result: result, rules: evaluation.rules))
    }
    let facts = HelpfulFacts(for: path, in: table, pieces, results)
    return .undecided(
      UndecidedOutcome(
        possible: possible, rules: evaluation.rules, deciding: facts.deciding,
        narrowing: facts.narrowing, needed: facts.needed))
  }
}

extension DecisionTable {
  /// The situations that fit a path of answers; what was not asked or is not known can be anything.
  func region(of path: [Answer]) -> Region {
    path.reduce(everything) { region, answer in
      var region = region
      switch (answer.choice, answer.subject) {
      case (.value(let value), .input(let input)):
        region.box = region.box.with(ValueSet(index: value), at: input)
      case (.period(let days), _):
        region.days = days
      default:
        break
      }
      return region
    }
  }
}
