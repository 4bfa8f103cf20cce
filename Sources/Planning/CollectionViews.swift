import Markdown
import Model

/// Collections and groups as views.
extension PageContext {
  // MARK: A whole collection

  static func collectionShape(_ schema: CollectionSchema) -> Shape.Record {
    [
      "label": .text, "description": .text, "count": .text,
      "items": .list(summaryShape(schema)),
      "letters": .list(lettersShape(schema)), "kinds": .list(classShape(schema)),
      "years": .list(classShape(schema)),
      "groups": .list(LinkView.shape), "decisions": .list(decisionLinkShape),
      "phaseTable": .record(phaseTableShape), "timeline": .record(timelineShape),
    ]
  }

  static let decisionLinkShape: Shape.Record = [
    "id": .text, "href": .text, "label": .text, "summary": .html,
  ]

  func collection(_ index: Int) -> View {
    let collection = site.collections[index]
    let schema = collection.schema
    let decisions = site.decisions.filter { $0.id.collection == schema.id }
    return .record([
      "label": .text(schema.label), "description": .optional(schema.description),
      "count": .text(String(collection.items.count)),
      "items": .list(collection.items.map { summary($0, schema) }),
      "letters": letters(collection), "kinds": kinds(collection), "years": years(collection),
      "groups": .list(
        schema.pages.filter(\.isGroup).map { LinkView.make(href($0.indexRoute), $0.label) }),
      "decisions": .list(decisions.map(decisionLink)),
      "phaseTable": phaseTable(collection),
      "timeline": timeline(timelineEntries(of: collection), label: schema.label),
    ])
  }

  func decisionLink(_ decision: DecisionTable) -> View {
    .record([
      "id": .text(decision.id.name), "href": .text(href(decision.route)),
      "label": .text(decision.name), "summary": .optional(html: html(decision.summary)),
    ])
  }

  // MARK: Groups

  static func groupShape(_ schema: CollectionSchema) -> Shape.Record {
    [
      "key": .text, "heading": .text, "label": .text, "items": .list(summaryShape(schema)),
      "about": .record(aboutShape), "draft": .record(draftShape),
      "changes": .record(yearChangesShape(schema)), "rules": .list(ruleLinesShape),
      "also": .list(alsoShape),
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
    let before = groupLink(pageRule, keys, place - 1).map { (key: keys[place - 1], link: $0) }
    return .record([
      "key": .text(key.id), "heading": .text(Self.title(pageRule, key)), "label": .text(key.label),
      "items": .list(
        members.map { summary($0.item, schema, periods: $0.periods) }),
      "about": about(key, pageRule), "draft": draft(key.year),
      "changes": yearChanges(groups, key, before: before), "rules": rules(groups, key),
      "also": also(pageRule, key),
      "index": LinkView.make(href(pageRule.indexRoute), pageRule.label),
      "previous": .optional(groupLink(pageRule, keys, place - 1)),
      "next": .optional(groupLink(pageRule, keys, place + 1)),
      "decisions": .list(site.decisions.map(decisionLink)),
      "figure": flowFigure(members, of: key.year, schema),
    ])
  }

  /// What a key is.
  private static let aboutShape: Shape.Record = ["href": .text, "label": .text, "html": .html]

  /// The item that a key names, or that its page rule finds by the key's name.
  private func about(_ key: GroupKeys.Key, _ rule: PageRule) -> View {
    guard let id = key.item?.item ?? rule.about.map({ ItemID($0, key.id) }),
      let item = site.item(id), let route = plan.route(of: id)
    else { return .none }
    let texts = item.fields.lazy.compactMap { field -> RichText? in
      if case .markdown(let text)? = field { text } else { nil }
    }
    return .record([
      "href": .text(href(route)), "label": .text(item.title),
      "html": .optional(html: texts.first.map(inlineHTML) ?? ""),
    ])
  }

  /// The rules of a year, or those whose flow belongs to the group.
  private func rules(_ groups: GroupKeys, _ key: GroupKeys.Key) -> View {
    if let year = key.year {
      return ruleLines { rule, _ in rule.validity.overlaps(Validity(year: year.year)) }
    }
    let members = Dictionary(groups.members(of: key).map { ($0.item.id, $0.periods) }) { one, _ in
      one
    }
    return ruleLines { rule, _ in
      let periods = rule.flow.flatMap { members[$0] } ?? []
      return periods.contains { $0.validity.overlaps(rule.validity) }
    }
  }

  private static let alsoShape: Shape.Record = [
    "href": .text, "label": .text, "items": .list(LinkView.shape),
  ]

  /// The pages that other rules make for the same key: the same year, or the same value of a
  /// field of the same name.
  private func also(_ rule: PageRule, _ key: GroupKeys.Key) -> View {
    .list(
      site.collections.flatMap { collection in
        collection.schema.pages.filter { $0.key == rule.key && $0.folder != rule.folder }
          .compactMap { other -> View? in
            let groups = GroupKeys(site: site, collection: collection, rule: other)
            guard let same = groups.keys().first(where: { $0.id == key.id }) else { return nil }
            let members = groups.members(of: same)
            return .record([
              "href": .text(href(other.route(for: same.id))),
              "label": .text(Self.title(other, same)),
              "items": .list(
                members.compactMap { member in
                  plan.route(of: member.item.id).map {
                    LinkView.make(href($0), member.item.shortTitle)
                  }
                }),
            ])
          }
      })
  }

  static let groupIndexShape: Shape.Record = [
    "label": .text, "description": .text, "yearTable": .record(yearTableShape),
    "groups": .list([
      "key": .text, "href": .text, "label": .text, "count": .text,
      "draft": .record(draftShape), "items": .list(LinkView.shape),
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
            "key": .text(key.id), "href": .text(href(pageRule.route(for: key.id))),
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
