/// Answers how a tag stands on its line.
///
/// A line ends in `\n` or `\r\n`; blanks are spaces and tabs.
struct TemplateLines {
  let bytes: [UInt8]

  /// Whether a line begins at an offset.
  func isStart(_ offset: Int) -> Bool {
    offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
  }

  /// The start of the line, when only blanks stand before an offset.
  func start(before offset: Int) -> Int? {
    var start = offset
    while start > 0, isBlank(start - 1) { start -= 1 }
    return isStart(start) ? start : nil
  }

  /// The start of the next line or the end of the text, when only blanks stand after an offset.
  func end(after offset: Int) -> Int? {
    let end = firstNoBlank(from: offset)
    guard end < bytes.count else { return end }
    if bytes[end] == UInt8(ascii: "\n") { return end + 1 }
    guard bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count else { return nil }
    return bytes[end + 1] == UInt8(ascii: "\n") ? end + 2 : nil
  }

  /// The blanks before the first line with something on it, from the start of a line.
  func margin(from start: Int) -> Range<Int> {
    var start = start
    while start < bytes.count, let next = end(after: start) { start = next }
    return start..<firstNoBlank(from: start)
  }

  /// The start of what is left of a line when a margin is taken off, as far as the line has it.
  func start(of line: Range<Int>, without margin: Range<Int>) -> Int {
    let common = zip(bytes[line], bytes[margin]).prefix { $0 == $1 }
    return line.lowerBound + common.count
  }

  private func firstNoBlank(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, isBlank(offset) { offset += 1 }
    return offset
  }

  private func isBlank(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t")
  }
}
