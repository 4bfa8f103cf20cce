import Model

/// A table taken apart: all that the checks need to know of it, computed once.
struct Examination: Sendable {
  let table: DecisionTable
  let segments: [Segment]
  let results: ResultList
  /// The parts of the rules that can apply, in table order.
  let pieces: [Piece]
  /// For each segment the possible combinations without a rule, as boxes that share none.
  let gaps: [[Box]]
  /// For each scenario what the table says; in the order of the scenarios.
  let scenarios: [ScenarioRun]

  /// Splits time and answers: per segment all boxes of rules are subtracted from what is possible.
  init(of table: DecisionTable, limits: DecisionLimits) throws(TooLarge) {
    self.table = table
    guard table.rules.count <= limits.rules else { throw .rules(limits.rules) }
    segments = table.segments
    results = ResultList(of: table)
    guard let count = table.allAnswers.count,
      !count.multipliedReportingOverflow(by: segments.count).overflow
    else { throw .combinations }

    let impossible = table.impossible.map(table.box(of:))
    let possible = try [table.allAnswers].subtracting(
      contentsOf: impossible, limit: limits.boxes)
    pieces = try Self.pieces(of: table, limit: limits.pieces)
    gaps = try Self.gaps(of: table, segments, in: possible, limit: limits.boxes)

    let (pieces, results) = (pieces, results)
    scenarios = table.scenarios.map { ScenarioRun(of: $0, in: table, pieces, results) }
  }

  /// Each rule on its own has at most as many pieces as there are boxes of possible combinations,
  /// so that counting after each rule is soon enough.
  private static func pieces(of table: DecisionTable, limit: Int) throws(TooLarge) -> [Piece] {
    var pieces: [Piece] = []
    for index in table.rules.indices {
      pieces += table.pieces(ofRule: index, in: table.everything)
      guard pieces.count <= limit else { throw .boxes(limit) }
    }
    return pieces
  }

  private static func gaps(
    of table: DecisionTable, _ segments: [Segment], in possible: [Box], limit: Int
  ) throws(TooLarge) -> [[Box]] {
    var gaps: [[Box]] = []
    for segment in segments {
      let covered = segment.rules.map { table.box(of: table.rules[$0]) }
      gaps.append(try possible.subtracting(contentsOf: covered, limit: limit))
    }
    return gaps
  }
}

/// A scenario and what the table says to it.
struct ScenarioRun: Sendable {
  let scenario: Scenario
  /// The scenario's day and all combinations that fit its answers.
  let region: Region
  /// Whether some combination that fits the answers is possible.
  let isPossible: Bool
  let evaluation: Evaluation

  init(
    of scenario: Scenario, in table: DecisionTable, _ pieces: [Piece], _ results: ResultList
  ) {
    self.scenario = scenario
    region = Region(
      days: scenario.date...scenario.date, box: table.box(ofAnswers: scenario.given))
    isPossible = !table.possible(in: region.box).isEmpty
    evaluation = Evaluation(of: region, among: pieces, results)
  }
}
