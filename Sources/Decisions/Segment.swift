package import Model

/// A longest stretch of the table's days in which the same rules are valid: no rule starts or ends
/// inside.
package struct Segment: Sendable, Hashable {
  package let days: ClosedRange<CalendarDate>
  /// The indices of the rules that are valid, in table order.
  package let rules: [Int]
}

extension DecisionTable {
  /// The days of the table, split at every boundary of a rule; in order, without holes.
  package var segments: [Segment] {
    var starts: Set = [covers.lowerBound]
    for days in rules.compactMap(days(of:)) {
      starts.insert(days.lowerBound)
      if days.upperBound < covers.upperBound { starts.insert(days.upperBound.next) }
    }
    let ordered = starts.sorted()
    return ordered.indices.map { index in
      let isLast = index == ordered.count - 1
      let end = isLast ? covers.upperBound : ordered[index + 1].previous
      let live = rules.indices.filter { days(of: rules[$0])?.contains(ordered[index]) ?? false }
      return Segment(days: ordered[index]...end, rules: live)
    }
  }

  /// The days of the table on which a rule is valid; nil when the rule lies wholly outside.
  func days(of rule: DecisionRule) -> ClosedRange<CalendarDate>? {
    rule.valid.overlaps(covers) ? rule.valid.clamped(to: covers) : nil
  }
}
