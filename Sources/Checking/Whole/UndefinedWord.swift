import Diagnostics
import Language
import Markdown
import Model

extension Rule {
  static let undefinedWord = Rule(
    "undefined-word", .warning, nl: "een woord dat vaak voorkomt en moeilijk is, wordt uitgelegd",
    en: "a word that is frequent and hard is explained")
}

/// Every abbreviation in a text is explained by a term, is part of a name, or is known to readers.
///
/// Told once for each abbreviation, at its first place. It is looked for when a collection of terms
/// has a list of `known-words`.
enum UndefinedWord {
  /// Whether a site asks for it.
  static func isWanted(_ schemas: [CollectionSchema]) -> Bool {
    schemas.contains { $0.knownWords != nil }
  }

  /// The words with at least two capitals in the running text of some texts, each once, in reading
  /// order.
  static func abbreviations(in texts: [RichText]) -> [Observations.Abbreviation] {
    var found: [Observations.Abbreviation] = []
    var places: [String: Int] = [:]
    for document in texts.map(\.document) {
      for case .text(let range) in document.nodes.map(\.kind) {
        for word in CapitalWord.all(in: document.text[Int(range.start)..<Int(range.end)]) {
          if let place = places[word] {
            found[place].count += 1
          } else {
            let (path, range) = (document.origin.path, document.origin.range)
            places[word] = found.count
            found.append(
              Observations.Abbreviation(
                word: word, span: SourceSpan(path: path, range: range, words: word), count: 1))
          }
        }
      }
    }
    return found
  }

  /// - Parameter files: in the order of the site.
  static func findings(_ site: Site, _ files: [Observations]) -> [Diagnostic] {
    var known = Set(site.collections.flatMap { $0.schema.knownWords ?? [] })
    for file in files { known.formUnion(file.names) }
    var unknown: [String: Observations.Abbreviation] = [:]
    for file in files {
      for found in file.abbreviations where !known.contains(found.word) {
        unknown[found.word, default: found.none].count += found.count
      }
    }
    return unknown.values.sorted { $0.word < $1.word }.map(finding)
  }

  private static func finding(_ found: Observations.Abbreviation) -> Diagnostic {
    let (word, count) = (found.word, found.count)
    return Diagnostic(
      .undefinedWord,
      Message(
        nl: "'\(word)' wordt nergens uitgelegd; zo vaak staat het er: \(count)",
        en: "'\(word)' is explained nowhere; how often it stands there: \(count)"),
      at: found.span,
      fix: Message(
        nl: "maak er een begrip van, of zet het bij 'known-words' van de begrippen",
        en: "make it a term, or add it to the 'known-words' of the terms"))
  }
}

extension Observations.Abbreviation {
  /// The same word and place, not counted yet.
  fileprivate var none: Self { Self(word: word, span: span, count: 0) }
}
