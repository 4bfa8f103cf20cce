/// A day of the Gregorian calendar, without time or zone.
package struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let year: Int
  package let month: Int
  package let day: Int

  /// A day that exists, or nil; years run from 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.days(inMonth: month, of: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads the ISO 8601 form `2024-01-31`, and nothing else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({
        $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The first day of a year.
  package static func firstDay(of year: Int) -> CalendarDate { CalendarDate(unchecked: year, 1, 1) }

  /// The last day of a year.
  package static func lastDay(of year: Int) -> CalendarDate {
    CalendarDate(unchecked: year, 12, 31)
  }

  package var next: CalendarDate {
    if day < Self.days(inMonth: month, of: year) {
      return CalendarDate(unchecked: year, month, day + 1)
    }
    return month < 12
      ? CalendarDate(unchecked: year, month + 1, 1) : CalendarDate(unchecked: year + 1, 1, 1)
  }

  package var previous: CalendarDate {
    if day > 1 { return CalendarDate(unchecked: year, month, day - 1) }
    return month > 1
      ? CalendarDate(unchecked: year, month - 1, Self.days(inMonth: month - 1, of: year))
      : CalendarDate(unchecked: year - 1, 12, 31)
  }

  /// The ISO 8601 form.
  package var description: String {
    "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
