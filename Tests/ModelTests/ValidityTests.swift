import Model
import Testing

@Suite("Stretches of days")
struct ValidityTests {
  /// A week; a day of it and of the days around it tells a validity apart.
  private static let days: [CalendarDate] = {
    var days = [CalendarDate.lastDay(of: 2023)]
    while days.count < 7, let last = days.last { days.append(last.next) }
    return days
  }()

  /// Every validity that begins and ends in the week or is open.
  private static let all: [Validity] = {
    let ends: [CalendarDate?] = [nil] + days
    return ends.flatMap { from in
      ends.compactMap { until in
        if let from, let until, until < from { return nil }
        return Validity(from: from, until: until)
      }
    }
  }()

  /// The week and a day on either side of it, which open ends reach.
  private var wide: [CalendarDate] {
    [Self.days[0].previous] + Self.days + [Self.days[Self.days.count - 1].next]
  }

  @Test("A day is in it when it is not before the beginning and not after the end")
  func contains() {
    for validity in Self.all {
      for day in wide {
        let isBefore = validity.from.map { day < $0 } ?? false
        let isAfter = validity.until.map { $0 < day } ?? false
        #expect(validity.contains(day) == (!isBefore && !isAfter))
      }
    }
  }

  @Test("Two overlap when there is a day that is in both")
  func overlaps() {
    for one in Self.all {
      for other in Self.all {
        let shared = wide.contains { one.contains($0) && other.contains($0) }
        #expect(one.overlaps(other) == shared, "\(one) and \(other)")
      }
    }
  }

  @Test("A year is its first through its last day")
  func year() {
    let year = Validity(year: 2024)
    #expect(year.contains(.firstDay(of: 2024)) && year.contains(.lastDay(of: 2024)))
    #expect(!year.contains(.lastDay(of: 2023)) && !year.contains(.firstDay(of: 2025)))
    #expect(Validity.always.contains(.firstDay(of: 1)))
  }
}
