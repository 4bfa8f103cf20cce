/// Who takes part in what: a row for each, a column for each part, and a dot where they meet.
///
/// Dots in neighbouring columns are tied, so that a row reads as one stretch of work.
package struct MatrixDrawing: Sendable {
  package struct Row: Sendable {
    package let label: String
    /// The columns it takes part in, by their index.
    package let columns: Set<Int>

    package init(label: String, columns: Set<Int>) {
      self.label = label
      self.columns = columns
    }
  }

  let columns: [String]
  let rows: [Row]

  package init(columns: [String], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  package func canvas() -> Canvas {
    let layout = MatrixLayout(figure: self)
    var canvas = Canvas(width: layout.width)
    layout.draw(on: &canvas)
    return canvas
  }
}

private struct MatrixLayout {
  private static let labelWidth = 250
  private static let padding = 4
  private static let radius = 7
  private static let columnWidth = 44
  /// How long a line of a heading is, which stands upright.
  private static let headingLength = 130

  let figure: MatrixDrawing

  var width: Int { left(figure.columns.count) + Canvas.margin }

  private func left(_ column: Int) -> Int {
    Canvas.margin + Self.labelWidth + Self.padding + column * Self.columnWidth
  }

  private func middle(_ column: Int) -> Int { left(column) + Self.columnWidth / 2 }

  func draw(on canvas: inout Canvas) {
    let top = drawHeadings(on: &canvas)
    var y = top
    for row in figure.rows {
      canvas.path("M\(Canvas.margin) \(y)H\(width - Canvas.margin)", "rule-line")
      y = draw(row, top: y, on: &canvas)
    }
    for column in figure.columns.indices {
      canvas.path("M\(left(column)) \(top)V\(y)", "rule-line")
    }
    canvas.reach(y)
  }

  private func drawHeadings(on canvas: inout Canvas) -> Int {
    // Two lines fit in a column.
    let headings = figure.columns.map {
      TextWrap.lines($0, width: Self.headingLength, .heading, most: 2)
    }
    let longest = headings.joined().map { TextMeasure.width(of: $0, .heading) }.max() ?? 0
    let bottom = Canvas.margin + longest
    for (column, lines) in headings.enumerated() {
      canvas.uprightText(lines, .heading, middle: middle(column), bottom: bottom)
    }
    return bottom + Self.padding
  }

  private func draw(_ row: MatrixDrawing.Row, top: Int, on canvas: inout Canvas) -> Int {
    var label = TextBlock()
    label.add(row.label, .label, width: Self.labelWidth)
    let height = max(label.height, 2 * Self.radius) + 2 * Self.padding
    label.draw(on: &canvas, x: Canvas.margin, top: top + Self.padding)
    let y = top + height / 2
    let columns = row.columns.sorted()
    for (column, next) in zip(columns, columns.dropFirst()) where next == column + 1 {
      canvas.path("M\(middle(column)) \(y)H\(middle(next))", "tie")
    }
    for column in columns { canvas.dot(x: middle(column), y: y, radius: Self.radius, "dot") }
    return top + height
  }
}
