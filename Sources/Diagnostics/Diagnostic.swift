/// A stretch of one source file, in UTF-8 offsets; lines and columns exist only when printed.
package struct SourceSpan: Sendable, Hashable {
  /// The file's path as the author knows it, such as `content/vragen/spoed.md`.
  package let path: String
  package let range: Range<Int>
  /// The words to point at within the range, for a text whose place in the file is known only
  /// roughly, such as a folded YAML scalar; they are looked up when the report is made.
  package let words: String?
  /// How many times the same words stand before these within the range.
  package let earlier: Int

  package init(path: String, range: Range<Int>, words: String? = nil, earlier: Int = 0) {
    self.path = path
    self.range = range
    self.words = words
    self.earlier = earlier
  }

  /// The whole of a file, when no better place is known.
  package static func file(_ path: String) -> SourceSpan {
    SourceSpan(path: path, range: 0..<0)
  }

  /// Whether this is a whole file rather than a place in it.
  var isFile: Bool { range == 0..<0 }
}

/// One thing an author can mend: what is wrong, where, and how.
package struct Diagnostic: Sendable, Hashable {
  /// A second place that explains the first, such as the earlier of two equal names.
  package struct Note: Sendable, Hashable {
    package let message: Message
    package let span: SourceSpan?

    package init(_ message: Message, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// The rule that is broken, by its name.
  package let rule: RuleName
  package let severity: Severity
  package let message: Message
  package let span: SourceSpan
  package let notes: [Note]
  /// What the author can do about it.
  package let fix: Message?

  /// A finding that weighs what its rule does.
  package init(
    _ rule: Rule, _ message: Message, at span: SourceSpan, notes: [Note] = [], fix: Message? = nil
  ) {
    self.init(rule, rule.severity, message, at: span, notes: notes, fix: fix)
  }

  /// A finding that may weigh less than its rule, in a case where little is lost.
  package init(
    _ rule: Rule, _ severity: Severity, _ message: Message, at span: SourceSpan,
    notes: [Note] = [], fix: Message? = nil
  ) {
    self.init(
      rule: rule.name, severity: severity, message: message, span: span, notes: notes, fix: fix)
  }

  private init(
    rule: RuleName, severity: Severity, message: Message, span: SourceSpan, notes: [Note],
    fix: Message?
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.fix = fix
  }

  /// The same finding in another place.
  package func moved(to span: SourceSpan) -> Diagnostic {
    Diagnostic(
      rule: rule, severity: severity, message: message, span: span, notes: notes, fix: fix)
  }
}
