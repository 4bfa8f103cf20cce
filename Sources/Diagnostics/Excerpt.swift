/// A line of a file with carets under what is meant.
///
/// Tabs stay tabs, and a character that takes two places on a terminal gets two blanks or carets, so
/// that the carets stand right. Of a line longer than a terminal is wide only the part around what is
/// meant is shown.
enum Excerpt {
  /// The most characters of a line that are shown.
  private static let width = 100
  /// How many of them stand before what is meant.
  private static let lead = 40

  static func text(line number: Int, _ line: String, _ columns: Range<Int>) -> String {
    let margin = "\(number)"
    let gutter = String(repeating: " ", count: margin.count)
    let characters = Array(line)
    let shown = window(on: columns, of: characters.count)
    let opening = shown.lowerBound > 0 ? "…" : ""
    let closing = shown.upperBound < characters.count ? "…" : ""
    let words = opening + String(characters[shown]) + closing
    let blank = characters[shown.lowerBound..<min(columns.lowerBound, shown.upperBound)]
      .map { $0 == "\t" ? "\t" : String(repeating: " ", count: $0.terminalWidth) }.joined()
    let marked = characters[columns.clamped(to: shown)].reduce(0) { $0 + $1.terminalWidth }
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
