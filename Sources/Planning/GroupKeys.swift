import Markdown
import Model

/// The keys by which a collection's items are grouped on pages.
struct GroupKeys {
  struct Key {
    let id: String
    let label: String
    let year: SiteYear?
    /// The page of the item that the key names, when it names one.
    let item: PageLink?
  }

  let site: Site
  let collection: Collection
  let rule: PageRule

  /// In order: years by time, values by their label.
  func keys() -> [Key] {
    switch rule.key {
    case .year:
      return site.settings.years.map {
        Key(id: String($0.year), label: String($0.year), year: $0, item: nil)
      }
    case .field(let name):
      guard let index = collection.schema.fieldIndex(name) else { return [] }
      var keys: [String: Key] = [:]
      for item in collection.items {
        for value in [item.fields[index]] + item.periods.map({ $0.fields[index] }) {
          for key in Self.keys(of: value) { keys[key.id] = key }
        }
      }
      return keys.values.sorted { ($0.label.slug, $0.id) < ($1.label.slug, $1.id) }
    case .item, .collection: return []
    }
  }

  /// The items that belong to a key, each with the periods that do.
  func members(of key: Key) -> [(item: Item, periods: [ItemPeriod])] {
    collection.items.compactMap { item in
      let periods = item.periods.filter { belongs(item, $0, to: key) }
      return periods.isEmpty ? nil : (item, periods)
    }
  }

  private func belongs(_ item: Item, _ period: ItemPeriod, to key: Key) -> Bool {
    if let year = key.year { return period.validity.overlaps(Validity(year: year.year)) }
    guard case .field(let name) = rule.key, let index = collection.schema.fieldIndex(name) else {
      return false
    }
    return Self.keys(of: period.fields[index] ?? item.fields[index]).contains { $0.id == key.id }
  }

  private static func keys(of value: FieldValue?) -> [Key] {
    switch value {
    case .choice(let choice): [Key(id: choice.value, label: choice.label, year: nil, item: nil)]
    case .reference(let link):
      link.item.map { [Key(id: $0.name, label: link.title, year: nil, item: link)] } ?? []
    case .list(let values): values.flatMap(keys)
    default: []
    }
  }
}
