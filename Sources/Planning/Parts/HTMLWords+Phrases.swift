import Markdown
import Model

extension HTMLWords {
  /// The words of a document's HTML as the site has them.
  init(_ phrases: Phrases) {
    self.init(
      callouts: [
        .note: phrases[.calloutNote], .tip: phrases[.calloutTip],
        .important: phrases[.calloutImportant], .warning: phrases[.calloutWarning],
        .caution: phrases[.calloutCaution],
      ],
      table: phrases[.table], footnotes: phrases[.footnotes], backToText: phrases[.backToText])
  }
}
