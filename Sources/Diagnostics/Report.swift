/// Everything found in a run, in the order in which it is told.
package struct Report: Sendable {
  /// A finding with its place looked up.
  package struct Entry: Sendable {
    package let diagnostic: Diagnostic
    package let place: Place
    package let notes: [(message: Message, place: Place?)]
  }

  /// A place as an author finds it.
  package struct Place: Sendable {
    package let path: String
    /// From one; nil when the finding is about the whole file.
    package let line: Int?
    /// From one, in characters.
    package let column: Int?
    /// The line's text, and the columns after its start that are meant.
    package let excerpt: (line: String, columns: Range<Int>)?
  }

  package let entries: [Entry]

  /// - Parameters:
  ///   - diagnostics: in any order.
  ///   - source: the text of a file, read again for the lines that are shown; nil when it is gone.
  package init(_ diagnostics: [Diagnostic], source: (String) -> SourceText?) {
    var sources: [String: SourceText?] = [:]
    func text(_ path: String) -> SourceText? {
      if let known = sources[path] { return known }
      let text = source(path)
      sources[path] = .some(text)
      return text
    }
    var seen: Set<Diagnostic> = []
    let located = diagnostics.filter { seen.insert($0).inserted }.map { diagnostic in
      (diagnostic, diagnostic.span.located(in: text(diagnostic.span.path)))
    }
    entries = located.sorted { Self.isBefore($0, $1) }.map { diagnostic, span in
      Entry(
        diagnostic: diagnostic, place: Place(span, in: text(span.path)),
        notes: diagnostic.notes.map { note in
          (
            note.message,
            note.span.map { Place($0.located(in: text($0.path)), in: text($0.path)) }
          )
        })
    }
  }

  package var errorCount: Int { entries.count { $0.diagnostic.severity == .error } }

  package var warningCount: Int { entries.count - errorCount }

  /// By file, place, severity, rule and words: a total order.
  private static func isBefore(
    _ left: (Diagnostic, SourceSpan), _ right: (Diagnostic, SourceSpan)
  ) -> Bool {
    let (one, other) = (left.0, right.0)
    if left.1.path != right.1.path { return left.1.path < right.1.path }
    if left.1.range.lowerBound != right.1.range.lowerBound {
      return left.1.range.lowerBound < right.1.range.lowerBound
    }
    if one.severity != other.severity { return one.severity < other.severity }
    if one.rule != other.rule { return one.rule < other.rule }
    return one.message.en < other.message.en
  }
}

extension SourceSpan {
  /// The span with its words looked up from its start on.
  fileprivate func located(in source: SourceText?) -> SourceSpan {
    guard let words, let source, !words.isEmpty else { return self }
    let wanted = Array(words.utf8)
    var found: Range<Int>?
    for _ in 0...earlier {
      let start = found.map { $0.lowerBound + 1 } ?? range.lowerBound
      let next = source.range(of: wanted, in: start..<max(start, source.bytes.count))
      guard let next else { break }
      found = next
    }
    return found.map { SourceSpan(path: path, range: $0) } ?? self
  }
}

extension Report.Place {
  fileprivate init(_ span: SourceSpan, in source: SourceText?) {
    path = span.path
    guard let source, !span.isFile, span.range.upperBound <= source.bytes.count else {
      (line, column, excerpt) = (nil, nil, nil)
      return
    }
    let position = source.position(of: span.range.lowerBound)
    let lineRange = source.lineRange(at: span.range.lowerBound)
    let end = max(span.range.lowerBound, min(span.range.upperBound, lineRange.upperBound))
    let width = source.text(span.range.lowerBound..<end).count
    line = position.line
    column = position.column
    excerpt = (
      source.text(lineRange), (position.column - 1)..<(position.column - 1 + max(1, width))
    )
  }
}
