import Formats
import Model

/// The items of a collection as JSON.
struct CollectionRecords: Sendable {
  private let context: DataContext
  private let collection: Collection

  init(_ context: DataContext, _ collection: Collection) {
    self.context = context
    self.collection = collection
  }

  private var schema: CollectionSchema { collection.schema }

  var json: JSON {
    let about: JSON = [
      "collection": .string(schema.id.name), "label": .string(schema.label),
      "singular": .string(schema.singular), "description": .string(schema.description),
      "role": .string(schema.role.rawValue),
    ]
    let units: JSON = ["units": .array(schema.units.map { FactData.json($0) })]
    return context.header(about) + (schema.role == .fact ? units : [:])
      + ["items": .elements(count: collection.items.count) { item(collection.items[$0]) }]
  }

  private func item(_ item: Item) -> JSON {
    let head: JSON = [
      "id": .string(item.id.name), "title": .string(item.title), "short": .optional(item.short),
      "aliases": .texts(item.aliases), "order": item.order.map(JSON.integer) ?? .null,
      "address": .optional(context.address(of: item.id)),
      "validity": item.validity.map(context.validity) ?? .null,
      "certainty": .optional(item.certainty),
      "draft": context.draft(item.validity ?? .always, item.certainty),
      "sources": context.citations(item.sources),
      "see": .array(item.see.map(context.reference)),
    ]
    return head + values(item.fields, perPeriod: false, and: item.body.citations)
      + ofRole(item) + ["periods": .array(item.periods.map(period))]
      + ["body": .string(item.body.dataText)]
  }

  /// What only the items of some roles have.
  private func ofRole(_ item: Item) -> JSON {
    switch schema.role {
    case .source:
      [
        "ground": .bool(item.isGround), "checked": .optional(item.checked?.description),
        "places": .array(item.places.map(place)),
      ]
    case .fact: ["fact": item.fact.map { FactData.json($0, context) } ?? .null]
    default: [:]
    }
  }

  private func place(_ place: Place) -> JSON {
    [
      "id": .string(place.id), "label": .string(place.label), "about": .optional(place.about),
      "parent": .optional(place.parent),
    ]
  }

  private func period(_ period: ItemPeriod) -> JSON {
    let head: JSON = [
      "validity": context.validity(period.validity), "certainty": .optional(period.certainty),
      "draft": context.draft(period.validity, period.certainty),
      "sources": context.citations(period.sources),
    ]
    return head + values(period.fields, perPeriod: true, and: [])
      + (schema.role == .fact ? ["statement": FactData.json(period.statement)] : [:])
  }

  // MARK: Own fields

  /// The fields, the facts that values were taken from, and what the texts cite.
  private func values(
    _ values: [FieldValue?], perPeriod: Bool, and more: [Citation]
  ) -> JSON {
    let pairs = zip(schema.fields, values).filter { $0.0.isPerPeriod == perPeriod }
    let fields = pairs.map { field, value in
      JSON.Member(field.name, value.map { context.json($0, field.type) } ?? .null)
    }
    let facts = pairs.compactMap { field, value -> JSON.Member? in
      let links = value?.facts ?? []
      return links.isEmpty ? nil : JSON.Member(field.name, .array(links.map(fact)))
    }
    var seen: Set<Citation> = []
    let citations = (pairs.flatMap { $0.1?.citations ?? [] } + more).filter {
      seen.insert($0).inserted
    }
    return [
      "fields": .object(fields), "facts": .object(facts), "citations": context.citations(citations),
    ]
  }

  private func fact(_ link: FactLink) -> JSON {
    [
      "collection": .string(link.fact.collection.name), "id": .string(link.fact.name),
      "text": .string(link.statement.text), "approximate": .bool(link.statement.isApproximate),
    ]
  }
}

extension FieldValue {
  /// The facts that a value was taken from.
  fileprivate var facts: [FactLink] {
    switch self {
    case .fact(let link): [link]
    case .list(let values): values.flatMap(\.facts)
    default: []
    }
  }

  /// What its Markdown cites.
  fileprivate var citations: [Citation] {
    switch self {
    case .markdown(let text): text.citations
    case .list(let values): values.flatMap(\.citations)
    default: []
    }
  }
}
