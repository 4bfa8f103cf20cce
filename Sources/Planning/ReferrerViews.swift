import Model

/// What names an item in one of its fields, such as the flows that an actor pays.
extension PageContext {
  /// One for each field that names the item.
  static let referrerShape: Shape.Record = [
    "name": .text, "label": .text, "collection": .text, "items": .list(referringItemShape),
  ]

  private static let referringItemShape: Shape.Record = [
    "href": .text, "title": .text, "kinds": .list(fieldShape),
    "periods": .list([
      "period": .text, "validity": .text, "certainty": .record(certaintyShape),
      "draft": .record(draftShape),
    ]),
  ]

  func referrers(of item: Item) -> View {
    // Only what refers here can name the item; to look through everything is slow.
    var seen: Set<ItemID> = []
    let others = (site.backlinks[item.id] ?? []).compactMap(\.page.item)
      .filter { seen.insert($0).inserted }
    return .list(
      site.collections.flatMap { collection in
        let schema = collection.schema
        return schema.fields.indices.compactMap { field -> View? in
          guard schema.fields[field].type.target == item.id.collection else { return nil }
          let found = others.compactMap { id -> View? in
            guard id.collection == schema.id, let other = site.item(id) else { return nil }
            let periods = other.periods.filter {
              names(item, $0.fields[field]) || names(item, other.fields[field])
            }
            return periods.isEmpty ? nil : referrer(other, periods, schema)
          }
          guard !found.isEmpty else { return nil }
          return .record([
            "name": .text(schema.fields[field].name), "label": .text(schema.fields[field].label),
            "collection": .text(schema.label), "items": .list(found),
          ])
        }
      })
  }

  private func referrer(
    _ item: Item, _ periods: [ItemPeriod], _ schema: CollectionSchema
  ) -> View {
    let kinds = zip(schema.fields, item.fields).compactMap { field, value -> View? in
      guard case .choice = field.type, case .record(let view) = self.field(field, value) else {
        return nil
      }
      return .record(view)
    }
    return .record([
      "href": .optional(plan.route(of: item.id).map { href($0) }), "title": .text(item.title),
      "kinds": .list(kinds),
      "periods": .list(
        periods.map { period in
          .record([
            "period": .text(wording.period(period.validity)),
            "validity": .text(validity(period.validity, certainty: period.certainty)),
            "certainty": certainty(period.certainty),
            "draft": draft(of: period.validity, certainty: period.certainty),
          ])
        }),
    ])
  }

  private func names(_ item: Item, _ value: FieldValue?) -> Bool {
    switch value {
    case .reference(let link): link.item == item.id
    case .list(let values): values.contains { names(item, $0) }
    default: false
    }
  }
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
