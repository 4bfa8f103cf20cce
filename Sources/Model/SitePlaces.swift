/// Where everything of a site stands, worked out once so that nobody has to look for it.
struct SitePlaces: Sendable {
  let collections: [CollectionID: Int]
  let items: [ItemID: (collection: Int, item: Int)]
  /// By the folder of their rule, then by their collection.
  let groups: [String: [CollectionID: [Group]]]
  /// Where a group stands among those, by its key.
  let groupPlaces: [String: [CollectionID: [String: Int]]]
  /// By the collection that is referred to, in the order of the site.
  let referring: [CollectionID: [ReferringField]]

  init(_ collections: [Collection], _ years: [SiteYear]) {
    var places: [CollectionID: Int] = [:]
    var items: [ItemID: (collection: Int, item: Int)] = [:]
    var groups: [String: [CollectionID: [Group]]] = [:]
    var referring: [CollectionID: [ReferringField]] = [:]
    for (place, collection) in collections.enumerated() {
      let schema = collection.schema
      places[schema.id] = place
      for (index, item) in collection.items.enumerated() { items[item.id] = (place, index) }
      for rule in schema.pages where rule.isGroup {
        groups[rule.folder, default: [:]][schema.id] = collection.groups(by: rule, years)
      }
      for (index, field) in schema.fields.enumerated() {
        guard let target = field.type.target else { continue }
        referring[target, default: []].append(
          ReferringField(collection: collection, field: index))
      }
    }
    self.collections = places
    self.items = items
    self.groups = groups
    self.referring = referring
    groupPlaces = groups.mapValues { collections in
      collections.mapValues { groups in
        Dictionary(groups.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
      }
    }
  }
}

/// A field of a collection that names items of another.
package struct ReferringField: Sendable {
  package let collection: Collection
  /// Its place among the fields of the schema.
  package let field: Int
}

extension FieldType {
  /// The collection that a field refers to.
  fileprivate var target: CollectionID? {
    switch self {
    case .reference(let collection): collection
    case .list(let element): element.target
    default: nil
    }
  }
}
