import Model

/// The questions that a diagram asks, and what each leaves to be asked.
///
/// A question is asked when, for some answers to the later questions, two of its answers give
/// different results; otherwise its answers are taken together and the next question is looked at.
/// So are those of a question about an output where the rules that remain do not name one actor.
/// Places that say the same are kept once: many pages can show the same place.
struct QuestionFlow {
  /// A question to ask, or an end.
  struct Place {
    let step: Step
    /// The number of pages from here on, this one included; at most `Int.max`.
    let pages: Int
    /// The smallest and the largest number of questions from here on, this one included.
    let remaining: ClosedRange<Int>
    /// The numbers of the results that can still come out, in ascending order.
    let results: [Int]
  }

  enum Step {
    /// With the actor that the question names, when it is about an output.
    case question(Subject, naming: ItemID?, [Option])
    case end
  }

  struct Option {
    let choice: Choice
    /// The index of the place it leads to.
    let place: Int
  }

  /// Every place stands after the places it leads to; the last is where the questions begin.
  private(set) var places: [Place] = []
  private let table: DecisionTable
  private let subjects: [Subject]
  private let segments: [Segment]
  private var diagram: Diagram
  private let list: ResultList
  private var known: [Diagram.Reference: Int] = [:]
  private var resultsOf: [Diagram.Reference: Set<Int>] = [:]

  /// Works out all questions of a table of which these are the pieces.
  init(
    of table: DecisionTable, _ pieces: [Piece], _ results: ResultList, limit: Int
  ) throws(TooLarge) {
    self.table = table
    subjects = table.subjects
    segments = table.segments
    list = results
    var builder = DiagramBuilder(of: table, pieces, results, limit: limit)
    let root = try builder.build()
    diagram = builder.diagram
    _ = try place(of: root)
  }

  private mutating func place(of reference: Diagram.Reference) throws(TooLarge) -> Int {
    if let index = known[reference] { return index }
    let index: Int
    switch diagram[reference] {
    case .results(let results):
      places.append(Place(step: .end, pages: 1, remaining: 0...0, results: results))
      index = places.count - 1
    case .choice(let level, let branches):
      if let all = try diagram.agreement(of: branches) {
        index = try place(of: all)
      } else if table.topic(of: subjects[level]) == nil {
        index = try question(for: subjects[level], naming: nil, branches)
      } else if let payer = list.payer(of: results(of: reference)) {
        index = try question(for: subjects[level], naming: payer, branches)
      } else {
        index = try place(of: diagram.union(of: branches))
      }
    }
    known[reference] = index
    return index
  }

  /// The numbers of the results that can come out from a node on.
  private mutating func results(of reference: Diagram.Reference) -> Set<Int> {
    if let known = resultsOf[reference] { return known }
    let results: Set<Int>
    switch diagram[reference] {
    case .results(let numbers): results = Set(numbers)
    case .choice(_, let branches):
      results = branches.reduce(into: []) { $0.formUnion(self.results(of: $1)) }
    }
    resultsOf[reference] = results
    return results
  }

  private mutating func question(
    for subject: Subject, naming payer: ItemID?, _ branches: [Diagram.Reference]
  ) throws(TooLarge) -> Int {
    var options: [Option] = []
    for (choice, reference) in try choices(for: subject, branches) {
      options.append(Option(choice: choice, place: try place(of: reference)))
    }
    let next = options.map { places[$0.place] }
    let fewest = next.map(\.remaining.lowerBound).min() ?? 0
    let most = next.map(\.remaining.upperBound).max() ?? 0
    places.append(
      Place(
        step: .question(subject, naming: payer, options),
        pages: next.map(\.pages).reduce(1, addCapped),
        remaining: fewest + 1...most + 1,
        results: Set(next.flatMap(\.results)).sorted()))
    return places.count - 1
  }

  /// The answers that are offered, and where each leads: what is impossible is no answer; "I do not
  /// know" takes all answers together; neighbouring segments that say the same are one answer.
  private mutating func choices(
    for subject: Subject, _ branches: [Diagram.Reference]
  ) throws(TooLarge) -> [(Choice, Diagram.Reference)] {
    let possible = branches.indices.filter { branches[$0] != Diagram.impossible }
    switch subject {
    case .input(let input):
      var choices = possible.map { (Choice.value($0), branches[$0]) }
      if !table.inputs[input].isRequired {
        choices.append((.unknown, try diagram.union(of: branches)))
      }
      return choices
    case .time:
      let starts = possible.filter { $0 == 0 || branches[$0 - 1] != branches[$0] }
      return starts.map { start in
        let count = branches[start...].prefix { $0 == branches[start] }.count
        let last = segments[start + count - 1].days.upperBound
        return (.period(segments[start].days.lowerBound...last), branches[start])
      }
    }
  }

  /// The number of pages if one subject were not asked: of each page that asks for it, only the
  /// largest branch is kept.
  func pages(without subject: Subject) -> Int {
    var pages: [Int] = []
    for place in places {
      switch place.step {
      case .end: pages.append(1)
      case .question(let asked, _, let options):
        let next = options.map { pages[$0.place] }
        pages.append(
          asked == subject ? next.max() ?? 1 : next.reduce(1, addCapped))
      }
    }
    return pages.last ?? 0
  }
}

/// A sum that stops at the largest number.
private func addCapped(_ left: Int, _ right: Int) -> Int {
  let (sum, overflow) = left.addingReportingOverflow(right)
  return overflow ? .max : sum
}
