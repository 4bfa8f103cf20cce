package import Diagnostics

extension Rule {
  static let missingDocument = Rule(
    "missing-document", .warning, nl: "een bron noemt een document dat in de map staat",
    en: "a source names a document that is in the folder")

  static let needlessReason = Rule(
    "needless-reason", .warning,
    nl: "een reden bij 'not-literal' hoort bij wat niet letterlijk in de bron staat",
    en: "a reason under 'not-literal' belongs to what is not literally in the source")

  static let sourceMismatch = Rule(
    "source-mismatch", .warning, nl: "een cijfer of dag staat in de plaats die als bron is genoemd",
    en: "a figure or date is in the place that is cited for it")

  static let unknownLines = Rule(
    "unknown-lines", .warning, nl: "de regels van een plaats staan in het document",
    en: "the lines of a place are in the document")

  static let unreadableDocument = Rule(
    "unreadable-document", .warning, nl: "het document van een bron is te openen en te lezen",
    en: "the document of a source can be opened and read")

  /// What this room tells.
  package static let ofEvidence: [Rule] = [
    .missingDocument,
    .needlessReason,
    .sourceMismatch,
    .unknownLines,
    .unreadableDocument,
  ]
}
