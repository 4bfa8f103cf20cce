package import Model

/// Every name that can be referred to, gathered before any reference is looked up.
package struct SiteIndex: Sendable {
  package let settings: SiteSettings
  package let phrases: Phrases
  /// In the order of their names.
  package let schemas: [CollectionSchema]
  let entries: [ItemID: Entry]
  /// Items by their bare name; several when collections share it.
  let byName: [String: [ItemID]]
  /// Items by the path of their file.
  let byPath: [String: ItemID]
  /// Pages made for a year or a value, by prefix and key.
  let groups: [String: [String: PageLink]]
  let schemasByPrefix: [String: CollectionID]
  let facts: FactTable
  let figures: HandTypedNumbers
  let terms: TermLinker
  let templates: RawTemplates

  /// What can be known of an item before it is checked.
  struct Entry: Sendable {
    let id: ItemID
    let title: String
    let short: String?
    /// Nil when its collection makes no page for each item.
    let route: Route?
    let anchors: Set<String>
    /// By every way they may be cited, normalized.
    let places: [String: Place]
    /// Whether its anchors and places are known.
    let isReadable: Bool
  }

  /// The address of the home page.
  static let homeRoute = Route("index.html")

  package func schema(_ id: CollectionID) -> CollectionSchema? {
    schemas.first { $0.id == id }
  }

  /// Every prefix a cross-reference may have.
  var prefixes: [String] { (Array(schemasByPrefix.keys) + Array(groups.keys)).sorted() }

  func link(to entry: Entry, anchor: String? = nil) -> PageLink? {
    entry.route.map { PageLink(route: $0, anchor: anchor, title: entry.title, item: entry.id) }
  }
}
