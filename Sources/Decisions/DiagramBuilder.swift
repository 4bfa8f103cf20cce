import Model

/// Makes the diagram of a table, one subject after another in asking order.
///
/// A situation is narrowed answer by answer to the pieces that are left; the same pieces left over
/// at the same subject make the same node, so that each such set is worked out once.
struct DiagramBuilder {
  private(set) var diagram: Diagram
  private let pieces: [Piece]
  private let results: ResultList
  /// For each subject, and each of its branches, whether a piece takes part in it.
  private let takesPart: [[[Bool]]]
  private var known: [State: Diagram.Reference] = [:]
  private let limit: Int

  private struct State: Hashable {
    let level: Int
    let pieces: [Int]
  }

  init(of table: DecisionTable, _ pieces: [Piece], _ results: ResultList, limit: Int) {
    self.pieces = pieces
    self.results = results
    self.limit = limit
    diagram = Diagram(limit: limit)
    let segments = table.segments
    takesPart = table.subjects.map { subject in
      switch subject {
      case .time:
        segments.map { segment in pieces.map { $0.region.days.overlaps(segment.days) } }
      case .input(let input):
        table.inputs[input].values.indices.map { value in
          pieces.map { $0.region.box.sets[input].contains(ValueSet(index: value)) }
        }
      }
    }
  }

  /// The node of the whole table.
  mutating func build() throws(TooLarge) -> Diagram.Reference {
    try build(State(level: 0, pieces: Array(pieces.indices)))
  }

  private mutating func build(_ state: State) throws(TooLarge) -> Diagram.Reference {
    if state.pieces.isEmpty { return Diagram.impossible }
    guard state.level < takesPart.count else {
      let numbers = Set(state.pieces.map { results.ofRule[pieces[$0].rule] })
      return try diagram.reference(to: .results(numbers.sorted()))
    }
    if let reference = known[state] { return reference }
    guard known.count < limit else { throw .nodes(limit) }
    var branches: [Diagram.Reference] = []
    for takesPart in takesPart[state.level] {
      let left = state.pieces.filter { takesPart[$0] }
      branches.append(try build(State(level: state.level + 1, pieces: left)))
    }
    let reference = try diagram.reference(to: .choice(level: state.level, branches: branches))
    known[state] = reference
    return reference
  }
}
