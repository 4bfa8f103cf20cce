import Model

/// An item as part of a page: its own, or another.
struct SummaryView: Sendable {
  let item: Item
  let schema: CollectionSchema
  /// Those to show.
  let periods: [ItemPeriod]
  let page: PageContext

  init(_ item: Item, _ schema: CollectionSchema, periods: [ItemPeriod]? = nil, _ page: PageContext)
  {
    self.item = item
    self.schema = schema
    self.periods = periods ?? item.periods
    self.page = page
  }

  init(_ member: GroupMember, _ schema: CollectionSchema, _ page: PageContext) {
    self.init(member.item, schema, periods: member.periods, page)
  }

  /// What is known of every item, and each field of its collection by its name.
  static func fields(_ schema: CollectionSchema, _ periods: Fields<PeriodView>) -> Fields<
    SummaryView
  > {
    let own = schema.fields.enumerated().filter { !$0.element.isPerPeriod }
    return Fields(
      own.map { index, field in
        .record(field.name) { $0.page.field(field, $0.item.fields[index]) }
      } + [
        .text("id") { $0.item.id.name },
        .text("href") { $0.page.href(of: $0.item.id) },
        .text("title") { $0.item.title },
        .text("short") { $0.item.shortTitle },
        .text("validity") { view in
          view.item.validity.map {
            view.page.validity($0, certainty: view.item.certainty, of: view.item.fact)
          }
        },
        .record("certainty") { $0.page.certainty($0.item.certainty) },
        .list("fields") { $0.page.fieldList($0.schema, $0.item.fields) },
        .list("periods", of: periods) { view in
          view.periods.map {
            PeriodView(period: $0, item: view.item, schema: view.schema, page: view.page)
          }
        },
        .text("aliases") { $0.item.aliases.joined(separator: ", ") },
        .record("draft") {
          $0.page.draft(of: $0.item.validity ?? .always, certainty: $0.item.certainty)
        },
        .record("fact") { $0.page.fact($0.item.fact) },
        .record("statement") { $0.page.statement($0.page.current($0.item), of: $0.item.fact) },
      ])
  }
}
