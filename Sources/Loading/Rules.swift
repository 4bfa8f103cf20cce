package import Diagnostics

extension Rule {
  static let duplicateKey = Rule(
    "duplicate-key", nl: "een veld staat er één keer",
    en: "a field stands there once")

  static let emptyFile = Rule(
    "empty-file", nl: "een bestand is niet leeg",
    en: "a file is not empty")

  static let fileName = Rule(
    "file-name", nl: "een bestandsnaam bestaat uit kleine letters, cijfers en streepjes",
    en: "a file name has lower-case letters, digits and hyphens only")

  static let fileTooLarge = Rule(
    "file-too-large", nl: "een bestand is niet groter dan een boek",
    en: "a file is no larger than a book")

  static let invalidUtf8 = Rule(
    "invalid-utf8", nl: "een tekst is opgeslagen als UTF-8",
    en: "a text is stored as UTF-8")

  static let linkOut = Rule(
    "link-out", nl: "een link in de map leidt naar een bestand in de map",
    en: "a link in the folder leads to a file in the folder")

  static let malformedYaml = Rule(
    "malformed-yaml", nl: "de velden zijn geldige YAML",
    en: "the fields are valid YAML")

  static let missingFrontMatter = Rule(
    "missing-front-matter", nl: "een tekst begint met zijn velden tussen twee regels '---'",
    en: "a text begins with its fields between two lines '---'")

  static let noFile = Rule(
    "no-file", nl: "in de map staan alleen gewone bestanden",
    en: "the folder holds plain files only")

  static let strayFile = Rule(
    "stray-file", .warning, nl: "elk bestand in de map heeft een plaats op de site",
    en: "every file in the folder has a place on the site")

  static let yamlAnchor = Rule(
    "yaml-anchor", nl: "velden gebruiken geen ankers van YAML",
    en: "fields do not use anchors of YAML")

  static let yamlMergeKey = Rule(
    "yaml-merge-key", nl: "velden gebruiken de samenvoegsleutel van YAML niet",
    en: "fields do not use the merge key of YAML")

  /// What this room tells.
  package static let ofLoading: [Rule] = [
    .duplicateKey,
    .emptyFile,
    .fileName,
    .fileTooLarge,
    .invalidUtf8,
    .linkOut,
    .malformedYaml,
    .missingFrontMatter,
    .noFile,
    .strayFile,
    .yamlAnchor,
    .yamlMergeKey,
  ]
}
