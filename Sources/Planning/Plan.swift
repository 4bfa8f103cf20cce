package import Datasets
package import Model

/// Every output of a site, before any is made, and what its pages share.
package final class Plan: Sendable {
  package let site: Site
  /// Every address once.
  package let pages: [PlannedPage]
  /// Each is made by `Datasets` when it is staged.
  package let data: [DataFile]
  package let assets: [OutputFile]
  /// The pages that search finds, in the order of the site; none when the templates have no search.
  package let found: [PlannedPage]
  /// The page that holds the whole handbook; nil when the site asks for none.
  package let book: PlannedPage?
  /// What the book holds, in reading order.
  package let bookChapters: [BookChapter]
  let surroundings: Surroundings

  init(_ site: Site, _ pages: [PlannedPage], _ data: [DataFile]) {
    self.site = site
    self.pages = pages
    self.data = data
    assets = site.templates.assets
    found = site.searchPage == nil ? [] : pages.filter(\.page.isFound)
    book = pages.first { $0.page is BookPage }
    bookChapters = site.settings.book.compactMap { id in
      site.collection(id).map { collection in
        BookChapter(
          label: collection.schema.label,
          pages: Self.together(pages.filter { $0.page.chapter == id }))
      }
    }
    surroundings = Surroundings(site, book: book?.route)
  }

  /// Pages in order, those that are made from one file together.
  private static func together(_ pages: [PlannedPage]) -> [PlannedPage] {
    var order: [String: Int] = [:]
    for page in pages where order[page.page.origin] == nil { order[page.page.origin] = order.count }
    return pages.enumerated().sorted {
      (order[$0.element.page.origin] ?? 0, $0.offset)
        < (order[$1.element.page.origin] ?? 0, $1.offset)
    }.map(\.element)
  }
}
