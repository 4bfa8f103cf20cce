package import Markdown

/// A text in which every link has a target: a document with, for each of its references, where
/// that leads.
package struct RichText: Sendable {
  package let document: Document
  /// One for each of `document.references`, in that order.
  package let links: [ResolvedLink]
  /// Where the text speaks of a term that its author did not link, in reading order.
  package let terms: [TermUse]

  package static let empty = RichText(document: .empty, links: [])

  package init(document: Document, links: [ResolvedLink], terms: [TermUse] = []) {
    precondition(document.references.count == links.count, "each reference has one target")
    self.document = document
    self.links = links
    self.terms = terms
  }

  package var isEmpty: Bool { document.isEmpty }

  /// Every citation in the text, in reading order.
  package var citations: [Citation] {
    links.flatMap { link -> [Citation] in
      if case .citations(let citations) = link { citations } else { [] }
    }
  }
}

/// A stretch of a text that speaks of a term.
package struct TermUse: Sendable, Hashable {
  package let range: TextRange
  package let term: ItemID

  package init(range: TextRange, term: ItemID) {
    self.range = range
    self.term = term
  }
}
