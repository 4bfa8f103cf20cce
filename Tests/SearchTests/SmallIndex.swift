import Model

@testable import Search

/// An index of a few pages.
enum SmallIndex {
  static func of(_ documents: [SearchDocument], terms: [[String]] = []) -> SearchIndex {
    let terms = SearchTerms(terms)
    let parts = stride(from: 0, to: documents.count, by: 2).map {
      Search.read(Array(documents[$0..<min($0 + 2, documents.count)]), terms: terms)
    }
    return Search.assemble(parts, terms: terms, years: [2024])
  }

  static func page(
    _ name: String, title: String = "Pagina", names: [String] = [], values: [String] = [],
    _ body: String...
  ) -> SearchDocument {
    SearchDocument(
      route: Route("\(name).html"), kind: "Pagina's", title: title, names: names, values: values,
      body: body)
  }
}

extension SearchIndex {
  /// The names of the pages that a query finds, best first.
  func found(_ query: String) -> [String] {
    Search.results(for: query, in: self).pages.map { String($0.card.route.path.dropLast(5)) }
  }
}
