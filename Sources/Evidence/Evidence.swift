package import Diagnostics
package import Model

/// What a fact or a sentence says, looked up in the text of its source.
///
/// 1. `documentNames`: which documents to read.
/// 2. `compare`: every figure and date of a fact, and of a cited sentence, in the lines of the places
///    that are cited for it.
package enum Evidence {
  /// The names of the documents that a site's sources come from.
  package static func documentNames(_ site: Site) -> [String] {
    site.sourceItems.compactMap { $0.document?.text }
  }

  /// The site against the documents it cites: every figure and date must stand in its place.
  ///
  /// Gives what is not literally in a source, with the reasons.
  package static func compare(
    _ site: Site, with documents: [String: PaperFile]
  ) -> Checked<[NotLiteral]> {
    let library = SourceLibrary(site, documents)
    let facts = FactComparison(site: site, library: library).compare()
    let statements = StatementComparison(site: site, library: library)
    return facts.adding(site.sourceItems.flatMap { findings($0, documents, library) })
      .adding(statements.findings())
  }

  /// What is wrong with a source's document and with the lines of its places.
  private static func findings(
    _ source: Item, _ documents: [String: PaperFile], _ library: SourceLibrary
  ) -> [Diagnostic] {
    guard let name = source.document else { return [EvidenceFindings.unnamed(source)] }
    switch documents[name.text] ?? .missing {
    case .missing: return [EvidenceFindings.missing(name)]
    case .unreadable: return [EvidenceFindings.unreadable(name)]
    case .text:
      return source.places.compactMap { place in
        guard let written = place.lines else { return nil }
        guard let lines = PlaceLines(written.text) else {
          return EvidenceFindings.malformedLines(written)
        }
        guard let document = library.source(source.id)?.document, lines.last > document.lineCount
        else { return nil }
        return EvidenceFindings.linesOutside(written, document)
      }
    }
  }
}

extension Site {
  fileprivate var sourceItems: [Item] {
    collections.filter { $0.schema.role == .source }.flatMap(\.items)
  }
}
