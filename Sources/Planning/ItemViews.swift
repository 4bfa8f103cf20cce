import Markdown
import Model

/// Items and their periods as views.
extension PageContext {
  // MARK: Periods

  static func periodShape(_ schema: CollectionSchema) -> Shape.Record {
    var shape: Shape.Record = [
      "validity": .text, "period": .text, "fields": .list(fieldShape),
      "certainty": .record(certaintyShape), "sources": .list(LinkView.shape),
      "draft": .record(draftShape), "statement": .record(statementShape),
    ]
    for field in schema.fields where field.isPerPeriod { shape[field.name] = .record(fieldShape) }
    return shape
  }

  func period(
    _ period: ItemPeriod, of item: Item, _ schema: CollectionSchema
  ) -> View {
    var record: [String: View] = [
      "validity": .text(validity(period.validity, certainty: period.certainty)),
      "period": .text(wording.period(period.validity)),
      "fields": fieldList(schema, period.fields),
      "certainty": certainty(period.certainty),
      "sources": .list(period.sources.map(citation)),
      "draft": draft(of: period.validity, certainty: period.certainty),
      "statement": statement(period.statement, of: item.fact),
    ]
    for (field, value) in zip(schema.fields, period.fields) where field.isPerPeriod {
      record[field.name] = self.field(field, value)
    }
    return .record(record)
  }

  // MARK: An item as part of another page

  static func summaryShape(_ schema: CollectionSchema) -> Shape.Record {
    var shape: Shape.Record = [
      "id": .text, "href": .text, "title": .text, "short": .text, "validity": .text,
      "certainty": .record(certaintyShape), "fields": .list(fieldShape),
      "periods": .list(periodShape(schema)), "aliases": .text, "draft": .record(draftShape),
      "fact": .record(factShape), "statement": .record(statementShape),
    ]
    for field in schema.fields where !field.isPerPeriod { shape[field.name] = .record(fieldShape) }
    return shape
  }

  /// - Parameter periods: the periods to show; all of the item's when nil.
  func summary(_ item: Item, _ schema: CollectionSchema, periods: [ItemPeriod]? = nil) -> View {
    var record: [String: View] = [
      "id": .text(item.id.name),
      "href": .optional(plan.route(of: item.id).map { href($0) }),
      "title": .text(item.title), "short": .text(item.shortTitle),
      "validity": .optional(item.validity.map { validity($0, certainty: item.certainty) }),
      "certainty": certainty(item.certainty),
      "fields": fieldList(schema, item.fields),
      "periods": .list((periods ?? item.periods).map { period($0, of: item, schema) }),
      "aliases": .optional(item.aliases.joined(separator: ", ")),
      "draft": draft(of: item.validity ?? .always, certainty: item.certainty),
      "fact": fact(item.fact), "statement": statement(current(item), of: item.fact),
    ]
    for (field, value) in zip(schema.fields, item.fields) where !field.isPerPeriod {
      record[field.name] = self.field(field, value)
    }
    return .record(record)
  }

  // MARK: An item's own page

  static func itemShape(_ schema: CollectionSchema) -> Shape.Record {
    summaryShape(schema).merging(
      [
        "body": .html, "sources": .list(LinkView.shape), "see": .list(LinkView.shape),
        "collection": .record(LinkView.shape), "hasPeriods": .flag,
        "contents": .list(LinkView.shape), "backlinks": .list(backlinkGroupShape),
        "places": .list(placeShape), "referrers": .list(referrerShape),
        "rules": .list(ruleLinesShape), "payerRules": .list(ruleLinesShape),
        "sharingRules": .list(ruleLinesShape), "previous": .record(LinkView.shape),
        "next": .record(LinkView.shape), "counts": .record(countsShape),
      ], uniquingKeysWith: { first, _ in first })
  }

  func item(_ collection: Int, _ index: Int) -> View {
    let (schema, items) = (site.collections[collection].schema, site.collections[collection].items)
    let item = items[index]
    guard case .record(let summary) = summary(item, schema) else { return .none }
    let touch = RuleTouch(site: site, item: item)
    let isPlain = item.periods.count == 1 && item.periods[0].validity == (item.validity ?? .always)
    let own: [String: View] = [
      "body": .optional(html: html(item.body)),
      "sources": .list(allSources(of: item).map(citation)),
      "see": .list(item.see.map(link)),
      "collection": .optional(collectionLink(schema)),
      "hasPeriods": .flag(!isPlain),
      "contents": contents(item.body.document),
      "backlinks": .list(backlinkGroups(site.backlinks[item.id] ?? [])),
      "places": places(of: item), "referrers": referrers(of: item),
      "rules": ruleLines(where: touch.touches),
      "payerRules": schema.role == .actor
        ? ruleLines { rule, _ in touch.isNamedAsPayer(rule) } : .list([]),
      "sharingRules": ruleLines { rule, table in
        touch.sharesPlace(rule) && !touch.touches(rule, table)
      },
      "previous": .optional(neighbour(items, index - 1)),
      "next": .optional(neighbour(items, index + 1)),
      "counts": counts(countMarks(of: item, schema), label: capitalized(item.title)),
    ]
    return .record(summary.merging(own, uniquingKeysWith: { _, own in own }))
  }

  /// Everything an item names as a source: for the whole, in its periods and in its text.
  func allSources(of item: Item) -> [Citation] {
    var seen: Set<Citation> = []
    return (item.sources + item.periods.flatMap(\.sources) + item.body.citations)
      .filter { seen.insert($0).inserted }
  }

  private func collectionLink(_ schema: CollectionSchema) -> View? {
    schema.pages.first { $0.key == .collection }.map {
      LinkView.make(href($0.indexRoute), schema.label)
    }
  }

  private func neighbour(_ items: [Item], _ index: Int) -> View? {
    guard items.indices.contains(index), let route = plan.route(of: items[index].id) else {
      return nil
    }
    return LinkView.make(href(route), items[index].shortTitle)
  }

  /// The second-level headings of a text.
  private func contents(_ document: Document) -> View {
    .list(
      document.headings.filter { $0.level == 2 }.map { LinkView.make("#\($0.slug)", $0.text) })
  }

  // MARK: What refers here

  static let backlinkGroupShape: Shape.Record = ["label": .text, "links": .list(LinkView.shape)]

  /// References grouped by the collection they stand in.
  private func backlinkGroups(_ backlinks: [Backlink]) -> [View] {
    var labels: [String] = []
    var groups: [String: [PageLink]] = [:]
    var seen: Set<PageLink> = []
    for backlink in backlinks {
      let label =
        backlink.page.item.flatMap { site.collection($0.collection)?.schema.label }
        ?? site.settings.title
      if groups[label] == nil { labels.append(label) }
      guard seen.insert(backlink.page).inserted else { continue }
      groups[label, default: []].append(backlink.page)
    }
    return labels.map { label in
      .record(["label": .text(label), "links": .list((groups[label] ?? []).map(link))])
    }
  }

  static let placeShape: Shape.Record = [
    "id": .text, "label": .text, "about": .text, "depth": .text,
    "backlinks": .list(backlinkGroupShape),
  ]

  private func places(of item: Item) -> View {
    let backlinks = Dictionary(grouping: site.backlinks[item.id] ?? [], by: \.place)
    return .list(item.places.map { place($0, of: item, backlinks[$0.id] ?? []) })
  }

  private func place(_ place: Place, of item: Item, _ backlinks: [Backlink]) -> View {
    var depth = 0
    var parent = place.parent
    while let id = parent, depth < item.places.count {
      depth += 1
      parent = item.places.first { $0.id == id }?.parent
    }
    return .record([
      "id": .text(place.id), "label": .text(place.label), "about": .optional(place.about),
      "depth": .text(String(depth)),
      "backlinks": .list(backlinkGroups(backlinks)),
    ])
  }
}

extension View {
  /// A view, or nothing.
  static func optional(_ view: View?) -> View { view ?? .none }
}
