import Markdown
import Model

/// A stretch of the book: a collection and its pages.
package struct BookChapter: Sendable {
  package let label: String
  package let pages: [PlannedPage]
}

extension Plan {
  /// The page that holds the whole handbook; nil when the site asks for none.
  package var book: PlannedPage? {
    pages.first { if case .book = $0.subject { true } else { false } }
  }

  /// What the book holds, in reading order.
  package var bookChapters: [BookChapter] {
    site.settings.book.compactMap { id in
      guard let index = site.collections.firstIndex(where: { $0.schema.id == id }) else {
        return nil
      }
      let members = pages.filter { page in
        switch page.subject {
        case .item(let collection, _): collection == index
        case .decision(let decision), .decisionRules(let decision):
          site.decisions[decision].id.collection == id
        default: false
        }
      }
      return BookChapter(label: site.collections[index].schema.label, pages: members)
    }
  }
}

/// The whole handbook as a view.
extension PageContext {
  static let bookShape: Shape.Record = [
    "heading": .text,
    "chapters": .list(["id": .text, "label": .text, "html": .html]),
  ]

  /// - Parameter parts: for each chapter of the book its pages, as they stand in it.
  func book(_ parts: [String]) -> View {
    .record([
      "heading": .text(site.phrases[.bookTitle]),
      "chapters": .list(
        zip(plan.bookChapters, parts).map { chapter, html in
          .record([
            "id": .text(chapter.label.slug), "label": .text(chapter.label),
            "html": .optional(html: html),
          ])
        }),
    ])
  }
}
