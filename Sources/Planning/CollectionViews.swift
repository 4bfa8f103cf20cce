import Markdown
import Model

/// Collections and groups as views.
extension PageContext {
  // MARK: A whole collection

  static func collectionShape(_ schema: CollectionSchema) -> Shape.Record {
    [
      "label": .text, "description": .text, "count": .text,
      "items": .list(summaryShape(schema)),
      "letters": .list(["letter": .text, "items": .list(summaryShape(schema))]),
      "groups": .list(LinkView.shape), "decisions": .list(decisionLinkShape),
      "phaseTable": .record(phaseTableShape), "timeline": .record(timelineShape),
    ]
  }

  static let decisionLinkShape: Shape.Record = [
    "href": .text, "label": .text, "summary": .html,
  ]

  func collection(_ index: Int) -> View {
    let collection = site.collections[index]
    let schema = collection.schema
    let decisions = site.decisions.filter { $0.id.collection == schema.id }
    return .record([
      "label": .text(schema.label), "description": .optional(schema.description),
      "count": .text(String(collection.items.count)),
      "items": .list(collection.items.map { summary($0, schema) }),
      "letters": letters(collection),
      "groups": .list(
        schema.pages.filter(\.isGroup).map { LinkView.make(href($0.indexRoute), $0.label) }),
      "decisions": .list(decisions.map(decisionLink)),
      "phaseTable": phaseTable(collection),
      "timeline": timeline(timelineEntries(of: collection), label: schema.label),
    ])
  }

  func decisionLink(_ decision: DecisionTable) -> View {
    .record([
      "href": .text(href(decision.route)),
      "label": .text(decision.name), "summary": .optional(html: html(decision.summary)),
    ])
  }

  /// The items under the first letter of their title.
  private func letters(_ collection: Collection) -> View {
    var letters: [String: [View]] = [:]
    for item in collection.items {
      let letter = item.title.slug.first.map { String($0).uppercased() } ?? "#"
      letters[letter, default: []].append(summary(item, collection.schema))
    }
    return .list(
      letters.keys.sorted().map { letter in
        .record(["letter": .text(letter), "items": .list(letters[letter] ?? [])])
      })
  }

  // MARK: Groups

  static func groupShape(_ schema: CollectionSchema) -> Shape.Record {
    [
      "key": .text, "heading": .text, "label": .text, "items": .list(summaryShape(schema)),
      "about": .record(LinkView.shape), "draft": .record(draftShape),
      "index": .record(LinkView.shape), "previous": .record(LinkView.shape),
      "next": .record(LinkView.shape), "decisions": .list(decisionLinkShape),
      "figure": .record(figureShape),
    ]
  }

  func group(_ collection: Int, _ rule: Int, _ id: String) -> View {
    let schema = site.collections[collection].schema
    let pageRule = schema.pages[rule]
    let groups = GroupKeys(site: site, collection: site.collections[collection], rule: pageRule)
    let keys = groups.keys()
    guard let place = keys.firstIndex(where: { $0.id == id }) else { return .none }
    let key = keys[place]
    let members = groups.members(of: key)
    return .record([
      "key": .text(key.id), "heading": .text(Self.title(pageRule, key)), "label": .text(key.label),
      "items": .list(
        members.map { summary($0.item, schema, periods: $0.periods) }),
      "about": .optional(key.item.map(link)), "draft": draft(key.year),
      "index": LinkView.make(href(pageRule.indexRoute), pageRule.label),
      "previous": .optional(groupLink(pageRule, keys, place - 1)),
      "next": .optional(groupLink(pageRule, keys, place + 1)),
      "decisions": .list(site.decisions.map(decisionLink)),
      "figure": flowFigure(members, of: key.year, schema),
    ])
  }

  static let groupIndexShape: Shape.Record = [
    "label": .text, "description": .text, "yearTable": .record(yearTableShape),
    "groups": .list([
      "href": .text, "label": .text, "count": .text, "draft": .record(draftShape),
      "items": .list(LinkView.shape),
    ]),
  ]

  func groupIndex(_ collection: Int, _ rule: Int) -> View {
    let schema = site.collections[collection].schema
    let pageRule = schema.pages[rule]
    let groups = GroupKeys(site: site, collection: site.collections[collection], rule: pageRule)
    return .record([
      "label": .text(pageRule.label), "description": .optional(schema.description),
      "yearTable": yearTable(site.collections[collection], pageRule),
      "groups": .list(
        groups.keys().map { key in
          let members = groups.members(of: key)
          return .record([
            "href": .text(href(pageRule.route(for: key.id))),
            "label": .text(Self.title(pageRule, key)), "count": .text(String(members.count)),
            "draft": draft(key.year),
            "items": .list(
              members.compactMap { member in
                plan.route(of: member.item.id).map {
                  LinkView.make(href($0), member.item.shortTitle)
                }
              }),
          ])
        }),
    ])
  }

  static func title(_ rule: PageRule, _ key: GroupKeys.Key) -> String {
    (rule.title ?? "{}").replacing("{}", with: key.label)
  }

  private func groupLink(_ rule: PageRule, _ keys: [GroupKeys.Key], _ index: Int) -> View? {
    guard keys.indices.contains(index) else { return nil }
    return LinkView.make(href(rule.route(for: keys[index].id)), Self.title(rule, keys[index]))
  }
}
