package import Model

/// The search index: which pages speak of what, for readers and for the command.
///
/// 1. `read`: count the words of some pages, each with the weight of its field; `texts`: make the
///    files with their texts. Parts do not know of each other, so this may run on any number of
///    threads.
/// 2. `assemble`: number all words, take the stem of each, cut compounds, and work out once what
///    each word counts on each page.
/// 3. `SearchIndex.files`: the index as scripts, in pieces that a page loads when it needs them.
/// 4. `results`: what a query finds, as the page script finds it.
package enum Search {
  /// - Parameter documents: at most `SearchPart.size` neighbours.
  package static func read(_ documents: [SearchDocument], terms: SearchTerms) -> SearchPart {
    SearchPart(documents, terms: terms)
  }

  /// The files with the texts of some pages.
  ///
  /// - Parameter first: the number of the first among all pages, a multiple of `SearchPart.size`.
  package static func texts(_ documents: [SearchDocument], from first: Int) -> [OutputFile] {
    SearchPart.texts(documents, from: first)
  }

  /// - Parameter years: those of the site, in order.
  package static func assemble(
    _ parts: [SearchPart], terms: SearchTerms, years: [Int]
  ) -> SearchIndex {
    IndexBuilder(parts, terms).index(years: years)
  }

  /// What a query finds, best first.
  package static func results(for query: String, in index: SearchIndex) -> SearchResults {
    let query = SearchQuery(query, in: index)
    var ranking = SearchRanking(query, in: index)
    let pages = ranking.ranked().map { SearchResult(card: index.cards[$0.page], points: $0.points) }
    return SearchResults(correction: query.correction, pages: pages)
  }
}

/// What a query finds.
package struct SearchResults: Sendable {
  /// The words that were searched for, when one that no page has was taken for another.
  package let correction: String?
  package let pages: [SearchResult]
}

/// A page that was found, with its points.
package struct SearchResult: Sendable {
  package let card: SearchIndex.Card
  package let points: Int
}
