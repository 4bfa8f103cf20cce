import Model

/// Finds the pages that a collection makes for each year or each value of a field.
struct GroupFinder {
  let names: Names
  /// What a link to an item shows.
  let titles: (ItemID) -> String?
  let years: [SiteYear]

  /// For each prefix the pages by their key.
  func groups() -> [String: [String: PageLink]] {
    var groups: [String: [String: PageLink]] = [:]
    for schema in names.schemas {
      for rule in schema.pages where rule.isGroup {
        guard let prefix = rule.singular else { continue }
        for (key, label) in keys(rule, schema) {
          groups[prefix, default: [:]][key] = PageLink(
            route: rule.route(for: key), title: label)
        }
      }
    }
    return groups
  }

  private func keys(
    _ rule: PageRule, _ schema: CollectionSchema
  ) -> [(key: String, label: String)] {
    switch rule.key {
    case .year: return years.map { (String($0.year), String($0.year)) }
    case .field(let name):
      guard let field = schema.fields.first(where: { $0.name == name }) else { return [] }
      let used = Set((names.files[schema.id] ?? []).flatMap { $0.groupKeys[name] ?? [] })
      return used.sorted().compactMap { key in label(key, field.type).map { (key, $0) } }
    case .item, .collection: return []
    }
  }

  private func label(_ key: String, _ type: FieldType) -> String? {
    switch type {
    case .choice(let choices): choices.first { $0.value == key }?.label
    case .reference(let collection): titles(ItemID(collection, key))
    case .list(let element): label(key, element)
    default: nil
    }
  }
}
