import Diagnostics
import Markdown
import Model

extension DecisionRule {
  /// In what this rule tells the reader something else than another rule; empty when they say the
  /// same.
  func differences(from other: DecisionRule) -> [Message] {
    [
      (outcome == other.outcome, Message(nl: "uitkomst", en: "outcome")),
      (
        payer == other.payer && Set(payers) == Set(other.payers),
        Message(nl: "betaler", en: "payer")
      ),
      (how.says(theSameAs: other.how), Message(nl: "werkwijze", en: "how")),
      (flow == other.flow, Message(nl: "geldstroom", en: "flow")),
      (certainty == other.certainty, Message(nl: "zekerheid", en: "certainty")),
      (because.says(theSameAs: other.because), Message(nl: "toelichting", en: "explanation")),
      (sources == other.sources, Message(nl: "bronnen", en: "sources")),
    ].compactMap { same, name in same ? nil : name }
  }
}

extension RichText {
  /// Whether two texts read the same and lead to the same places, wherever they stand in a file.
  fileprivate func says(theSameAs other: RichText) -> Bool {
    document.nodes == other.document.nodes && document.text == other.document.text
      && links == other.links
      && document.references.map(\.ownWords) == other.document.references.map(\.ownWords)
  }
}

extension Reference {
  /// The words the author gave a cross-reference; where it leads is known from the links.
  fileprivate var ownWords: String? {
    if case .item(let mark) = target { mark.text } else { nil }
  }
}
