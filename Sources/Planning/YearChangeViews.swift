import Model

/// What differs from the year before, on the page of a year.
extension PageContext {
  static func yearChangesShape(_ schema: CollectionSchema) -> Shape.Record {
    [
      "before": .record(LinkView.shape), "day": .text, "count": .text,
      "started": .list(LinkView.shape), "ended": .list(LinkView.shape),
      "changed": .list([
        "href": .text, "title": .text, "before": .list(periodShape(schema)),
        "after": .list(periodShape(schema)),
        "fields": .list(["label": .text, "before": .html, "after": .html]),
      ]),
    ]
  }

  /// Nothing for the first year, and for groups that are not years.
  ///
  /// - Parameter before: the page of the year before.
  func yearChanges(
    _ groups: GroupKeys, _ key: GroupKeys.Key, before: (key: GroupKeys.Key, link: View)?
  ) -> View {
    guard let year = key.year, let before else { return .none }
    let schema = groups.collection.schema
    let (old, new) = (groups.members(of: before.key), groups.members(of: key))
    let earlier = Dictionary(old.map { ($0.item.id, $0.periods) }) { first, _ in first }
    let later = Set(new.map(\.item.id))
    let started = new.filter { earlier[$0.item.id] == nil }.map(\.item)
    let ended = old.filter { !later.contains($0.item.id) }.map(\.item)
    let changed = new.compactMap { member in
      earlier[member.item.id].flatMap { change(of: member.item, $0, member.periods, schema) }
    }
    return .record([
      "before": before.link, "day": .text(wording.date(.firstDay(of: year.year))),
      "count": .text(String(started.count + ended.count + changed.count)),
      "started": .list(started.compactMap(pageLink)), "ended": .list(ended.compactMap(pageLink)),
      "changed": .list(changed),
    ])
  }

  private func pageLink(_ item: Item) -> View? {
    plan.route(of: item.id).map { LinkView.make(href($0), item.title) }
  }

  /// Nil when the item says the same in both years.
  private func change(
    of item: Item, _ old: [ItemPeriod], _ new: [ItemPeriod], _ schema: CollectionSchema
  ) -> View? {
    guard old.map(\.validity) != new.map(\.validity) else { return nil }
    let fields = schema.fields.indices.compactMap { index -> View? in
      let (before, after) = (words(old, index), words(new, index))
      guard schema.fields[index].isPerPeriod, before != after else { return nil }
      return .record([
        "label": .text(schema.fields[index].label), "before": .optional(html: before),
        "after": .optional(html: after),
      ])
    }
    let saysTheSame = old.map(\.statement?.text) == new.map(\.statement?.text)
    guard !fields.isEmpty || !saysTheSame else { return nil }
    return .record([
      "href": .optional(plan.route(of: item.id).map { href($0) }), "title": .text(item.title),
      "before": .list(old.map { period($0, of: item, schema) }),
      "after": .list(new.map { period($0, of: item, schema) }), "fields": .list(fields),
    ])
  }

  /// What some periods say in a field, each thing once.
  private func words(_ periods: [ItemPeriod], _ field: Int) -> String {
    var seen: Set<String> = []
    return periods.compactMap { $0.fields[field].flatMap(html) }
      .filter { seen.insert($0).inserted }.joined(separator: "; ")
  }
}
