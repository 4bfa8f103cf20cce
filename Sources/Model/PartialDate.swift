/// A day, a month or a year: as exact as a source is.
package struct PartialDate: Sendable, Hashable, CustomStringConvertible {
  package let firstDay: CalendarDate
  package let lastDay: CalendarDate
  package let precision: Precision

  package enum Precision: Sendable {
    case year
    case month
    case day
  }

  /// Reads `2024`, `2024-06` or `2024-06-30`; nil when there is no such day.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      guard let first = CalendarDate("\(text)-01-01") else { return nil }
      (firstDay, lastDay, precision) = (first, .lastDay(of: first.year), .year)
    case 2:
      guard let first = CalendarDate("\(text)-01") else { return nil }
      let next = CalendarDate(
        year: first.month == 12 ? first.year + 1 : first.year,
        month: first.month == 12 ? 1 : first.month + 1, day: 1)
      (firstDay, lastDay, precision) = (first, next?.previous ?? first, .month)
    default:
      guard let day = CalendarDate(text) else { return nil }
      (firstDay, lastDay, precision) = (day, day, .day)
    }
  }

  /// The ISO 8601 form, as exact as the date.
  package var description: String {
    let full = firstDay.description
    return switch precision {
    case .year: String(full.prefix(4))
    case .month: String(full.prefix(7))
    case .day: full
    }
  }
}
