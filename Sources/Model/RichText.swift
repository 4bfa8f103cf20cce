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

/// Where a reference leads.
package enum ResolvedLink: Sendable, Hashable {
  case page(PageLink)
  case citations([Citation])
  case fact(FactLink)
  /// An address outside the site.
  case external(String)
}

/// A page of this site, and the words for it.
package struct PageLink: Sendable, Hashable {
  package let route: Route
  package let anchor: String?
  /// What to print when the author gave no words.
  package let title: String
  /// The item the page is about, when it is the page of one item.
  package let item: ItemID?

  package init(route: Route, anchor: String? = nil, title: String, item: ItemID? = nil) {
    self.route = route
    self.anchor = anchor
    self.title = title
    self.item = item
  }
}

/// A place in a source that exists.
package struct Citation: Sendable, Hashable {
  package let source: ItemID
  /// The id of the place, which is also its anchor on the source's page; nil for the whole source.
  package let place: String?
  /// How the citation reads, such as `Aanwijzing 2023, art. 3 lid 1`.
  package let label: String
  package let route: Route

  package init(source: ItemID, place: String?, label: String, route: Route) {
    self.source = source
    self.place = place
    self.label = label
    self.route = route
  }
}
