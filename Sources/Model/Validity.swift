/// The stretch of days in which something holds; both ends count, and either may be open.
package struct Validity: Sendable, Hashable {
  package let from: CalendarDate?
  package let until: CalendarDate?

  /// Without beginning and end.
  package static let always = Validity(from: nil, until: nil)

  package init(from: CalendarDate?, until: CalendarDate?) {
    self.from = from
    self.until = until
  }

  package init(_ days: ClosedRange<CalendarDate>) {
    self.init(from: days.lowerBound, until: days.upperBound)
  }

  /// One day.
  package init(on day: CalendarDate) { self.init(day...day) }

  /// A calendar year.
  package init(year: Int) {
    self.init(from: .firstDay(of: year), until: .lastDay(of: year))
  }

  package func contains(_ date: CalendarDate) -> Bool {
    (from.map { $0 <= date } ?? true) && (until.map { date <= $0 } ?? true)
  }

  package func overlaps(_ other: Validity) -> Bool {
    let startsInTime = from.flatMap { from in other.until.map { from <= $0 } } ?? true
    let endsInTime = other.from.flatMap { from in until.map { from <= $0 } } ?? true
    return startsInTime && endsInTime
  }
}
