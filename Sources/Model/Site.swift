/// A whole site: typed, resolved and sourced.
package struct Site: Sendable {
  package let settings: SiteSettings
  package let phrases: Phrases
  package let home: Item
  package let collections: [Collection]
  package let decisions: [DecisionTable]
  /// What refers to an item, in the order of the site.
  package let backlinks: [ItemID: [Backlink]]
  package let terms: [ItemID: Term]
  package let templates: RawTemplates

  package init(
    settings: SiteSettings, phrases: Phrases, home: Item, collections: [Collection],
    decisions: [DecisionTable], backlinks: [ItemID: [Backlink]], terms: [ItemID: Term],
    templates: RawTemplates
  ) {
    self.settings = settings
    self.phrases = phrases
    self.home = home
    self.collections = collections
    self.decisions = decisions
    self.backlinks = backlinks
    self.terms = terms
    self.templates = templates
  }

  package func collection(_ id: CollectionID) -> Collection? {
    collections.first { $0.schema.id == id }
  }

  package func item(_ id: ItemID) -> Item? {
    collection(id.collection)?.items.first { $0.id == id }
  }

  /// The page that an item is on; nil when its collection makes none.
  package func route(of item: ItemID) -> Route? {
    guard let schema = collection(item.collection)?.schema else { return nil }
    if schema.role == .decision { return Route("\(item.collection)/\(item.name).html") }
    return schema.pages.first { $0.key == .item }?.route(for: item.name)
  }
}

/// What a link to a term shows.
package struct Term: Sendable {
  package let link: PageLink
  /// Its meaning in a sentence or two, without links.
  package let definition: String

  package init(link: PageLink, definition: String) {
    self.link = link
    self.definition = definition
  }
}

/// A collection and its items in reading order.
package struct Collection: Sendable {
  package let schema: CollectionSchema
  package let items: [Item]

  package init(schema: CollectionSchema, items: [Item]) {
    self.schema = schema
    self.items = items
  }
}

/// One reference to an item, seen from the item.
package struct Backlink: Sendable, Hashable {
  /// The page that refers.
  package let page: PageLink
  /// The place of a source that is referred to.
  package let place: String?

  package init(page: PageLink, place: String?) {
    self.page = page
    self.place = place
  }
}

/// What `site.yml` says.
package struct SiteSettings: Sendable {
  package let title: String
  package let language: String
  package let publisher: String
  package let description: String
  /// The day that "now" means in a build.
  package let asOf: CalendarDate
  package let contact: String?
  package let licence: String?
  /// What this edition is called.
  package let edition: String?
  /// The address that the folder with the content can be found at, to show a page's own file.
  package let repository: String?
  package let years: [SiteYear]
  package let certainties: [Certainty]
  package let navigation: [NavigationEntry]
  /// What stands at the foot of every page.
  package let footer: [NavigationEntry]
  /// The collections that the page with the whole handbook holds, in reading order.
  package let book: [CollectionID]

  package init(
    title: String, language: String, publisher: String, description: String,
    asOf: CalendarDate, contact: String?, licence: String?, edition: String?, repository: String?,
    years: [SiteYear], certainties: [Certainty], navigation: [NavigationEntry],
    footer: [NavigationEntry], book: [CollectionID]
  ) {
    self.title = title
    self.language = language
    self.publisher = publisher
    self.description = description
    self.asOf = asOf
    self.contact = contact
    self.licence = licence
    self.edition = edition
    self.repository = repository
    self.years = years
    self.certainties = certainties
    self.navigation = navigation
    self.footer = footer
    self.book = book
  }

  package func certainty(_ id: String?) -> Certainty? {
    certainties.first { $0.id == id }
  }

  /// The first draft year that a stretch of time touches.
  package func draftYear(in validity: Validity) -> SiteYear? {
    years.first { $0.isDraft && validity.overlaps(Validity(year: $0.year)) }
  }

  /// The draft year that a period begins in or lies in; a period without a beginning is of all
  /// years and has none.
  package func draftYear(of validity: Validity, certainty: String?) -> SiteYear? {
    let touched = draftYear(in: validity)
    if self.certainty(certainty)?.isDraft == true { return touched ?? years.last(where: \.isDraft) }
    guard let from = validity.from, let touched, from >= .firstDay(of: touched.year) else {
      return nil
    }
    return touched
  }
}

/// A year the site speaks about.
package struct SiteYear: Sendable, Hashable {
  package let year: Int
  /// Whether what the site says about it rests on a draft.
  package let isDraft: Bool
  package let note: String?

  package init(year: Int, isDraft: Bool, note: String?) {
    self.year = year
    self.isDraft = isDraft
    self.note = note
  }
}

/// How sure something is, in the site's own words.
package struct Certainty: Sendable, Hashable {
  package let id: String
  package let label: String
  package let description: String
  package let isDraft: Bool
  /// Whether it means that the sources settle nothing.
  package let isOpen: Bool

  package init(id: String, label: String, description: String, isDraft: Bool, isOpen: Bool) {
    self.id = id
    self.label = label
    self.description = description
    self.isDraft = isDraft
    self.isOpen = isOpen
  }
}

/// An entry of the main navigation, or of the foot of the page.
package struct NavigationEntry: Sendable {
  package let label: String
  package let route: Route

  package init(label: String, route: Route) {
    self.label = label
    self.route = route
  }
}
