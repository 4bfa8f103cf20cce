import Formats

/// A rectangle in pixels.
package struct Frame: Sendable, Equatable {
  package let x: Int
  package let y: Int
  package let width: Int
  package let height: Int

  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  package var right: Int { x + width }
  package var bottom: Int { y + height }
  package var middle: Int { y + height / 2 }

  package func overlaps(_ other: Frame) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  package func contains(_ other: Frame) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }
}

/// A drawing in the making: what is on it, and where.
///
/// It keeps the place of every line of text and of every box, so that a test can see that nothing
/// stands on top of something else.
package struct Canvas: Sendable {
  package struct Line: Sendable {
    package let words: String
    package let frame: Frame
  }

  package private(set) var lines: [Line] = []
  package private(set) var boxes: [Frame] = []
  private(set) var body = ""
  package let width: Int
  /// As far down as something is drawn, and a margin.
  package private(set) var height = 0

  static let margin = 10

  init(width: Int) { self.width = width }

  /// Where a text stands with regard to its `x`.
  enum Anchor: String {
    case start
    case middle
    case end
  }

  /// Lines below each other.
  ///
  /// - Parameter top: the top of the first line.
  /// - Returns: the bottom of the last line.
  @discardableResult
  mutating func text(
    _ lines: [String], _ style: TextStyle, x: Int, top: Int, anchor: Anchor = .start
  ) -> Int {
    var y = top
    for words in lines {
      let width = TextMeasure.width(of: words, style)
      let left =
        switch anchor {
        case .start: x
        case .middle: x - width / 2
        case .end: x - width
        }
      self.lines.append(
        Line(
          words: words, frame: Frame(x: left, y: y, width: width, height: style.lineHeight)))
      let weight = style.isBold ? " font-weight=\"700\"" : ""
      let place = anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\""
      body +=
        "<text class=\"\(style.name)\" font-size=\"\(style.size)\"\(weight)\(place) x=\"\(x)\" "
        + "y=\"\(y + style.size)\">\(HTML.escape(words))</text>\n"
      y += style.lineHeight
    }
    reach(y)
    return y
  }

  /// Lines that read from the bottom up, beside each other from left to right.
  ///
  /// - Parameter middle: of all the lines together.
  mutating func uprightText(_ lines: [String], _ style: TextStyle, middle: Int, bottom: Int) {
    var left = middle - lines.count * style.lineHeight / 2
    let weight = style.isBold ? " font-weight=\"700\"" : ""
    for words in lines {
      let length = TextMeasure.width(of: words, style)
      self.lines.append(
        Line(
          words: words,
          frame: Frame(x: left, y: bottom - length, width: style.lineHeight, height: length)))
      let x = left + style.size
      body +=
        "<text class=\"\(style.name)\" font-size=\"\(style.size)\"\(weight) "
        + "transform=\"translate(\(x) \(bottom)) rotate(-90)\">\(HTML.escape(words))</text>\n"
      left += style.lineHeight
    }
    reach(bottom)
  }

  mutating func box(_ frame: Frame, _ name: String, kind: String = "") {
    boxes.append(frame)
    let kind = kind.isEmpty ? "" : " \(HTML.escape(kind))"
    body +=
      "<rect class=\"\(name)\(kind)\" x=\"\(frame.x)\" y=\"\(frame.y)\" width=\"\(frame.width)\" "
      + "height=\"\(frame.height)\" rx=\"4\"/>\n"
    reach(frame.bottom)
  }

  mutating func path(_ steps: String, _ name: String) {
    body += "<path class=\"\(HTML.escape(name))\" d=\"\(steps)\"/>\n"
  }

  mutating func dot(x: Int, y: Int, radius: Int, _ name: String) {
    body +=
      "<circle class=\"\(HTML.escape(name))\" cx=\"\(x)\" cy=\"\(y)\" r=\"\(radius)\"/>\n"
    reach(y + radius)
  }

  /// Takes up room as far as `y`.
  mutating func reach(_ y: Int) { height = max(height, y + Self.margin) }

  /// The drawing as an `svg` element.
  ///
  /// - Parameter id: unique on its page; the title and description get ids made from it.
  package func svg(id: String, title: String, description: String) -> String {
    SVG.element(
      id: id, size: SVG.Size(width: width, height: height), role: .image, title: title,
      description: description, body: body)
  }
}

/// Texts of several styles below each other, with their height known before they are drawn.
struct TextBlock {
  private var parts: [(lines: [String], style: TextStyle)] = []
  private(set) var height = 0

  mutating func add(_ words: String, _ style: TextStyle, width: Int, most: Int = .max) {
    let lines = TextWrap.lines(words, width: width, style, most: most)
    guard !lines.isEmpty else { return }
    parts.append((lines, style))
    height += lines.count * style.lineHeight
  }

  func draw(on canvas: inout Canvas, x: Int, top: Int, anchor: Canvas.Anchor = .start) {
    var y = top
    for part in parts { y = canvas.text(part.lines, part.style, x: x, top: y, anchor: anchor) }
  }
}

/// Places boxes below each other, each as near as it can be to where it would like to be.
enum Spread {
  struct Wish {
    let middle: Int
    let height: Int
  }

  /// - Parameters:
  ///   - wishes: in the order in which they will stand.
  ///   - bottom: the boxes stay above it when they fit between it and `top`.
  /// - Returns: the top of each.
  static func tops(_ wishes: [Wish], gap: Int, from top: Int, to bottom: Int) -> [Int] {
    var tops: [Int] = []
    var least = top
    for wish in wishes {
      let place = max(least, wish.middle - wish.height / 2)
      tops.append(place)
      least = place + wish.height + gap
    }
    let all = wishes.reduce(-gap) { $0 + $1.height + gap }
    var most = max(bottom, top + all)
    for index in wishes.indices.reversed() {
      tops[index] = min(tops[index], most - wishes[index].height)
      most = tops[index] - gap
    }
    return tops
  }
}
