import Diagnostics

/// A text that stands in a field of a file, whose places are known by the words that stand there.
struct FieldText {
  let source: SourceText
  private let span: SourceSpan

  init(_ text: String, at span: SourceSpan) {
    source = SourceText(path: span.path, text: text)
    self.span = span
  }

  /// A place in the text as a place in the file.
  func placed(_ inner: SourceSpan) -> SourceSpan {
    SourceSpan(
      path: span.path, range: span.range, words: source.text(inner.range),
      earlier: count(of: inner.range))
  }

  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    diagnostic.moved(to: placed(diagnostic.span))
  }

  func placed(_ reference: Reference) -> Reference {
    guard case .citations(let marks) = reference.target else {
      return Reference(target: reference.target, span: placed(reference.span))
    }
    let moved = marks.map {
      CitationMark(source: $0.source, place: $0.place, span: placed($0.span))
    }
    return Reference(target: .citations(moved), span: placed(reference.span))
  }

  /// How many times the words of a stretch stand before it.
  private func count(of stretch: Range<Int>) -> Int {
    let words = Array(source.bytes[stretch])
    var count = 0
    var start = 0
    while let found = source.range(of: words, in: start..<max(start, stretch.upperBound - 1)) {
      count += 1
      start = found.lowerBound + 1
    }
    return count
  }
}
