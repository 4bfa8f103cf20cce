package import Diagnostics

extension Rule {
  static let csvCannotCarry = Rule(
    "csv-cannot-carry", nl: "wat naar CSV gaat, komt er gelijk uit terug",
    en: "what goes out as CSV comes back the same")

  static let dmnCannotCarry = Rule(
    "dmn-cannot-carry", nl: "wat naar DMN gaat, past in tabellen en in XML",
    en: "what goes out as DMN fits in tables and in XML")

  static let dmnExpression = Rule(
    "dmn-expression", nl: "een cel van DMN heeft een uitdrukking die hier bestaat",
    en: "a cell of DMN has an expression that exists here")

  static let dmnLogic = Rule(
    "dmn-logic", nl: "een beslissing in DMN is een beslistabel",
    en: "a decision in DMN is a decision table")

  static let dmnNotCarried = Rule(
    "dmn-not-carried", .warning, nl: "een DMN-bestand heeft geen delen die niet worden overgenomen",
    en: "a DMN file has no parts that are not carried")

  static let dmnStructure = Rule(
    "dmn-structure", nl: "een beslistabel in DMN heeft alle delen die bij elkaar horen",
    en: "a decision table in DMN has all the parts that belong together")

  static let dmnValues = Rule(
    "dmn-values", nl: "een vraag in DMN noemt haar antwoorden",
    en: "an input in DMN names its values")

  static let duplicateColumn = Rule(
    "duplicate-column", nl: "elke kolom van een CSV heeft een eigen naam",
    en: "every column of a CSV has a name of its own")

  static let missingColumn = Rule(
    "missing-column", nl: "een CSV heeft een kolom voor alles wat een regel nodig heeft",
    en: "a CSV has a column for all that a rule needs")

  static let notDmn = Rule(
    "not-dmn", nl: "een bestand dat als DMN wordt gelezen, is DMN",
    en: "a file that is read as DMN is DMN")

  static let unknownColumn = Rule(
    "unknown-column", nl: "een kolom van een CSV hoort bij de beslissing",
    en: "a column of a CSV belongs to the decision")

  static let unknownDecision = Rule(
    "unknown-decision", nl: "de gevraagde beslissing staat in het bestand",
    en: "the decision that is asked for is in the file")

  static let unreadableTable = Rule(
    "unreadable-table", nl: "een beslissing die naar een andere vorm gaat, is als tabel te lezen",
    en: "a decision that goes into another form can be read as a table")

  /// What this room tells.
  package static let ofExchange: [Rule] = [
    .csvCannotCarry,
    .dmnCannotCarry,
    .dmnExpression,
    .dmnLogic,
    .dmnNotCarried,
    .dmnStructure,
    .dmnValues,
    .duplicateColumn,
    .missingColumn,
    .notDmn,
    .unknownColumn,
    .unknownDecision,
    .unreadableTable,
  ]
}
