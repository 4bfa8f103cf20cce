import Diagnostics
import Markdown
import Model

/// Looks up what facts say in the places they cite.
struct FactComparison {
  let site: Site
  let facts: FactTable
  let library: SourceLibrary

  /// Values that stand elsewhere or nowhere, and values that are the author's own, with reasons.
  func compare() -> Checked<[NotLiteral]> {
    let items = site.collections.filter { $0.schema.role == .fact }.flatMap(\.items)
    return items.map(compare).joined().map { $0.flatMap(\.self) }
  }

  private func compare(_ item: Item) -> Checked<[NotLiteral]> {
    guard let entry = facts.entries[item.id] else { return Checked([]) }
    return entry.periods.map { period in
      let own = item.periods.first { $0.validity == period.validity }?.sources ?? []
      var citations: [Citation] = []
      for citation in own + item.sources where !citations.contains(citation) {
        citations.append(citation)
      }
      return compare(period, entry.fact.kind, citations, item)
    }.joined().map { $0.flatMap(\.self) }
  }

  /// What formulas give is not looked up: what they are made of is.
  private func compare(
    _ period: FactTable.Period, _ kind: Fact.Kind, _ citations: [Citation], _ item: Item
  ) -> Checked<[NotLiteral]> {
    guard let span = period.valueSpan else {
      return Checked([], period.notLiteral.map { ComparisonFindings.needless($0.text, nil) })
    }
    let cited = citations.filter { library.source($0.source) != nil }
    var diagnostics: [Diagnostic] = []
    var reasons: [NotLiteral] = []
    for reason in period.notLiteral {
      let about = cited.filter { isAbout(reason, $0) }
      let holds = about.map { library.holds(period.statement, kind, at: $0) }
      // A place that can't be looked in says nothing against the reason.
      if about.isEmpty, cited.count < citations.count { continue }
      if let found = zip(about, holds).first(where: { $0.1 == true })?.0 {
        diagnostics.append(ComparisonFindings.needless(reason.text, found))
      } else if holds.allSatisfy({ $0 == nil }) {
        diagnostics.append(ComparisonFindings.needless(reason.text, nil))
      } else {
        reasons.append(
          NotLiteral(
            path: item.path, value: period.statement.text, place: reason.place?.text,
            reason: reason.text.text))
      }
    }
    for citation in cited where !period.notLiteral.contains(where: { isAbout($0, citation) }) {
      diagnostics += missing(period.statement, kind, at: citation, span)
    }
    return Checked(reasons, diagnostics)
  }

  private func isAbout(_ reason: FactTable.Reason, _ citation: Citation) -> Bool {
    guard let place = reason.place else { return true }
    guard let mark = CitationMark(place.text, at: place.span),
      mark.source == citation.source.name
    else { return false }
    guard let wanted = mark.place?.normalizedPlace else { return citation.place == nil }
    let cited = site.item(citation.source)?.places.first { $0.id == citation.place }
    return cited.map { [$0.id, $0.label] + $0.aliases }?
      .contains { $0.normalizedPlace == wanted } == true
  }

  private func missing(
    _ statement: FactStatement, _ kind: Fact.Kind, at citation: Citation, _ span: SourceSpan
  ) -> [Diagnostic] {
    (library.sought(statement, kind, at: citation)?.parts ?? []).compactMap { part, words in
      guard let search = library.search(for: part, at: citation), !search.isFound else {
        return nil
      }
      return ComparisonFindings.mismatch(words, part, citation, library, at: span)
    }
  }
}
