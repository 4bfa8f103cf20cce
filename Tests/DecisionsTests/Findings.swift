import Decisions
import Diagnostics
import Model
import Testing

/// The one finding of a rule for a table written as text; other findings do not count.
func finding(
  _ rule: RuleName, in text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Diagnostic {
  let found = prove(Table.make(text)).diagnostics.filter { $0.rule == rule }
  #expect(found.count == 1, "\(found.map(\.message.en))", sourceLocation: sourceLocation)
  return try #require(found.first, sourceLocation: sourceLocation)
}

/// The names of all rules that find something in a table written as text.
func findings(in text: String) -> [String] {
  prove(Table.make(text)).diagnostics.map(\.rule.text)
}

/// The line of the text that a span points at.
func line(at span: SourceSpan?, of text: String) -> String? {
  span.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
}
