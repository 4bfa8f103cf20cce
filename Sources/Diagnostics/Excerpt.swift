/// A line of a file with carets under what is meant.
///
/// Tabs stay tabs, and a character that takes two places on a terminal gets two blanks or carets, so
/// that the carets stand right. Of a line longer than a terminal is wide only the part around what is
/// meant is shown.
package struct Excerpt: Sendable {
  /// The most characters of a line that are shown.
  private static let width = 100
  /// How many of them stand before what is meant.
  private static let lead = 40

  private let whole: SourceLine
  /// The characters after the start of the line that are meant; at least one.
  package let columns: Range<Int>

  init(_ line: SourceLine, _ columns: Range<Int>) {
    whole = line
    self.columns = columns
  }

  /// The text of the whole line.
  package var line: String { whole.text(0..<whole.count) }

  /// The line and its carets, as they stand in a report.
  ///
  /// - Parameter number: that of the line, from one.
  func text(line number: Int) -> String {
    let margin = "\(number)"
    let gutter = String(repeating: " ", count: margin.count)
    let shown = Self.window(on: columns, of: whole.count)
    let opening = shown.lowerBound > 0 ? "…" : ""
    let closing = shown.upperBound < whole.count ? "…" : ""
    let words = opening + whole.text(shown) + closing
    let before = shown.lowerBound..<min(columns.lowerBound, shown.upperBound)
    let blank = whole.text(before)
      .map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.terminalWidth) }.joined()
    let marked = whole.text(columns.clamped(to: shown)).reduce(0) { $0 + $1.terminalWidth }
    let carets = String(repeating: "^", count: max(1, marked))
    let indent = opening.isEmpty ? "" : " "
    return "  \(margin) | \(words)\n  \(gutter) | \(indent)\(blank)\(carets)\n"
  }

  /// The columns of a line that are shown.
  private static func window(on columns: Range<Int>, of count: Int) -> Range<Int> {
    guard count > width else { return 0..<count }
    let start = max(0, min(columns.lowerBound - lead, count - width))
    return start..<start + width
  }
}

extension Character {
  /// How many places of a terminal it takes: two for emoji and for the scripts of East Asia.
  fileprivate var terminalWidth: Int {
    guard let scalar = unicodeScalars.first else { return 0 }
    return scalar.isWide || unicodeScalars.contains("\u{FE0F}") ? 2 : 1
  }
}

extension Unicode.Scalar {
  /// The wide blocks of Unicode's East Asian Width, and emoji that are shown as such.
  fileprivate var isWide: Bool {
    guard value >= 0x1100 else { return false }
    let blocks: [ClosedRange<UInt32>] = [
      0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
    ]
    return properties.isEmojiPresentation || blocks.contains { $0.contains(value) }
  }
}
