/// Rows of what holds when: a column for each stretch of time, and a box for each stretch in which
/// a row stays the same.
package struct PeriodDrawing: Sendable {
  package struct Column: Sendable {
    package let label: String
    /// Such as that it rests on a draft.
    package let note: String

    package init(label: String, note: String) {
      self.label = label
      self.note = note
    }
  }

  package struct Cell: Sendable {
    package let columns: Range<Int>
    package let text: String
    package let notes: [String]
    /// A class for its box.
    package let kind: String

    package init(columns: Range<Int>, text: String, notes: [String], kind: String) {
      self.columns = columns
      self.text = text
      self.notes = notes
      self.kind = kind
    }
  }

  package struct Row: Sendable {
    package let label: String
    /// In order of time, of which none overlaps another.
    package let cells: [Cell]

    package init(label: String, cells: [Cell]) {
      self.label = label
      self.cells = cells
    }
  }

  let columns: [Column]
  let rows: [Row]

  package init(columns: [Column], rows: [Row]) {
    self.columns = columns
    self.rows = rows
  }

  package func canvas() -> Canvas {
    let layout = PeriodLayout(figure: self)
    var canvas = Canvas(width: layout.width)
    layout.draw(on: &canvas)
    return canvas
  }
}

private struct PeriodLayout {
  private static let labelWidth = 140
  private static let padding = 7
  private static let gap = 4
  /// A column is as wide as its longest word, within these.
  private static let columnWidths = 110...170

  let figure: PeriodDrawing
  private let columnWidth: Int

  init(figure: PeriodDrawing) {
    self.figure = figure
    let narrow = figure.rows.flatMap(\.cells).filter { $0.columns.count == 1 }
    let longest =
      narrow.flatMap { cell in
        [TextWrap.longestPiece(of: cell.text, .text)]
          + cell.notes.map { TextWrap.longestPiece(of: $0, .note) }
      } + figure.columns.map { TextWrap.longestPiece(of: $0.label, .heading) }
    let wanted = (longest.max() ?? 0) + 2 * Self.padding + Self.gap
    columnWidth = min(max(wanted, Self.columnWidths.lowerBound), Self.columnWidths.upperBound)
  }

  var width: Int { x(figure.columns.count) + Canvas.margin }

  private func x(_ column: Int) -> Int {
    Canvas.margin + Self.labelWidth + Self.padding + column * columnWidth
  }

  func draw(on canvas: inout Canvas) {
    var y = drawHeadings(on: &canvas)
    for row in figure.rows {
      canvas.path("M\(Canvas.margin) \(y)H\(width - Canvas.margin)", "rule-line")
      y = draw(row, top: y + Self.gap, on: &canvas) + Self.gap
    }
  }

  private func drawHeadings(on canvas: inout Canvas) -> Int {
    var bottom = Canvas.margin
    for (index, column) in figure.columns.enumerated() {
      var block = TextBlock()
      let width = columnWidth - 2 * Self.padding
      block.add(column.label, .heading, width: width)
      block.add(column.note, .note, width: width)
      block.draw(on: &canvas, x: x(index) + Self.padding, top: Canvas.margin)
      bottom = max(bottom, Canvas.margin + block.height)
    }
    return bottom + Self.padding
  }

  private func draw(_ row: PeriodDrawing.Row, top: Int, on canvas: inout Canvas) -> Int {
    var label = TextBlock()
    label.add(row.label, .label, width: Self.labelWidth)
    let cells = row.cells.map { cell in
      let width = cell.columns.count * columnWidth - Self.gap
      var block = TextBlock()
      block.add(cell.text, .text, width: width - 2 * Self.padding)
      for note in cell.notes { block.add(note, .note, width: width - 2 * Self.padding) }
      return (cell: cell, width: width, block: block)
    }
    let height = max(label.height, cells.map(\.block.height).max() ?? 0) + 2 * Self.padding
    label.draw(on: &canvas, x: Canvas.margin, top: top + Self.padding)
    for (cell, width, block) in cells {
      let frame = Frame(x: x(cell.columns.lowerBound), y: top, width: width, height: height)
      canvas.box(frame, "node", kind: cell.kind)
      block.draw(on: &canvas, x: frame.x + Self.padding, top: top + Self.padding)
    }
    canvas.reach(top + height)
    return top + height
  }
}
