import Drawings
import Testing

struct TimelineDrawingTests {
  private typealias Moment = TimelineDrawing.Moment

  private static func entry(_ label: String, _ moment: Moment) -> TimelineDrawing.Entry {
    TimelineDrawing.Entry(label: label, date: "on \(label)", moment: moment, kind: "sure")
  }

  private static func canvas(_ entries: [TimelineDrawing.Entry]) -> Canvas {
    TimelineDrawing(entries: entries).canvas()
  }

  @Test func eventsStandInOrderOfTimeWithTheirDates() {
    let canvas = Self.canvas([
      Self.entry("last", Moment(year: 2024)),
      Self.entry("day", Moment(year: 2022, month: 6, day: 1)),
      Self.entry("month", Moment(year: 2022, month: 6)),
    ])
    let words = canvas.words
    #expect(
      words == ["2022", "2023", "2024", "on day", "day", "on month", "month", "on last", "last"])
    expectTidy(canvas)
  }

  @Test func aDayIsADotAndAMonthOrAYearAStretch() {
    let canvas = Self.canvas([
      Self.entry("day", Moment(year: 2022, month: 6, day: 1)),
      Self.entry("month", Moment(year: 2022, month: 8)), Self.entry("year", Moment(year: 2023)),
    ])
    let svg = canvas.svg(id: "line", title: "Line", description: "All")
    #expect(svg.matches(of: #/<circle /#).count == 1)
    #expect(canvas.boxes.count == 2)
    #expect(canvas.boxes[1].height > canvas.boxes[0].height)
  }

  @Test func manyEventsInOneMonthStayApart() {
    let moments = (1...20).map { Moment(year: 2023, month: 10, day: $0) }
    let entries = moments.enumerated().map { Self.entry(Words.all[$0 % 3], $1) }
    expectTidy(Self.canvas(entries + [Self.entry("early", Moment(year: 1996))]))
  }

  @Test func eventsOfTheSameMomentStayAsTheyAreGiven() {
    let moment = Moment(year: 2023, month: 10, day: 1)
    let canvas = Self.canvas(["b", "a", "c"].map { Self.entry($0, moment) })
    #expect(canvas.words.filter { $0.count == 1 } == ["b", "a", "c"])
  }

  @Test func nothingIsStillADrawing() { expectTidy(Self.canvas([])) }
}
