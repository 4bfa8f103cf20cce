import Drawings
import Testing

struct CountDrawingTests {
  private static func mark(
    _ range: ClosedRange<Int>, isEstimate: Bool = false, label: String = "in 2022"
  ) -> CountDrawing.Mark {
    CountDrawing.Mark(
      label: label, value: "\(range.lowerBound)-\(range.upperBound)", range: range,
      isEstimate: isEstimate)
  }

  private static func canvas(_ marks: [CountDrawing.Mark]) -> Canvas {
    let most = marks.map(\.range.upperBound).max() ?? 0
    return CountDrawing(
      marks: marks,
      ticks: CountDrawing.ticks(upTo: most).map { CountDrawing.Tick(value: $0, label: "\($0)") },
      legend: ("counted", "estimated")
    ).canvas()
  }

  @Test func aNumberIsADotAndARangeTwoWithATie() {
    let svg = Self.canvas([Self.mark(193...193), Self.mark(1500...2000, isEstimate: true)])
      .svg(id: "counts", title: "Counts", description: "All")
    // One, two for the range, and one of each kind in the legend.
    #expect(svg.matches(of: #/class="dot"/#).count == 1 + 1)
    #expect(svg.matches(of: #/class="dot dot-estimate"/#).count == 2 + 1)
    #expect(svg.matches(of: #/class="tie"/#).count == 1)
  }

  @Test func theLegendTellsOnlyWhatThereIs() {
    #expect(Self.canvas([Self.mark(5...5)]).words.contains("counted"))
    #expect(!Self.canvas([Self.mark(5...5)]).words.contains("estimated"))
  }

  @Test func numbersAreOnOneScale() throws {
    let svg = Self.canvas([Self.mark(100...100), Self.mark(200...200), Self.mark(400...400)])
      .svg(id: "counts", title: "Counts", description: "All")
    let places = try svg.matches(of: #/class="dot" cx="(\d+)"/#).prefix(3).map {
      try #require(Int($0.output.1))
    }
    #expect(places[2] - places[1] == 2 * (places[1] - places[0]))
  }

  @Test(arguments: [(0, [0, 1, 2]), (7, [0, 2, 4, 6, 8]), (602, [0, 200, 400, 600, 800])])
  func theScaleHasRoundNumbers(most: Int, ticks: [Int]) {
    #expect(CountDrawing.ticks(upTo: most) == ticks)
  }

  @Test(arguments: [1, 10, 999, 2000, 123_456, 999_999_999])
  func theScaleIsLongEnoughAndShort(most: Int) throws {
    let ticks = CountDrawing.ticks(upTo: most)
    #expect((3...6).contains(ticks.count))
    #expect(try #require(ticks.last) >= most)
  }

  @Test func longWordsAndLargeNumbersStayApart() {
    expectTidy(
      Self.canvas(Words.all.map { Self.mark(1_500_000...2_000_000_000, label: $0) }))
  }

  @Test func nothingIsStillADrawing() { expectTidy(Self.canvas([])) }
}
