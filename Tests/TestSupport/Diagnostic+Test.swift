package import Diagnostics

/// Findings of rules that exist in a test only.
extension Diagnostic {
  package init(
    _ rule: RuleName, _ severity: Severity, _ message: Message, at span: SourceSpan,
    notes: [Note] = [], fix: Message? = nil
  ) {
    self.init(
      Rule(rule, severity, nl: "", en: ""), message, at: span, notes: notes, fix: fix)
  }

  package init(
    _ rule: RuleName, _ message: Message, at span: SourceSpan, notes: [Note] = [],
    fix: Message? = nil
  ) {
    self.init(rule, .error, message, at: span, notes: notes, fix: fix)
  }
}
