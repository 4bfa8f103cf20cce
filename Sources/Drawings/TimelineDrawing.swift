/// Events from top to bottom along a line of years.
///
/// A year in which much happens is longer than one in which little does; within a year all days are
/// equally long. An event stands as near to its place on the line as the ones around it let it, and a thread ties
/// it to that place. What is known by the month or the year only is a stretch of the line.
package struct TimelineDrawing: Sendable {
  /// A day, or a month or a year when that is all that is known.
  package struct Moment: Sendable, Equatable {
    package let year: Int
    package let month: Int?
    package let day: Int?

    package init(year: Int, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }

    /// In days of a calendar in which every month has 31, which is near enough for a drawing.
    var days: Range<Int> {
      let start = year * Self.daysInYear + ((month ?? 1) - 1) * 31 + (day ?? 1) - 1
      let length = month == nil ? Self.daysInYear : day == nil ? 31 : 1
      return start..<start + length
    }

    static let daysInYear = 372
  }

  package struct Entry: Sendable {
    package let label: String
    /// The date in words.
    package let date: String
    package let moment: Moment
    /// A class for its mark.
    package let kind: String

    package init(label: String, date: String, moment: Moment, kind: String) {
      self.label = label
      self.date = date
      self.moment = moment
      self.kind = kind
    }
  }

  let entries: [Entry]

  /// - Parameter entries: in any order; those of the same moment stay as they are given.
  package init(entries: [Entry]) {
    self.entries = entries.enumerated().sorted { first, second in
      let (one, other) = (first.element.moment.days, second.element.moment.days)
      return (one.lowerBound, one.upperBound, first.offset)
        < (other.lowerBound, other.upperBound, second.offset)
    }.map(\.element)
  }

  package func canvas() -> Canvas {
    var canvas = Canvas(width: 600)
    guard let layout = TimelineLayout(entries: entries, width: canvas.width) else { return canvas }
    layout.draw(on: &canvas)
    return canvas
  }
}

private struct TimelineLayout {
  private static let axis = 70
  private static let textX = 124
  private static let gap = 10
  private static let top = Canvas.margin + 8
  private static let leastPerYear = 28

  private let entries: [TimelineDrawing.Entry]
  private let blocks: [TextBlock]
  private let years: ClosedRange<Int>
  /// Where each of the years begins, and where the last one ends.
  private let starts: [Int]

  init?(entries: [TimelineDrawing.Entry], width: Int) {
    let years = entries.map(\.moment.year)
    guard let first = years.min(), let last = years.max() else { return nil }
    self.entries = entries
    self.years = first...last
    blocks = entries.map { entry in
      var block = TextBlock()
      block.add(entry.date, .note, width: width - Self.textX - Canvas.margin)
      block.add(entry.label, .text, width: width - Self.textX - Canvas.margin)
      return block
    }
    var starts = [Self.top]
    for year in self.years {
      let needed = zip(entries, blocks).reduce(0) { sum, entry in
        entry.0.moment.year == year ? sum + entry.1.height + Self.gap : sum
      }
      starts.append((starts.last ?? 0) + max(needed, Self.leastPerYear))
    }
    self.starts = starts
  }

  private func y(_ day: Int) -> Int {
    let index = day / TimelineDrawing.Moment.daysInYear - years.lowerBound
    guard index < years.count else { return bottom }
    let length = starts[index + 1] - starts[index]
    return starts[index]
      + day % TimelineDrawing.Moment.daysInYear * length / TimelineDrawing.Moment.daysInYear
  }

  private var bottom: Int { starts.last ?? Self.top }

  func draw(on canvas: inout Canvas) {
    drawAxis(on: &canvas)
    let marks = entries.map { entry in
      let days = entry.moment.days
      return (y(days.lowerBound), y(days.upperBound))
    }
    let tops = Spread.tops(
      zip(marks, blocks).map { mark, block in
        Spread.Wish(middle: mark.0, height: block.height)
      }, gap: Self.gap, from: Canvas.margin, to: bottom)
    // Stretches first: a day may lie within one.
    for (entry, mark) in zip(entries, marks) where entry.moment.day == nil {
      let half = entry.moment.month == nil ? 3 : 5
      let frame = Frame(
        x: Self.axis - half, y: mark.0, width: 2 * half, height: max(mark.1 - mark.0, 8))
      canvas.box(frame, "stretch", kind: entry.kind)
    }
    for (index, entry) in entries.enumerated() {
      // From where it begins: in that order they stand, so that no thread crosses another.
      let start = marks[index].0
      let aim = tops[index] + TextStyle.note.lineHeight / 2
      canvas.path(
        "M\(Self.axis) \(start)H\(Self.axis + 12)L\(Self.textX - 16) \(aim)H\(Self.textX - 6)",
        "thread")
      if entry.moment.day != nil {
        canvas.dot(x: Self.axis, y: start, radius: 5, "dot \(entry.kind)")
      }
      blocks[index].draw(on: &canvas, x: Self.textX, top: tops[index])
    }
  }

  /// The line with its years; where they come too close, some are left out.
  private func drawAxis(on canvas: inout Canvas) {
    canvas.path("M\(Self.axis) \(Self.top)V\(bottom)", "axis")
    var free = 0
    for year in years {
      let place = y(year * TimelineDrawing.Moment.daysInYear)
      canvas.path("M\(Self.axis - 12) \(place)H\(Self.axis)", "axis")
      let top = place - TextStyle.heading.lineHeight / 2
      guard top >= free else { continue }
      free = canvas.text([String(year)], .heading, x: Self.axis - 16, top: top, anchor: .end)
    }
    canvas.reach(bottom)
  }
}
