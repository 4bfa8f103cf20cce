/// What a stage hands over: its value, and everything it found wrong on the way.
///
/// A stage goes on after a mistake; the pipeline decides between stages whether to stop.
package struct Checked<Value: Sendable>: Sendable {
  package let value: Value
  package let diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Whether anything found is an error.
  package var hasErrors: Bool {
    diagnostics.contains { $0.severity == .error }
  }

  /// The same value with more findings.
  package func adding(_ found: [Diagnostic]) -> Checked {
    Checked(value, diagnostics + found)
  }

  /// The same findings with another value.
  package func map<Other>(_ transform: (Value) -> Other) -> Checked<Other> {
    Checked<Other>(transform(value), diagnostics)
  }
}

extension Sequence {
  /// Many checked values as one, with the findings in the order of the values.
  package func joined<Value>() -> Checked<[Value]> where Element == Checked<Value> {
    var values: [Value] = []
    var diagnostics: [Diagnostic] = []
    for element in self {
      values.append(element.value)
      diagnostics.append(contentsOf: element.diagnostics)
    }
    return Checked(values, diagnostics)
  }
}
