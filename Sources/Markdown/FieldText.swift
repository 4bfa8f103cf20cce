import Diagnostics

/// A text that stands in a field of a file, whose places are known by the words that stand there.
struct FieldText {
  let source: SourceText
  private let span: SourceSpan
  /// How often words stand before an offset, for those that were counted last.
  private var counted: [[UInt8]: (offset: Int, count: Int)] = [:]
  /// How many bytes have been looked through.
  private var effort = 0
  /// Many times what a field of a handbook takes; past it words are placed at the first of them.
  private static let mostEffort = 50_000_000

  init(_ text: String, at span: SourceSpan) {
    source = SourceText(path: span.path, text: text)
    self.span = span
  }

  /// A place in the text as a place in the file.
  mutating func placed(_ inner: SourceSpan) -> SourceSpan {
    SourceSpan(
      path: span.path, range: span.range, words: source.text(inner.range),
      earlier: count(of: inner.range))
  }

  mutating func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.moved(to: placed(diagnostic.span))
  }

  mutating func placed(_ reference: Reference) -> Reference {
    guard case .citations(let marks) = reference.target else {
      return Reference(target: reference.target, span: placed(reference.span))
    }
    let moved = marks.map {
      CitationMark(source: $0.source, place: $0.place, span: placed($0.span))
    }
    return Reference(target: .citations(moved), span: placed(reference.span))
  }

  /// How many times the words of a stretch stand before it; counted on from the same words before.
  private mutating func count(of stretch: Range<Int>) -> Int {
    let words = Array(source.bytes[stretch])
    let last = counted[words].flatMap { $0.offset <= stretch.lowerBound ? $0 : nil }
    var (start, count) = last ?? (0, 0)
    guard effort < Self.mostEffort else { return count }
    effort += stretch.upperBound - start
    while let found = source.range(of: words, in: start..<max(start, stretch.upperBound - 1)) {
      count += 1
      start = found.lowerBound + 1
    }
    counted[words] = (stretch.lowerBound, count)
    return count
  }
}
