import Diagnostics
import Markdown
import Model

/// Looks up what facts say in the places they cite.
struct FactComparison {
  let site: Site
  let library: SourceLibrary

  /// Values that stand elsewhere or nowhere, and values that are the author's own, with reasons.
  func compare() -> Checked<[NotLiteral]> {
    let items = site.collections.filter { $0.schema.role == .fact }.flatMap(\.items)
    return items.map(compare).joined().map { $0.flatMap(\.self) }
  }

  private func compare(_ item: Item) -> Checked<[NotLiteral]> {
    guard let fact = item.fact else { return Checked([]) }
    return item.periods.map { period -> Checked<[NotLiteral]> in
      guard let statement = period.statement, let origin = period.origin else {
        return Checked([])
      }
      var citations: [Citation] = []
      for citation in period.sources + item.sources where !citations.contains(citation) {
        citations.append(citation)
      }
      return compare(statement, origin, fact.kind, citations, item)
    }.joined().map { $0.flatMap(\.self) }
  }

  /// What formulas give is not looked up: what they are made of is.
  private func compare(
    _ statement: FactStatement, _ origin: FactOrigin, _ kind: Fact.Kind,
    _ citations: [Citation], _ item: Item
  ) -> Checked<[NotLiteral]> {
    guard let span = origin.valueSpan else {
      return Checked([], origin.notLiteral.map { EvidenceFindings.needless($0.text, .worked) })
    }
    let cited = citations.filter { library.source($0.source) != nil }
    var diagnostics: [Diagnostic] = []
    var reasons: [NotLiteral] = []
    for reason in origin.notLiteral {
      let about = cited.filter { isAbout(reason, $0) }
      let holds = about.map { library.holds(statement, kind, at: $0) }
      if about.isEmpty {
        // A place that can't be looked in says nothing against the reason, and one that does not
        // exist has been told.
        if let place = reason.place, isElsewhere(place, citations) {
          diagnostics.append(EvidenceFindings.needless(reason.text, .notCited(place)))
        }
      } else if let found = zip(about, holds).first(where: { $0.1 == true })?.0 {
        diagnostics.append(EvidenceFindings.needless(reason.text, .stands(found)))
      } else if holds.allSatisfy({ $0 == nil }) {
        diagnostics.append(EvidenceFindings.needless(reason.text, .noFigure))
      } else {
        reasons.append(
          NotLiteral(
            path: item.path, value: statement.text, place: reason.place?.text,
            reason: reason.text.text))
      }
    }
    for citation in cited where !origin.notLiteral.contains(where: { isAbout($0, citation) }) {
      diagnostics += missing(statement, kind, at: citation, span)
    }
    return Checked(reasons, diagnostics)
  }

  private func isAbout(_ reason: FactOrigin.Reason, _ citation: Citation) -> Bool {
    guard let place = reason.place else { return true }
    guard let (source, id) = self.place(place) else { return false }
    return source == citation.source && id == citation.place
  }

  /// Whether a place exists, and is none of those that are cited.
  private func isElsewhere(_ written: RawScalar, _ citations: [Citation]) -> Bool {
    guard let (source, id) = place(written) else { return false }
    return !citations.contains { $0.source == source && $0.place == id }
  }

  /// The source and the place that a citation names, if they exist.
  private func place(_ written: RawScalar) -> (source: ItemID, place: String?)? {
    guard let mark = CitationMark(written.text, at: written.span) else { return nil }
    let sources = site.collections.filter { $0.schema.role == .source }.flatMap(\.items)
    guard let source = sources.first(where: { $0.id.name == mark.source }) else { return nil }
    guard let wanted = mark.place?.normalizedPlace else { return (source.id, nil) }
    let place = source.places.first { place in
      ([place.id, place.label] + place.aliases).contains { $0.normalizedPlace == wanted }
    }
    return place.map { (source.id, $0.id) }
  }

  private func missing(
    _ statement: FactStatement, _ kind: Fact.Kind, at citation: Citation, _ span: SourceSpan
  ) -> [Diagnostic] {
    (library.sought(statement, kind, at: citation)?.parts ?? []).compactMap { part, words in
      guard let search = library.search(for: part, at: citation), !search.isFound else {
        return nil
      }
      return EvidenceFindings.mismatch(
        words, part, citation, library, at: span, fix: EvidenceFindings.factFix)
    }
  }
}
