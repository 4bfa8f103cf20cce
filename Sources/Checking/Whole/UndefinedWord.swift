import Diagnostics
import Markdown
import Model

/// Every abbreviation in a text is explained by a term, is part of a name, or is known to readers.
///
/// Told once for each abbreviation, at its first place. It is looked for when a collection of terms
/// has a list of `known-words`.
enum UndefinedWord {
  static func findings(_ site: Site, _ texts: [(owner: ItemID?, text: RichText)]) -> [Diagnostic] {
    let glossaries = site.collections.filter { $0.schema.knownWords != nil }
    guard !glossaries.isEmpty else { return [] }
    let known = knownWords(site, glossaries)
    var places: [String: (span: SourceSpan, count: Int)] = [:]
    for (_, text) in texts {
      for word in abbreviations(in: text.document) where !known.contains(word) {
        let origin = text.document.origin
        let first =
          places[word]?.span
          ?? SourceSpan(path: origin.path, range: origin.range, words: word)
        places[word] = (first, (places[word]?.count ?? 0) + 1)
      }
    }
    return places.sorted { $0.key < $1.key }.map { finding($0.key, $0.value.count, $0.value.span) }
  }

  /// The words in the names of all items, and those that readers know.
  private static func knownWords(_ site: Site, _ glossaries: [Collection]) -> Set<String> {
    var words = Set(glossaries.flatMap { $0.schema.knownWords ?? [] })
    for collection in site.collections {
      let names = collection.schema.fields.indices.filter { collection.schema.fields[$0].isName }
      for item in collection.items {
        for name in [item.title, item.shortTitle] + item.aliases { words.formUnion(name.words) }
        for case .text(let name)? in names.map({ item.fields[$0] }) { words.formUnion(name.words) }
      }
    }
    return words
  }

  /// Words with at least two capitals, in running text.
  private static func abbreviations(in document: Document) -> [String] {
    document.nodes.flatMap { node -> [String] in
      guard case .text(let range) = node.kind else { return [] }
      return document.string(range).words.filter { $0.count { $0.isUppercase } >= 2 }
    }
  }

  private static func finding(_ word: String, _ count: Int, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "undefined-word", .warning,
      Message(
        nl: "'\(word)' wordt nergens uitgelegd; zo vaak staat het er: \(count)",
        en: "'\(word)' is explained nowhere; how often it stands there: \(count)"),
      at: span,
      fix: Message(
        nl: "maak er een begrip van, of zet het bij 'known-words' van de begrippen",
        en: "make it a term, or add it to the 'known-words' of the terms"))
  }
}
