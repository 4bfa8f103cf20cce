import Markdown

/// Items of a collection that belong together on a page: of a year, or with a value of a field.
package struct Group: Sendable {
  /// Also the name of the page.
  package let key: String
  package let label: String
  package let year: SiteYear?
  /// The item that the key names, when it names one.
  package let item: PageLink?
  package let members: [GroupMember]
}

/// An item of a group, with the periods in which it belongs to it; at least one.
package struct GroupMember: Sendable {
  package let item: Item
  package let periods: [ItemPeriod]
}

extension Collection {
  /// The groups that a rule makes, in order: years by time, values by their label.
  func groups(by rule: PageRule, _ years: [SiteYear]) -> [Group] {
    switch rule.key {
    case .year: years.map(group)
    case .field(let name): schema.fieldIndex(name).map(groups(byField:)) ?? []
    case .item, .collection: []
    }
  }

  private func group(_ year: SiteYear) -> Group {
    let days = Validity(year: year.year)
    let members = items.compactMap { item in
      GroupMember(item, item.periods.filter { $0.validity.overlaps(days) })
    }
    return Group(
      key: String(year.year), label: String(year.year), year: year, item: nil, members: members)
  }

  /// One walk over the items: each period says to which groups it belongs.
  private func groups(byField field: Int) -> [Group] {
    var keys: [String: GroupKey] = [:]
    var members: [String: [GroupMember]] = [:]
    for item in items {
      // The last to name a key gives it its label.
      for value in [item.fields[field]] + item.periods.map({ $0.fields[field] }) {
        for key in value?.groupKeys ?? [] { keys[key.id] = key }
      }
      var periods: [String: [ItemPeriod]] = [:]
      for period in item.periods {
        let own = (period.fields[field] ?? item.fields[field])?.groupKeys ?? []
        for id in Set(own.map(\.id)) { periods[id, default: []].append(period) }
      }
      for (id, periods) in periods {
        if let member = GroupMember(item, periods) { members[id, default: []].append(member) }
      }
    }
    let sorted = keys.values.map { ($0.label.slug, $0) }.sorted {
      ($0.0, $0.1.id) < ($1.0, $1.1.id)
    }
    return sorted.map { _, key in
      Group(
        key: key.id, label: key.label, year: nil, item: key.item, members: members[key.id] ?? [])
    }
  }
}

extension GroupMember {
  /// Nil for an item that belongs to the group in no period.
  fileprivate init?(_ item: Item, _ periods: [ItemPeriod]) {
    guard !periods.isEmpty else { return nil }
    self.item = item
    self.periods = periods
  }
}

/// What groups the items that have a value.
private struct GroupKey {
  let id: String
  let label: String
  let item: PageLink?
}

extension FieldValue {
  fileprivate var groupKeys: [GroupKey] {
    switch self {
    case .choice(let choice): [GroupKey(id: choice.value, label: choice.label, item: nil)]
    case .reference(let link):
      link.item.map { [GroupKey(id: $0.name, label: link.title, item: link)] } ?? []
    case .list(let values): values.flatMap(\.groupKeys)
    default: []
    }
  }
}
