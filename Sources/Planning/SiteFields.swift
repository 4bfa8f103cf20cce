import Model

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
    // Which collection a flow is of is known only when its rule is printed, so a template can count
    // on what any of them has.
    let flows = site.collections.filter { $0.schema.role == .flow }
    let shape = flows.reduce(into: Shape.Record()) { [collections] shape, flow in
      shape.merge(collections[flow.schema.id]?.summary.shape ?? [:]) { first, _ in first }
    }
    rule = RuleView.fields(flow: shape) { [collections] flow in
      collections[flow.schema.id]?.summary.record(of: flow)
    }
  }

  subscript(_ schema: CollectionSchema) -> CollectionFields {
    guard let fields = collections[schema.id] else {
      preconditionFailure("every collection of the site has its fields")
    }
    return fields
  }
}
