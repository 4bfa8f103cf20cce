/// A whole site: typed, resolved and sourced; it answers by id.
///
/// A value in all but its copies, as are its wide parts: there is one of each, and nobody changes it.
package final class Site: Sendable {
  package let settings: SiteSettings
  package let phrases: Phrases
  package let home: Item
  package let collections: [Collection]
  package let decisions: [DecisionTable]
  /// What refers to an item, in the order of the site.
  package let backlinks: [ItemID: [Backlink]]
  package let terms: [ItemID: Term]
  package let templates: RawTemplates
  private let places: SitePlaces

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
    places = SitePlaces(collections, settings.years)
  }

  /// Nil for one that the site does not have.
  package func collection(_ id: CollectionID) -> Collection? {
    places.collections[id].map { collections[$0] }
  }

  /// Nil for one that the site does not have, and for a decision.
  package func item(_ id: ItemID) -> Item? {
    places.items[id].map { collections[$0.collection].items[$0.item] }
  }

  /// The page that an item is on; nil when its collection makes none.
  package func route(of item: ItemID) -> Route? {
    guard let schema = collection(item.collection)?.schema else { return nil }
    return schema.role == .decision
      ? DecisionTable.route(of: item) : schema.itemRule?.route(for: item.name)
  }

  /// The groups that a rule of a collection makes pages for, in order; none for other rules.
  package func groups(of rule: PageRule, in collection: CollectionID) -> [Group] {
    places.groups[rule.folder]?[collection] ?? []
  }

  /// The group that a rule makes for a key.
  package func group(_ key: String, of rule: PageRule, in collection: CollectionID) -> Group? {
    guard let place = places.groupPlaces[rule.folder]?[collection]?[key] else { return nil }
    return groups(of: rule, in: collection)[place]
  }

  /// The fields of collections that refer to items of another.
  package func referringFields(to target: CollectionID) -> [ReferringField] {
    places.referring[target] ?? []
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
package final class Collection: Sendable {
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
