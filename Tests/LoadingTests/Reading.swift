import Diagnostics
import Model
import TestSupport
import Testing

@testable import Loading

/// The fields of a YAML text.
func fields(_ text: String) -> Checked<RawMap> {
  let source = SourceText(path: "item.yml", text: text)
  return YAMLReader.read(source, range: 0..<source.bytes.count)
}

extension RawMap {
  /// The text of a field.
  func text(_ key: String) -> String? { self[key]?.text }

  /// The places of all names and values in reading order, a value before what is in it.
  var spans: [SourceSpan] {
    entries.flatMap { [$0.key.span] + $0.value.spans }
  }
}

extension RawValue {
  var text: String? {
    if case .scalar(let scalar) = self { scalar.text } else { nil }
  }

  var texts: [String?] {
    if case .list(let values, _) = self { values.map(\.text) } else { [] }
  }

  /// The places of the scalars.
  var spans: [SourceSpan] {
    switch self {
    case .scalar(let scalar): [scalar.span]
    case .list(let values, _): values.flatMap(\.spans)
    case .map(let map): map.spans
    }
  }
}

/// Expects findings of some rules at the hands in a YAML text, and no others.
func expectFindings(
  _ rules: [RuleName], in marked: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let wanted = MarkedText(marked)
  let found = fields(wanted.text).diagnostics
  #expect(found.map(\.rule) == rules, sourceLocation: sourceLocation)
  #expect(
    MarkedText.mark(wanted.text, at: found.map(\.span.range)) == marked,
    sourceLocation: sourceLocation)
}
