import Model
import Testing

@testable import Decisions

@Suite("Time is split where a rule starts or ends, and nowhere else")
struct SegmentTests {
  @Test("Segments tile the days; a day's segment holds the rules of that day")
  func tiling() {
    var tables = RandomTables(seed: 1)
    for _ in 0..<200 {
      let table = tables.loose()
      let segments = table.segments
      #expect(segments.first?.days.lowerBound == table.covers.lowerBound)
      #expect(segments.last?.days.upperBound == table.covers.upperBound)
      for (left, right) in zip(segments, segments.dropFirst()) {
        #expect(left.days.upperBound.next == right.days.lowerBound)
        #expect(left.rules != right.rules)
      }
      for day in Oracle(table).days {
        let segment = segments.first { $0.days.contains(day) }
        #expect(
          segment?.rules == table.rules.indices.filter { table.rules[$0].valid.contains(day) })
      }
    }
  }

  @Test("A table of one day, and one that ends with the calendar")
  func edges() {
    let oneDay = Table.make("covers 2021-05-05\nrule r1 2020-01-01..2022-01-01: -> x")
    #expect(oneDay.segments == [Segment(days: days("2021-05-05"), rules: [0])])
    let last = Table.make("covers 9999-12-30..9999-12-31\nrule r1: -> x")
    #expect(last.segments == [Segment(days: last.covers, rules: [0])])
  }
}
