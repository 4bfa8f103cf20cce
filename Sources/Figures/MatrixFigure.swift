/// Who takes part in what: a row for each, a column for each part, and a dot where they meet.
/// Dots in neighbouring columns are tied, so that a row reads as one stretch of work.
package struct MatrixFigure: Sendable {
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
  private static let labelWidth = 210
  private static let padding = 6
  private static let radius = 7
  /// A column is as wide as its longest word, within these.
  private static let columnWidths = 60...130

  let figure: MatrixFigure
  private let columnWidth: Int

  init(figure: MatrixFigure) {
    self.figure = figure
    let longest = figure.columns.map { TextWrap.longestPiece(of: $0, .heading) }.max() ?? 0
    columnWidth = min(
      max(longest + 2 * Self.padding, Self.columnWidths.lowerBound),
      Self.columnWidths.upperBound)
  }

  var width: Int { left(figure.columns.count) + Canvas.margin }

  private func left(_ column: Int) -> Int {
    Canvas.margin + Self.labelWidth + Self.padding + column * columnWidth
  }

  private func middle(_ column: Int) -> Int { left(column) + columnWidth / 2 }

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
    let blocks = figure.columns.map { label in
      var block = TextBlock()
      block.add(label, .heading, width: columnWidth - 2 * Self.padding)
      return block
    }
    let bottom = Canvas.margin + (blocks.map(\.height).max() ?? 0)
    for (column, block) in blocks.enumerated() {
      block.draw(
        on: &canvas, x: middle(column), top: bottom - block.height, anchor: .middle)
    }
    return bottom + Self.padding
  }

  private func draw(_ row: MatrixFigure.Row, top: Int, on canvas: inout Canvas) -> Int {
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
