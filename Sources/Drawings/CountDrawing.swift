/// Numbers of the same thing on one scale: a dot where a number is known, a bar where it lies
/// between two.
package struct CountDrawing: Sendable {
  package struct Mark: Sendable {
    package let label: String
    /// The number in words.
    package let value: String
    /// From the least to the most it can be.
    package let range: ClosedRange<Int>
    package let isEstimate: Bool

    package init(label: String, value: String, range: ClosedRange<Int>, isEstimate: Bool) {
      self.label = label
      self.value = value
      self.range = range
      self.isEstimate = isEstimate
    }
  }

  /// A place on the scale.
  package struct Tick: Sendable {
    package let value: Int
    package let label: String

    package init(value: Int, label: String) {
      self.value = value
      self.label = label
    }
  }

  let marks: [Mark]
  let ticks: [Tick]
  let legend: (known: String, estimate: String)

  /// - Parameters:
  ///   - ticks: from nought up, as `ticks(upTo:)` gives them, in words.
  ///   - legend: what the two kinds of marks mean.
  package init(marks: [Mark], ticks: [Tick], legend: (known: String, estimate: String)) {
    self.marks = marks
    self.ticks = ticks
    self.legend = legend
  }

  /// Three to six round numbers, the last of them at least as much as `most`.
  package static func ticks(upTo most: Int) -> [Int] {
    var power = 1
    while true {
      for step in [power, 2 * power, 5 * power] where step * 5 >= most {
        let count = max(2, (most + step - 1) / step)
        return (0...count).map { $0 * step }
      }
      power *= 10
    }
  }

  package func canvas() -> Canvas {
    var canvas = Canvas(width: CountLayout.width)
    CountLayout(figure: self).draw(on: &canvas)
    return canvas
  }
}

private struct CountLayout {
  static let width = 710
  private static let labelWidth = 210
  private static let plot = (x: 240, width: 300)
  private static let valueX = 560
  private static let padding = 7

  let figure: CountDrawing

  private func x(_ value: Int) -> Int {
    let most = max(figure.ticks.last?.value ?? 0, figure.marks.map(\.range.upperBound).max() ?? 0)
    return Self.plot.x + Self.plot.width * value / max(most, 1)
  }

  func draw(on canvas: inout Canvas) {
    var y = Canvas.margin
    var rows: [(mark: CountDrawing.Mark, y: Int)] = []
    for mark in figure.marks {
      canvas.path("M\(Canvas.margin) \(y)H\(Self.width - Canvas.margin)", "rule-line")
      let label = block(mark.label, .text, Self.labelWidth)
      let value = block(mark.value, .label, Self.width - Canvas.margin - Self.valueX)
      let height = max(label.height, value.height) + 2 * Self.padding
      label.draw(on: &canvas, x: Canvas.margin, top: y + (height - label.height) / 2)
      value.draw(on: &canvas, x: Self.valueX, top: y + (height - value.height) / 2)
      rows.append((mark, y + height / 2))
      y += height
    }
    canvas.path("M\(Canvas.margin) \(y)H\(Self.width - Canvas.margin)", "rule-line")
    drawScale(below: y, on: &canvas)
    for row in rows { draw(row.mark.range, row.mark.isEstimate, y: row.y, on: &canvas) }
    drawLegend(below: canvas.height, on: &canvas)
  }

  /// A line for every round number; where the numbers come too close, some are left out.
  private func drawScale(below bottom: Int, on canvas: inout Canvas) {
    var free = 0
    for tick in figure.ticks {
      let (x, half) = (x(tick.value), TextMeasure.width(of: tick.label, .note) / 2 + 2)
      canvas.path("M\(x) \(Canvas.margin)V\(bottom + 6)", "grid-line")
      guard x - half >= free else { continue }
      canvas.text([tick.label], .note, x: x, top: bottom + 8, anchor: .middle)
      free = x + half
    }
  }

  private func block(_ words: String, _ style: TextStyle, _ width: Int) -> TextBlock {
    var block = TextBlock()
    block.add(words, style, width: width)
    return block
  }

  private func draw(
    _ range: ClosedRange<Int>, _ isEstimate: Bool, y: Int, on canvas: inout Canvas
  ) {
    let (from, until) = (x(range.lowerBound), x(range.upperBound))
    let kind = isEstimate ? "dot dot-estimate" : "dot"
    if range.count > 1 { canvas.path("M\(from) \(y)H\(until)", "tie") }
    canvas.dot(x: from, y: y, radius: 6, kind)
    if range.count > 1 { canvas.dot(x: until, y: y, radius: 6, kind) }
  }

  private func drawLegend(below top: Int, on canvas: inout Canvas) {
    var y = top
    let known = figure.marks.contains { !$0.isEstimate } ? figure.legend.known : ""
    let estimate = figure.marks.contains(where: \.isEstimate) ? figure.legend.estimate : ""
    for (words, kind) in [(known, "dot"), (estimate, "dot dot-estimate")] where !words.isEmpty {
      canvas.dot(x: Canvas.margin + 7, y: y + TextStyle.note.lineHeight / 2, radius: 6, kind)
      let lines = TextWrap.lines(words, width: Self.width - 50, .note)
      y = canvas.text(lines, .note, x: Canvas.margin + 22, top: y)
    }
  }
}
