import Diagnostics
import Model

extension IndexBuilder {
  func duplicate(_ document: RawDocument, _ first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .duplicateId,
      Message(
        nl: "'\(document.name)' bestaat al in deze map",
        en: "'\(document.name)' already exists in this folder"),
      at: .file(document.path),
      notes: [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first)],
      fix: Message(nl: "geef een van beide een andere naam", en: "rename one of them"))
  }

  var missingSettings: Diagnostic {
    let fields = "'title', 'language', 'publisher', 'as-of', 'years'"
    return missingFile(
      "site.yml", in: raw.path,
      Message(
        nl: "maak het, met ten minste \(fields) en 'certainty'",
        en: "make it, with at least \(fields) and 'certainty'"))
  }

  var missingHome: Diagnostic {
    missingFile(
      "index.md", in: raw.path,
      Message(
        nl: "maak het: de beginpagina, met ten minste 'title' tussen twee regels '---'",
        en: "make it: the home page, with at least 'title' between two lines '---'"))
  }

  var missingPhrases: Diagnostic {
    missingFile(
      "phrases.yml", in: raw.templates.path,
      Message(
        nl: "maak het: de woorden die van een waarde afhangen",
        en: "make it: the words that depend on a value"))
  }

  func missingFile(_ name: String, in folder: String, _ fix: Message) -> Diagnostic {
    Diagnostic(
      .missingFile, Message(nl: "dit bestand ontbreekt", en: "this file is missing"),
      at: .file(folder.isEmpty ? name : "\(folder)/\(name)"), fix: fix)
  }

  func missingSchema(_ collection: RawCollection) -> Diagnostic {
    let path = collection.items.first.map { item in
      item.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
    }
    return Diagnostic(
      .missingFile,
      Message(
        nl: "een map met inhoud heeft een _collection.yml",
        en: "a folder of content has a _collection.yml"),
      at: .file("\(path ?? collection.id.name)/_collection.yml"),
      fix: Message(
        nl: "maak het, met ten minste 'label', 'singular' en 'role'",
        en: "make it, with at least 'label', 'singular' and 'role'"))
  }
}
