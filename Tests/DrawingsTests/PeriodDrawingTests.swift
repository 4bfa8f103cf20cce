import Drawings
import Testing

struct PeriodDrawingTests {
  private static func cell(_ columns: Range<Int>, _ text: String) -> PeriodDrawing.Cell {
    PeriodDrawing.Cell(columns: columns, text: text, notes: ["note"], kind: "sure")
  }

  private static func canvas(_ rows: [PeriodDrawing.Row], years: Int = 3) -> Canvas {
    PeriodDrawing(
      columns: (0..<years).map {
        PeriodDrawing.Column(label: "202\($0)", note: $0 == years - 1 ? "draft" : "")
      }, rows: rows
    ).canvas()
  }

  @Test func aStretchIsAsWideAsItsYears() throws {
    let canvas = Self.canvas([
      PeriodDrawing.Row(
        label: "Care", cells: [Self.cell(0..<2, "State"), Self.cell(2..<3, "City")])
    ])
    #expect(
      canvas.words == ["2020", "2021", "2022", "draft", "Care", "State", "note", "City", "note"])
    let boxes = canvas.boxes
    try #require(boxes.count == 2)
    #expect(boxes[0].width > 2 * boxes[1].width - 10 && boxes[0].right < boxes[1].x)
    expectTidy(canvas)
  }

  @Test(arguments: [1, 6, 12])
  func longWordsMakeARowHigherAndNothingOverlaps(years: Int) {
    let rows = Words.all.map { label in
      PeriodDrawing.Row(
        label: label, cells: (0..<years).map { Self.cell($0..<$0 + 1, Words.all[$0 % 3]) })
    }
    expectTidy(Self.canvas(rows, years: years))
  }

  @Test func aRowMayHaveNothingInAYear() {
    let canvas = Self.canvas([
      PeriodDrawing.Row(label: "Care", cells: []),
      PeriodDrawing.Row(label: "More", cells: [Self.cell(1..<2, "State")]),
    ])
    #expect(canvas.boxes.count == 1)
    expectTidy(canvas)
  }
}
