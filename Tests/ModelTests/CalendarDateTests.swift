import Foundation
import Model
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  /// Every day from 2019-12-01 through 2024-03-01, by Foundation's calendar.
  private func days() throws -> [(text: String, parts: DateComponents)] {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    func date(_ year: Int, _ month: Int, _ day: Int) throws -> Date {
      try #require(calendar.date(from: DateComponents(year: year, month: month, day: day)))
    }
    let last = try date(2024, 3, 1)
    var date = try date(2019, 12, 1)
    var days: [(String, DateComponents)] = []
    while date <= last {
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let numbers = try [parts.year, parts.month, parts.day].map { try #require($0) }
      days.append((numbers.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-"), parts))
      date = try #require(calendar.date(byAdding: .day, value: 1, to: date))
    }
    return days
  }

  @Test("Every day is read and written the same, and its neighbours are those of the calendar")
  func everyDay() throws {
    let days = try days()
    let dates = try days.map { try #require(CalendarDate($0.text), "\($0.text)") }
    #expect(days.first?.text == "2019-12-01")
    #expect(days.last?.text == "2024-03-01")
    #expect(dates.map(\.description) == days.map(\.text))
    for (date, day) in zip(dates, days) {
      #expect((date.year, date.month, date.day) == (day.parts.year, day.parts.month, day.parts.day))
      #expect(CalendarDate(year: date.year, month: date.month, day: date.day) == date)
    }
    for (date, next) in zip(dates, dates.dropFirst()) {
      #expect(date.next == next)
      #expect(next.previous == date)
      #expect(date < next)
      #expect(!(next < date))
    }
  }

  @Test("Of all days and months only those of the calendar exist")
  func nothingElse() throws {
    let existing = Set(try days().map(\.text))
    for year in 2020...2023 {
      for month in 0...13 {
        for day in 0...32 {
          let text = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
          let isDay = existing.contains(text)
          #expect((CalendarDate(text) != nil) == isDay, "\(text)")
          #expect((CalendarDate(year: year, month: month, day: day) != nil) == isDay, "\(text)")
        }
      }
    }
  }

  @Test("Centuries are leap years only every fourth time", arguments: [1900, 2000, 2100, 2400])
  func centuries(_ year: Int) {
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == [2000, 2400].contains(year))
  }

  @Test(
    "No other way of writing a day is read",
    arguments: [
      "", "2024", "2024-01", "2024-1-31", "24-01-31", "31-01-2024", "2024/01/31", "2024-01-31 ",
      " 2024-01-31", "2024-01-31T00:00", "2024-01-+1", "+024-01-31", "2024--1-31", "2024-01-3１",
      "0000-01-01", "20240131", "2024-01-31-", "-2024-01-31", "morgen",
    ])
  func otherForms(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("The ends of years meet, and the first and last years are read")
  func years() {
    #expect(CalendarDate.lastDay(of: 2023).next == .firstDay(of: 2024))
    #expect(CalendarDate.firstDay(of: 2024).previous == .lastDay(of: 2023))
    #expect(CalendarDate("0001-01-01") == .firstDay(of: 1))
    #expect(CalendarDate("9999-12-31") == .lastDay(of: 9999))
  }
}
