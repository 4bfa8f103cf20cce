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

/// The fields of what a site's own schemas describe, made once for all pages.
struct SiteFields: Sendable {
  private let collections: [CollectionID: CollectionFields]
  /// A rule of a decision with the flow that holds its tariff.
  let rule: Fields<RuleView>

  struct CollectionFields: Sendable {
    let period: Fields<PeriodView>
    let summary: Fields<SummaryView>

    init(_ schema: CollectionSchema) {
      period = PeriodView.fields(schema)
      summary = SummaryView.fields(schema, period)
    }
  }

  init(_ site: Site) {
    collections = Dictionary(
      site.collections.map { ($0.schema.id, CollectionFields($0.schema)) }
    ) { first, _ in first }
    let flows = site.collections.first { $0.schema.role == .flow }
    rule = RuleView.fields(
      flow: flows.flatMap { [collections] in collections[$0.schema.id]?.summary })
  }

  subscript(_ schema: CollectionSchema) -> CollectionFields {
    guard let fields = collections[schema.id] else {
      preconditionFailure("every collection of the site has its fields")
    }
    return fields
  }
}
