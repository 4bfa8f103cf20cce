import Model

/// The days that tests on a date name.
enum DMNPeriods {
  enum Failure: Error {
    case backwards(String)
    /// What is no day, period, or range of days.
    case unreadable
  }

  /// The periods, in order, without holes that are none; `always` when the day does not matter.
  static func periods(_ tests: FEELTests) throws(Failure) -> [Period] {
    if tests.isAny { return [.always] }
    guard !tests.isNegated else { throw .unreadable }
    var periods: [Period] = []
    for test in tests.tests { periods.append(try period(test)) }
    return joined(periods)
  }

  private static func period(_ test: FEELTests.Test) throws(Failure) -> Period {
    switch test {
    case .value(.day(let date)): return Period(from: date, until: date)
    case .value(.string(let text)):
      // Our own periods: `2024-01-01/2025-12-31`.
      let ends = text.split(separator: "/").map { CalendarDate(String($0)) }
      guard ends.count == 2, let from = ends[0], let until = ends[1] else { throw .unreadable }
      guard from <= until else { throw .backwards(text) }
      return Period(from: from, until: until)
    case .value: throw .unreadable
    case .range(let range):
      let from = try day(range.lower, past: \.next)
      let until = try day(range.upper, past: \.previous)
      if let from, let until, until < from {
        throw .backwards(DMNDomain.Member.band(range).label)
      }
      return Period(from: from, until: until)
    }
  }

  private static func day(
    _ end: FEELRange.End?, past: (CalendarDate) -> CalendarDate
  ) throws(Failure) -> CalendarDate? {
    guard let end else { return nil }
    guard case .day(let date) = end.value else { throw .unreadable }
    return end.isIncluded ? date : past(date)
  }

  /// Periods that touch or overlap as one.
  static func joined(_ periods: [Period]) -> [Period] {
    let ordered = periods.sorted { left, right in
      switch (left.from, right.from) {
      case (nil, nil): false
      case (nil, _): true
      case (_, nil): false
      case (let left?, let right?): left < right
      }
    }
    var joined: [Period] = []
    for period in ordered {
      guard let last = joined.last else {
        joined = [period]
        continue
      }
      guard let end = last.until else { break }
      if let from = period.from, from > end.next {
        joined.append(period)
      } else {
        joined[joined.count - 1].until = period.until.map { max($0, end) }
      }
    }
    return joined
  }
}
