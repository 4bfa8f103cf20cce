import Loading
import Model
import Planning
package import Search

extension Pipeline {
  /// The search index of a site; nil when the run failed.
  ///
  /// - Throws: `LoadingFailure`.
  package func searchIndex() async throws -> (index: SearchIndex?, Run) {
    let (plan, run) = try await plan()
    guard let plan else { return (nil, run) }
    return (try await index(plan) { _ in }.index, run)
  }

  /// Makes the files of the search index; the texts of pages are handed over as soon as they are
  /// made, so that they never stand in memory together.
  func search<Staged: Sendable>(
    _ plan: Plan, _ stage: @escaping @Sendable (OutputFile) throws -> Staged
  ) async throws -> [Staged] {
    guard !plan.found.isEmpty else { return [] }
    let made = try await index(plan, stage)
    return try await made.texts + workers.map(made.index.files, stage)
  }

  private func index<Staged: Sendable>(
    _ plan: Plan, _ stage: @escaping @Sendable (OutputFile) throws -> Staged
  ) async throws -> (index: SearchIndex, texts: [Staged]) {
    let terms = Planning.searchTerms(of: plan.site)
    let starts = Array(stride(from: 0, to: plan.found.count, by: SearchPart.size))
    let parts = try await workers.map(starts) { start in
      let pages = plan.found[start..<min(start + SearchPart.size, plan.found.count)]
      let documents = pages.map { Planning.searchDocument(of: $0, in: plan) }
      let texts = try Search.texts(documents, from: start).map(stage)
      return (Search.read(documents, terms: terms), texts)
    }
    let index = Search.assemble(
      parts.map(\.0), terms: terms, years: plan.site.settings.years.map(\.year))
    return (index, parts.flatMap(\.1))
  }
}
