/// How much a diagnostic weighs: an error keeps a site from being put in place.
package enum Severity: String, Sendable, Comparable {
  case error
  case warning

  package static func < (left: Severity, right: Severity) -> Bool {
    left == .error && right == .warning
  }
}

/// The stable name of a rule, such as `unknown-reference`; printed in brackets after its message.
package struct RuleName: Sendable, Hashable, Comparable, ExpressibleByStringLiteral {
  package let text: String

  package init(stringLiteral text: String) {
    self.text = text
  }

  package static func < (left: RuleName, right: RuleName) -> Bool {
    left.text < right.text
  }
}

/// Something that a site must keep to, whatever the case.
///
/// A rule is declared once, beside the check that tells it or in the `Rules.swift` of the room, and
/// stands in the list of that room. `wijzer check --rules` prints them all.
package struct Rule: Sendable, Hashable {
  package let name: RuleName
  package let severity: Severity
  /// What must hold, in one sentence; what is wrong in a case is told by its `Diagnostic`.
  package let sentence: Message

  package init(_ name: RuleName, _ severity: Severity = .error, nl: String, en: String) {
    self.name = name
    self.severity = severity
    sentence = Message(nl: nl, en: en)
  }
}
