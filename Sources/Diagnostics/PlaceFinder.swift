/// Looks up places in files: each file is read once, each line cut into characters once, and words
/// that are told of again and again are searched for once.
struct PlaceFinder {
  private let source: (String) -> SourceText?
  private var sources: [String: SourceText?] = [:]
  private var lines: [LineKey: SourceLine] = [:]
  private var found: [Words: Occurrences] = [:]
  /// How many bytes have been looked through for words.
  private var effort = 0
  /// Past it places stay as roughly as they are known: a report must not take longer than the work.
  private static let mostEffort = 200_000_000

  private struct LineKey: Hashable {
    let path: String
    let start: Int
  }

  /// Words that are looked for from some offset of a file on.
  private struct Words: Hashable {
    let path: String
    let start: Int
    let words: String
  }

  /// Where they stand, as far as has been looked.
  private struct Occurrences {
    var starts: [Int] = []
    var isAll = false
  }

  init(_ source: @escaping (String) -> SourceText?) {
    self.source = source
  }

  private mutating func text(_ path: String) -> SourceText? {
    if let known = sources[path] { return known }
    let text = source(path)
    sources[path] = .some(text)
    return text
  }

  /// The span with its words looked up from its start on; when they don't stand there often enough,
  /// the last of them.
  mutating func located(_ span: SourceSpan) -> SourceSpan {
    guard let words = span.words, !words.isEmpty, effort < Self.mostEffort,
      let source = text(span.path)
    else { return span }
    let key = Words(path: span.path, start: span.range.lowerBound, words: words)
    let bytes = Array(words.utf8)
    var known = found[key] ?? Occurrences()
    // Kept in one place, so that it grows without being copied.
    found[key] = nil
    while known.starts.count <= span.earlier, !known.isAll {
      let start = known.starts.last.map { $0 + 1 } ?? key.start
      let next = source.range(of: bytes, in: start..<max(start, source.bytes.count))
      effort += (next?.upperBound ?? source.bytes.count) - start
      if let next { known.starts.append(next.lowerBound) } else { known.isAll = true }
    }
    let start = known.starts.isEmpty ? nil : known.starts[min(span.earlier, known.starts.count - 1)]
    found[key] = known
    return start.map { SourceSpan(path: span.path, range: $0..<$0 + bytes.count) } ?? span
  }

  /// The place of a span whose words have been looked up.
  mutating func place(of span: SourceSpan) -> Report.Place {
    guard let source = text(span.path), !span.isFile, span.range.upperBound <= source.bytes.count
    else { return Report.Place(path: span.path, line: nil, column: nil, excerpt: nil) }
    let start = span.range.lowerBound
    let range = source.lineRange(at: start)
    let line = line(range, of: source)
    let end = max(start, min(span.range.upperBound, range.upperBound))
    let column = line.characters(before: start)
    let width = line.characters(before: end) - column
    return Report.Place(
      path: span.path, line: source.line(of: start), column: column + 1,
      excerpt: Excerpt(line, column..<column + max(1, width)))
  }

  private mutating func line(_ range: Range<Int>, of source: SourceText) -> SourceLine {
    let key = LineKey(path: source.path, start: range.lowerBound)
    if let known = lines[key] { return known }
    let line = SourceLine(range, of: source)
    lines[key] = line
    return line
  }
}
