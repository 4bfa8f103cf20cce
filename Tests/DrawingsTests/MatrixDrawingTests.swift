import Drawings
import Testing

struct MatrixDrawingTests {
  private static func svg(_ rows: [MatrixDrawing.Row]) -> String {
    MatrixDrawing(columns: ["Before", "During", "After"], rows: rows).canvas()
      .svg(id: "matrix", title: "Who", description: "All")
  }

  @Test func aDotForEveryPartAndATieBetweenNeighbours() {
    let svg = Self.svg([
      MatrixDrawing.Row(label: "One", columns: [0, 1, 2]),
      MatrixDrawing.Row(label: "Two", columns: [0, 2]),
    ])
    #expect(svg.matches(of: #/<circle /#).count == 5)
    #expect(svg.matches(of: #/class="tie"/#).count == 2)
  }

  @Test func theSameDrawingAgain() {
    let rows = [MatrixDrawing.Row(label: "One", columns: [2, 0, 1])]
    #expect(Set((0..<5).map { _ in Self.svg(rows) }).count == 1)
  }

  @Test(arguments: [1, 3, 11])
  func longWordsStayApart(columns: Int) {
    let figure = MatrixDrawing(
      columns: (0..<columns).map { Words.all[$0 % 3] },
      rows: Words.all.map { MatrixDrawing.Row(label: $0, columns: Set(0..<columns)) })
    expectTidy(figure.canvas())
  }
}
