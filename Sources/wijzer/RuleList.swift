import Decisions
import Diagnostics
import Exchange
import Formats
import Markdown
import Pipeline

extension Rule {
  /// Every rule that a command may tell of, by name.
  static let all =
    (ofSeveralRooms + ofFormats + ofMarkdown + ofDecisions + ofExchange + Pipeline.rules)
    .sorted { $0.name < $1.name }
}

extension Listing {
  /// Every rule with one sentence: what must hold.
  static func rules(in language: MessageLanguage) -> Listing {
    Listing(
      columns: ["rule", "severity", "sentence"],
      rows: Rule.all.map { rule in
        [rule.name.text, rule.severity.rawValue, rule.sentence.text(in: language)]
      })
  }
}
