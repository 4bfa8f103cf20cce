import Diagnostics
import Model

/// What can be wrong between a text and the documents it cites.
enum EvidenceFindings {
  /// How many places elsewhere are named.
  private static let mostPlaces = 4

  /// What an author can do about a fact, and about a sentence.
  static let factFix = Message(
    nl: "verbeter de waarde of de plaats, of leg in 'not-literal' uit waarom zij er niet zo staat",
    en: "correct the value or the place, or say in 'not-literal' why it does not stand there so")
  static let sentenceFix = Message(
    nl: "noem de plaats waar het staat, of verbeter de zin",
    en: "name the place where it stands, or correct the sentence")

  /// A value that does not stand in the place that was cited for it.
  static func mismatch(
    _ words: String, _ part: SearchTarget.Part, _ citation: Citation, _ library: SourceLibrary,
    at span: SourceSpan, fix: Message
  ) -> Diagnostic {
    let source = library.source(citation.source)
    let lines = source?.lines(of: citation.place)
    let document = source?.document.name ?? ""
    let others = elsewhere(part, citation, library)
    return Diagnostic(
      .sourceMismatch,
      lines.map { lines in
        let (nl, en) = lines.count == 1 ? ("regel", "line") : ("regels", "lines")
        return Message(
          nl: "'\(words)' staat niet in '\(citation.label)': \(nl) \(lines) van '\(document)'",
          en: "'\(words)' does not stand in '\(citation.label)': \(en) \(lines) of '\(document)'")
      }
        ?? Message(
          nl: "'\(words)' staat niet in '\(citation.label)': heel '\(document)'",
          en: "'\(words)' does not stand in '\(citation.label)': all of '\(document)'"),
      at: span, notes: others.map { Diagnostic.Note($0) }, fix: fix)
  }

  /// Why a reason in `not-literal` is one too many.
  enum Needless {
    /// The value stands in the cited place after all.
    case stands(Citation)
    case noFigure
    case worked
    /// The fact does not cite the place.
    case notCited(RawScalar)

    fileprivate var message: Message {
      switch self {
      case .stands(let citation):
        Message(
          nl: "de waarde staat letterlijk in '\(citation.label)', dus een reden is niet nodig",
          en: "the value stands literally in '\(citation.label)', so no reason is needed")
      case .noFigure:
        Message(
          nl: "in deze waarde staat geen cijfer om op te zoeken, dus een reden is niet nodig",
          en: "this value has no figure to look up, so no reason is needed")
      case .worked:
        Message(
          nl: "een formule geeft deze waarde, dus een reden is niet nodig",
          en: "a formula gives this value, so no reason is needed")
      case .notCited(let place):
        Message(
          nl: "dit feit haalt '\(place.text)' niet aan, dus een reden is niet nodig",
          en: "this fact does not cite '\(place.text)', so no reason is needed")
      }
    }
  }

  static func needless(_ reason: RawScalar, _ why: Needless) -> Diagnostic {
    Diagnostic(
      .needlessReason, why.message, at: reason.span,
      fix: Message(nl: "haal haar weg bij 'not-literal'", en: "remove it from 'not-literal'"))
  }

  /// Where else something stands: in the same document, else in those of other sources.
  private static func elsewhere(
    _ part: SearchTarget.Part, _ citation: Citation, _ library: SourceLibrary
  ) -> [Message] {
    let own = library.source(citation.source).map { source in
      found(library.search(for: part, at: citation)?.elsewhere ?? [], source)
    }
    if let own, !own.isEmpty { return own }
    let others = library.sources.filter { $0.item.id != citation.source }
    return Array(
      others.flatMap { found($0.document.occurrences(of: part), $0) }.prefix(mostPlaces))
  }

  private static func found(
    _ lines: [ClosedRange<Int>], _ source: SourceLibrary.Source
  ) -> [Message] {
    lines.prefix(mostPlaces).map { lines in
      let (line, document) = (lines.lowerBound, source.document.name)
      guard let place = source.place(of: lines) else {
        return Message(
          nl: "wel op regel \(line) van '\(document)', in geen plaats",
          en: "it does on line \(line) of '\(document)', in no place")
      }
      return Message(
        nl: "wel op regel \(line) van '\(document)', in '\(place.label)'",
        en: "it does on line \(line) of '\(document)', in '\(place.label)'")
    }
  }

  // MARK: Documents

  static func unnamed(_ source: Item) -> Diagnostic {
    Diagnostic(
      .missingDocument,
      Message(
        nl: "deze bron noemt geen document, dus wat eruit komt is niet op te zoeken",
        en: "this source names no document, so what comes from it can't be looked up"),
      at: .file(source.path),
      fix: Message(nl: "voeg 'document: …' toe", en: "add 'document: …'"))
  }

  static func missing(_ document: RawScalar) -> Diagnostic {
    Diagnostic(
      .missingDocument,
      Message(
        nl: "het document '\(document.text)' staat niet in de map met bronnen",
        en: "the document '\(document.text)' is not in the folder of sources"),
      at: document.span,
      fix: Message(
        nl: "zet het daar, of verbeter de naam", en: "put it there, or correct the name"))
  }

  static func unreadable(_ document: RawScalar) -> Diagnostic {
    Diagnostic(
      .unreadableDocument,
      Message(
        nl: "het document '\(document.text)' is niet te openen, leeg, of geen UTF-8",
        en: "the document '\(document.text)' can't be opened, is empty, or is not UTF-8"),
      at: document.span,
      fix: Message(
        nl: "bewaar het als tekst in UTF-8", en: "save it as text in UTF-8"))
  }

  static func malformedLines(_ lines: RawScalar) -> Diagnostic {
    Diagnostic(
      .unknownLines,
      Message(
        nl: "'\(lines.text)' zijn geen regels van een document",
        en: "'\(lines.text)' are not lines of a document"),
      at: lines.span,
      fix: Message(
        nl: "schrijf zoiets als 50-54 of '50-54, 60'", en: "write such as 50-54 or '50-54, 60'"))
  }

  static func linesOutside(
    _ lines: RawScalar, _ document: Paper
  ) -> Diagnostic {
    Diagnostic(
      .unknownLines,
      Message(
        nl: "'\(lines.text)' loopt verder dan de \(document.lineCount) regels van het document",
        en: "'\(lines.text)' goes beyond the \(document.lineCount) lines of the document"),
      at: lines.span,
      fix: Message(nl: "verbeter de regels", en: "correct the lines"))
  }
}
