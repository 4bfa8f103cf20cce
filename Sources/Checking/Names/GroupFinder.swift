import Model

/// Finds the pages that a collection makes for each year or each value of a field.
struct GroupFinder {
  let entries: [ItemID: SiteIndex.Entry]
  let years: [SiteYear]

  /// For each prefix the pages by their key.
  func groups(
    of schemas: [(RawCollection, CollectionSchema)]
  ) -> [String: [String: PageLink]] {
    var groups: [String: [String: PageLink]] = [:]
    for (collection, schema) in schemas {
      for rule in schema.pages where rule.isGroup {
        guard let prefix = rule.singular else { continue }
        for (key, label) in keys(rule, collection, schema) {
          groups[prefix, default: [:]][key] = PageLink(
            route: rule.route(for: key), title: label)
        }
      }
    }
    return groups
  }

  private func keys(
    _ rule: PageRule, _ collection: RawCollection, _ schema: CollectionSchema
  ) -> [(key: String, label: String)] {
    switch rule.key {
    case .year: return years.map { (String($0.year), String($0.year)) }
    case .field(let name):
      guard let field = schema.fields.first(where: { $0.name == name }) else { return [] }
      let used = Set(collection.items.flatMap { Self.values(of: name, in: $0.fields) })
      return used.sorted().compactMap { key in label(key, field.type).map { (key, $0) } }
    case .item, .collection: return []
    }
  }

  /// The values of a field in an item and in its periods.
  private static func values(of name: String, in fields: RawMap) -> [String] {
    var values: [String] = []
    switch fields[name] {
    case .scalar(let scalar)?: values.append(scalar.text)
    case .list(let list, _)?:
      for case .scalar(let scalar) in list { values.append(scalar.text) }
    default: break
    }
    if case .list(let periods, _)? = fields["periods"] {
      for case .map(let period) in periods { values += Self.values(of: name, in: period) }
    }
    return values
  }

  private func label(_ key: String, _ type: FieldType) -> String? {
    switch type {
    case .choice(let choices): choices.first { $0.value == key }?.label
    case .reference(let collection): entries[ItemID(collection, key)]?.title
    case .list(let element): label(key, element)
    default: nil
    }
  }
}
