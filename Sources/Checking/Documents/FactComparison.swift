import Diagnostics
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
    }.joined().map { $0.compactMap(\.self) }
  }

  /// What formulas give is not looked up: what they are made of is.
  private func compare(
    _ period: FactTable.Period, _ kind: Fact.Kind, _ citations: [Citation], _ item: Item
  ) -> Checked<NotLiteral?> {
    guard let span = period.valueSpan else {
      return Checked(nil, period.notLiteral.map { [ComparisonFindings.needless($0, nil)] } ?? [])
    }
    let cited = citations.filter { library.source($0.source) != nil }
    guard !cited.isEmpty else { return Checked(nil) }
    guard let reason = period.notLiteral else {
      return Checked(nil, cited.flatMap { missing(period.statement, kind, at: $0, span) })
    }
    let finder = cited.first { library.holds(period.statement, kind, at: $0) == true }
    let isNothing = cited.allSatisfy { library.holds(period.statement, kind, at: $0) == nil }
    guard finder == nil, !isNothing else {
      return Checked(nil, [ComparisonFindings.needless(reason, finder)])
    }
    return Checked(
      NotLiteral(path: item.path, value: period.statement.text, reason: reason.text))
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
