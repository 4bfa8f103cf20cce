/// A sentence for the author, in both languages Wijzer speaks.
///
/// Messages stand next to the rule that gives them. They state the rule, show the case, and are
/// written without a full stop. Both texts carry the same values.
package struct Message: Sendable, Hashable {
  package let nl: String
  package let en: String

  package init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// The text in one language.
  package func text(in language: MessageLanguage) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}

/// The languages of messages, named by their ISO 639-1 code.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case nl
  case en
}
