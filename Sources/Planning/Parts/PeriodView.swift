import Model

/// What an item says for a stretch of time.
struct PeriodView: Sendable {
  let period: ItemPeriod
  let item: Item
  let schema: CollectionSchema
  let page: PageContext

  static func fields(_ schema: CollectionSchema) -> Fields<PeriodView> {
    let own = schema.fields.enumerated().filter { $0.element.isPerPeriod }
    return Fields(
      own.map { index, field in
        .record(field.name) { $0.page.field(field, $0.period.fields[index]) }
      } + [
        .text("validity") { view in
          view.page.validity(
            view.period.validity, certainty: view.period.certainty, of: view.item.fact)
        },
        .text("period") { $0.page.wording.period($0.period.validity) },
        .list("fields") { $0.page.fieldList($0.schema, $0.period.fields) },
        .record("certainty") { $0.page.certainty($0.period.certainty) },
        .list("sources") { $0.period.sources.map($0.page.link) },
        .record("draft") { $0.page.draft(of: $0.period.validity, certainty: $0.period.certainty) },
        .record("statement") { $0.page.statement($0.period.statement, of: $0.item.fact) },
      ])
  }
}
