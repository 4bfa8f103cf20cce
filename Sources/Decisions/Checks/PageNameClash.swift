import Diagnostics
import Model

extension Rule {
  static let pageNameClash = Rule(
    "page-name-clash", nl: "elke vragenpagina krijgt een eigen naam",
    en: "every question page gets a name of its own")
}

/// Every question page has a name of its own.
enum PageNameClash {
  static func findings(in tree: QuestionTree, of table: DecisionTable) -> [Diagnostic] {
    var names: Set<String> = []
    guard let twice = tree.pages.map(\.slug).first(where: { !names.insert($0).inserted }) else {
      return []
    }
    return [
      Diagnostic(
        .pageNameClash,
        Message(
          nl: "twee verschillende vragenpagina's krijgen de naam '\(twice)'",
          en: "two different question pages get the name '\(twice)'"),
        at: table.span,
        fix: Message(
          nl:
            "geef de antwoorden andere ids, zonder '_' en niet gelijk aan het woord voor onbekend",
          en: "give the answers other ids, without '_' and not the word for unknown"))
    ]
  }
}
