package import Diagnostics

extension Rule {
  package static let malformedCsv = Rule(
    "malformed-csv", nl: "een CSV heeft gesloten cellen en rijen die even lang zijn",
    en: "a CSV has closed cells and rows of equal length")

  static let malformedXml = Rule(
    "malformed-xml", nl: "een XML-bestand is geldige XML",
    en: "an XML file is well-formed XML")

  static let xmlDoctype = Rule(
    "xml-doctype", nl: "een XML-bestand heeft geen documenttype",
    en: "an XML file has no document type")

  /// What this room tells.
  package static let ofFormats: [Rule] = [
    .malformedCsv,
    .malformedXml,
    .xmlDoctype,
  ]
}
