import Model

/// A rule cut into parts of one value for each input and one period.
struct DMNSplitRule {
  struct Part {
    /// For each input the index of the value; nil when it does not matter.
    var values: [Int?] = []
    /// The index of the period; nil when it does not matter.
    var period: Int?
  }

  /// The most parts that one rule may become.
  static let limit = 1_000

  let row: RuleRow
  /// The fields that rows can't show, and the way the period and the answers were written.
  let rest: RawMap
  let parts: [Part]

  /// Nil when there would be too many parts.
  init?(
    _ rule: RawMap, _ row: RuleRow, _ frame: TableFrame, _ periods: [ClosedRange<CalendarDate>]
  ) {
    self.row = row
    rest = rule.without(["id", "then", "because", "certainty", "sources"])
    guard let days = frame.days(of: row.period) else { return nil }
    let live = periods.indices.filter { days.overlaps(periods[$0]) }
    var parts =
      live.count == periods.count ? [Part()] : live.map { Part(period: $0) }
    for condition in row.conditions {
      let values: [Int?] = condition ?? [nil]
      guard parts.count * values.count <= Self.limit else { return nil }
      parts = parts.flatMap { part in
        values.map { Part(values: part.values + [$0], period: part.period) }
      }
    }
    self.parts = parts
  }
}
