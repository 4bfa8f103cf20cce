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

/// A fact in a text: where its page is, and the words that stand there.
package struct FactLink: Sendable, Hashable {
  /// Nil when facts have no pages of their own.
  package let page: PageLink?
  package let fact: ItemID
  package let kind: Fact.Kind
  package let statement: FactStatement
  /// What is printed, in three parts: the middle one is the value.
  package let before: String
  package let value: String
  package let after: String

  package init(
    page: PageLink?, fact: ItemID, kind: Fact.Kind, statement: FactStatement, before: String,
    value: String, after: String
  ) {
    self.page = page
    self.fact = fact
    self.kind = kind
    self.statement = statement
    self.before = before
    self.value = value
    self.after = after
  }

  /// All that is printed.
  package var text: String { before + value + after }
}
