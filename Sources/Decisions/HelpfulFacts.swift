import Model

/// Which of the answers "I do not know" are worth finding out, and what could not be asked.
struct HelpfulFacts {
  /// Those of which some value settles the result, best first.
  let deciding: [Subject]
  /// Those of which some value leaves fewer results but none settles it, best first.
  let narrowing: [Subject]
  /// The questions about an output that matter but are not on the path, in asking order.
  let needed: [NeededFact]

  /// Tries every value of every unknown answer of a path, with the other answers as they are.
  ///
  /// The best fact is the one whose possible values leave the fewest results on average; of equals,
  /// the one asked first.
  init(
    for path: [Answer], in table: DecisionTable, _ pieces: [Piece], _ results: ResultList
  ) {
    let region = table.region(of: path)
    let now = Evaluation(of: region, among: pieces, results).results.count
    var facts: [Fact] = []
    for answer in path where answer.choice == .unknown {
      guard case .input(let input) = answer.subject else { continue }
      let left = table.inputs[input].values.indices.map { value in
        let box = region.box.with(ValueSet(index: value), at: input)
        let narrowed = Region(days: region.days, box: box)
        return Evaluation(of: narrowed, among: pieces, results).results.count
      }
      facts.append(Fact(subject: answer.subject, left: left.filter { $0 > 0 }))
    }
    let ordered = facts.indices.sorted { first, second in
      facts[first].isBetter(than: facts[second])
        || !facts[second].isBetter(than: facts[first]) && first < second
    }.map { facts[$0] }
    deciding = ordered.filter { $0.left.contains(1) }.map(\.subject)
    narrowing = ordered.filter { fact in
      !fact.left.contains(1) && fact.left.contains { $0 < now }
    }.map(\.subject)
    needed = table.subjects.compactMap { subject in
      guard table.topic(of: subject) != nil, !path.contains(where: { $0.subject == subject })
      else { return nil }
      let separated = separatedResults(by: subject, pieces.within(region), results)
      return separated.isEmpty
        ? nil : NeededFact(subject: subject, payers: results.payers(of: separated))
    }
  }

  private struct Fact {
    let subject: Subject
    /// For each possible value how many results it leaves.
    let left: [Int]

    func isBetter(than other: Fact) -> Bool {
      left.reduce(0, +) * other.left.count < other.left.reduce(0, +) * left.count
    }
  }
}
