import Diagnostics

/// Finds the start tags of an XML text one after the other.
///
/// The parser tells only where it stands, in a mixture of bytes and characters. Start tags come in
/// the order of the text, and a `<` within one is always escaped, so passing over what is no start
/// tag gives their places exactly.
struct XMLPlaces {
  private let source: SourceText
  private var offset = 0

  init(_ source: SourceText) {
    self.source = source
  }

  /// The document type, when there is one; it can only stand before the first start tag.
  func documentType() -> SourceSpan? {
    var copy = self
    while let start = copy.nextMark() {
      if source.bytes[start...].starts(with: "<!DOCTYPE".utf8) {
        return SourceSpan(path: source.path, range: start..<start + 9)
      }
      guard copy.pass(over: start) else { return nil }
    }
    return nil
  }

  /// The next start tag; the end of the text when there is none.
  mutating func nextStartTag() -> SourceSpan {
    while let start = nextMark() {
      guard !pass(over: start) else { continue }
      offset = end(of: ">", from: start)
      return SourceSpan(path: source.path, range: start..<offset)
    }
    return SourceSpan(path: source.path, range: source.bytes.count..<source.bytes.count)
  }

  private func nextMark() -> Int? {
    source.bytes[offset...].firstIndex(of: UInt8(ascii: "<"))
  }

  /// Moves on when a comment, a stretch of literal text, an instruction or an end tag stands here.
  private mutating func pass(over start: Int) -> Bool {
    let passed = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("</", ">")]
    let rest = source.bytes[start...]
    guard let mark = passed.first(where: { rest.starts(with: $0.0.utf8) }) else { return false }
    offset = end(of: mark.1, from: start + mark.0.utf8.count)
    return true
  }

  /// After the next occurrence of some words.
  private func end(of words: String, from start: Int) -> Int {
    let stretch = min(start, source.bytes.count)..<source.bytes.count
    return source.range(of: Array(words.utf8), in: stretch)?.upperBound ?? source.bytes.count
  }
}
