import Model

/// What names an item in one of its fields, such as the flows that an actor pays.
struct ReferrerView: ViewModel {
  let field: FieldSchema
  let schema: CollectionSchema
  let items: [ReferringItemView]

  static let fields = Fields<ReferrerView>([
    .text("name") { $0.field.name },
    .text("label") { $0.field.label },
    .text("collection") { $0.schema.label },
    .list("items") { $0.items },
  ])
}

/// An item that names another, with the periods in which it does.
struct ReferringItemView: ViewModel {
  let item: Item
  let periods: [ItemPeriod]
  let schema: CollectionSchema
  let page: PageContext

  static let fields = Fields<ReferringItemView>([
    .text("href") { $0.page.href(of: $0.item.id) },
    .text("title") { $0.item.title },
    .list("kinds") { view in
      zip(view.schema.fields, view.item.fields).compactMap { field, value in
        if case .choice = field.type { view.page.field(field, value) } else { nil }
      }
    },
    .list("periods") { view in
      view.periods.map { ReferringPeriodView(period: $0, page: view.page) }
    },
  ])
}

struct ReferringPeriodView: ViewModel {
  let period: ItemPeriod
  let page: PageContext

  static let fields = Fields<ReferringPeriodView>([
    .text("period") { $0.page.wording.period($0.period.validity) },
    .text("validity") { $0.page.validity($0.period.validity, certainty: $0.period.certainty) },
    .record("certainty") { $0.page.certainty($0.period.certainty) },
    .record("draft") { $0.page.draft(of: $0.period.validity, certainty: $0.period.certainty) },
  ])
}

extension PageContext {
  /// One for each field that names the item.
  func referrers(of item: Item) -> [ReferrerView] {
    let fields = site.referringFields(to: item.id.collection)
    guard !fields.isEmpty else { return [] }
    // Only what refers here can name the item; to look through everything is slow.
    var seen: Set<ItemID> = []
    let others = (site.backlinks[item.id] ?? []).compactMap(\.page.item)
      .filter { seen.insert($0).inserted }
    return fields.compactMap { referring in
      let (schema, field) = (referring.collection.schema, referring.field)
      let found = others.compactMap { id -> ReferringItemView? in
        guard id.collection == schema.id, let other = site.item(id) else { return nil }
        let periods = other.periods.filter {
          $0.fields[field]?.names(item.id) ?? false || other.fields[field]?.names(item.id) ?? false
        }
        return periods.isEmpty
          ? nil : ReferringItemView(item: other, periods: periods, schema: schema, page: self)
      }
      return found.isEmpty
        ? nil : ReferrerView(field: schema.fields[field], schema: schema, items: found)
    }
  }
}

extension FieldValue {
  fileprivate func names(_ item: ItemID) -> Bool {
    switch self {
    case .reference(let link): link.item == item
    case .list(let values): values.contains { $0.names(item) }
    default: false
    }
  }
}
