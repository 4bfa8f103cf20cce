package import Diagnostics

extension Rule {
  static let lostMark = Rule(
    "lost-mark", nl: "elke verwijzing in een tekst komt op de pagina",
    en: "every reference in a text comes out on the page")

  package static let malformedMark = Rule(
    "malformed-mark", nl: "een verwijzing heeft de vorm die erbij hoort",
    en: "a reference has the form that belongs to it")

  static let nestedLink = Rule(
    "nested-link", nl: "in de tekst van een link staat geen verwijzing",
    en: "there is no reference in the text of a link")

  static let privateCharacter = Rule(
    "private-character", nl: "een tekst heeft geen tekens zonder vaste betekenis",
    en: "a text has no characters without a fixed meaning")

  static let tableTooLarge = Rule(
    "table-too-large", nl: "de tabellen van een tekst passen op een pagina",
    en: "the tables of a text fit on a page")

  static let tooManyMarks = Rule(
    "too-many-marks", nl: "een bestand heeft niet meer verwijzingen dan te onderscheiden zijn",
    en: "a file has no more references than can be told apart")

  static let unclosedMark = Rule(
    "unclosed-mark", nl: "een verwijzing wordt op haar eigen regel gesloten",
    en: "a reference is closed on its own line")

  static let unknownCallout = Rule(
    "unknown-callout", nl: "een kader heeft een soort die bestaat",
    en: "a callout has a kind that exists")

  /// What this room tells.
  package static let ofMarkdown: [Rule] = [
    .lostMark,
    .malformedMark,
    .nestedLink,
    .privateCharacter,
    .tableTooLarge,
    .tooManyMarks,
    .unclosedMark,
    .unknownCallout,
  ]
}
