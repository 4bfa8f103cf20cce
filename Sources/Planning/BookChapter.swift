/// A stretch of the book: a collection and its pages.
package struct BookChapter: Sendable {
  package let label: String
  package let pages: [PlannedPage]
}
