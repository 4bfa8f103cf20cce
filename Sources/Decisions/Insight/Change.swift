package import Model

/// What becomes different on a day: the exact difference in meaning of two adjacent segments.
package struct Change: Sendable, Hashable {
  /// The first day of the later segment.
  package let day: CalendarDate
  /// For which answers outcome or payer becomes different: together exactly those.
  ///
  /// In the fewest descriptions. What describes most possible combinations comes first; of equals, what concerns
  /// the earliest rules. Empty when rules change but not what they come to.
  package let situations: [Situation]
  /// The number of possible combinations of answers whose outcome or payer becomes different.
  package let changed: Int
  /// The number of possible combinations of answers.
  package let possible: Int
}

/// For each boundary between two segments, in order: for which answers outcome or payer changes.
///
/// 1. Each rule of the earlier segment is cut with each rule of the later one. Where their results
///    differ, what they share changes; where the results are equal, nothing does.
/// 2. What has the same result before and the same result after is one group.
/// 3. Each group is described anew in the fewest boxes, in which what is impossible may take part.
///    `BoxCover` tells when these are surely the fewest.
///
/// Two situations of one group may share combinations; situations of different groups share only
/// impossible ones.
///
/// - Parameter table: a proved table; what has no rule before or after counts as unchanged.
package func changes(of table: DecisionTable) -> [Change] {
  let segments = table.segments
  let pieces = table.pieces(in: table.everything)
  let results = ResultList(of: table)
  let possible = table.possible(in: table.allAnswers).combinations
  return zip(segments, segments.dropFirst()).map { before, after in
    let comparison = SegmentComparison(before, after, among: pieces, results)
    let groups = comparison.groups
    return Change(
      day: after.days.lowerBound,
      situations: comparison.situations(of: groups, in: table),
      changed: groups.map(\.boxes.combinations).reduce(0, +), possible: possible)
  }
}
