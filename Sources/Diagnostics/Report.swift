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
    /// The line with what is meant of it.
    package let excerpt: Excerpt?
  }

  package let entries: [Entry]

  /// - Parameters:
  ///   - diagnostics: in any order.
  ///   - source: the text of a file, read again for the lines that are shown; nil when it is gone.
  package init(_ diagnostics: [Diagnostic], source: @escaping (String) -> SourceText?) {
    var finder = PlaceFinder(source)
    var seen: Set<Diagnostic> = []
    let located = diagnostics.filter { seen.insert($0).inserted }
      .map { ($0, finder.located($0.span)) }.sorted { Self.isBefore($0, $1) }
    entries = located.map { diagnostic, span in
      let notes = diagnostic.notes.map { note in
        (note.message, note.span.map { finder.place(of: finder.located($0)) })
      }
      return Entry(diagnostic: diagnostic, place: finder.place(of: span), notes: notes)
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
