import Model

/// The page of a year, or of a value of a field.
struct GroupPage: PageKind {
  let group: Group
  /// Its place among the groups of its rule.
  let index: Int
  let groups: [Group]
  let rule: PageRule
  let collection: Collection
  let fields: Fields<OnPage<GroupPage>>

  var route: Route { rule.route(for: group.key) }
  var template: TemplateName { rule.template }
  var title: String { rule.title(of: group) }
  var trail: [Link]? { [Link(route: rule.indexRoute, label: rule.label)] }
  var origin: String { collection.schema.path }

  static func pages(of draft: PlanDraft) -> [GroupPage] {
    draft.site.collections.flatMap { collection in
      let rules = collection.schema.pages.filter(\.isGroup)
      let fields = rules.isEmpty ? Fields([]) : Self.fields(draft.fields[collection.schema])
      return rules.flatMap { rule in
        let groups = draft.site.groups(of: rule, in: collection.schema.id)
        return groups.enumerated().map { index, group in
          GroupPage(
            group: group, index: index, groups: groups, rule: rule, collection: collection,
            fields: fields)
        }
      }
    }
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    site.roots {
      $0 != .item && $0 != .collection
    } shape: {
      Self.fields(fields[$0]).shape
    }
  }

  func record(on page: PageContext) -> View.Record { fields.record(of: self, on: page) }

  private static func fields(_ own: SiteFields.CollectionFields) -> Fields<OnPage<GroupPage>> {
    Fields([
      .text("key") { $0.own.group.key },
      .text("heading") { $0.own.title },
      .text("label") { $0.own.group.label },
      .list("items", of: own.summary) { view in
        view.own.group.members.map { SummaryView($0, view.own.collection.schema, view.page) }
      },
      .record("about") { $0.own.about($0.page) },
      .record("draft") { $0.page.draft($0.own.group.year) },
      .record("changes", of: YearChangesView.fields(own.period)) { view in
        view.page.changes(
          to: view.own.group, from: view.own.before, view.own.link(-1, view.page),
          view.own.collection.schema)
      },
      .list("rules") { $0.own.rules($0.page) },
      .list("also") { $0.own.also($0.page) },
      .record("index") { $0.page.link($0.own.rule.indexRoute, $0.own.rule.label) },
      .record("previous") { $0.own.link(-1, $0.page) },
      .record("next") { $0.own.link(1, $0.page) },
      .list("decisions") { $0.page.decisionLinks($0.page.site.decisions) },
      .record("figure") { $0.page.flowDrawing($0.own.group, $0.own.collection.schema) },
    ])
  }

  private var before: Group? { groups.indices.contains(index - 1) ? groups[index - 1] : nil }

  /// The page of a group that many places further.
  private func link(_ step: Int, _ page: PageContext) -> LinkView? {
    guard groups.indices.contains(index + step) else { return nil }
    let other = groups[index + step]
    return page.link(rule.route(for: other.key), rule.title(of: other))
  }

  /// The item that the key names, or that the rule finds by the key's name.
  private func about(_ page: PageContext) -> AboutView? {
    guard let id = group.item?.item ?? rule.about.map({ ItemID($0, group.key) }),
      let item = page.site.item(id), let address = page.href(of: id)
    else { return nil }
    return AboutView(item: item, href: address, page: page)
  }

  /// The rules of a year, or those whose flow belongs to the group.
  private func rules(_ page: PageContext) -> [RuleLinesView] {
    if let year = group.year {
      let days = Validity(year: year.year)
      return page.ruleLines { $0.validity.overlaps(days) }
    }
    let periods = Dictionary(group.members.map { ($0.item.id, $0.periods) }) { one, _ in one }
    return page.ruleLines { rule in
      rule.flow.flatMap { periods[$0] }?.contains { $0.validity.overlaps(rule.validity) } ?? false
    }
  }

  /// The pages that other rules make for the same key: the same year, or the same value of a field
  /// of the same name.
  private func also(_ page: PageContext) -> [AlsoView] {
    page.site.collections.flatMap { collection in
      collection.schema.pages.filter { $0.key == rule.key && $0.folder != rule.folder }
        .compactMap { other in
          page.site.group(group.key, of: other, in: collection.schema.id).map {
            AlsoView(group: $0, rule: other, page: page)
          }
        }
    }
  }
}

/// What a key is.
struct AboutView: ViewModel {
  let item: Item
  let href: String
  let page: PageContext

  static let fields = Fields<AboutView>([
    .text("href") { $0.href },
    .text("label") { $0.item.title },
    .html("html") { view in
      view.item.fields.lazy.compactMap { field -> RichText? in
        if case .markdown(let text)? = field { text } else { nil }
      }.first.map(view.page.inlineHTML)
    },
  ])
}

/// The page of another rule for the same key.
struct AlsoView: ViewModel {
  let group: Group
  let rule: PageRule
  let page: PageContext

  static let fields = Fields<AlsoView>([
    .text("href") { $0.page.href($0.rule.route(for: $0.group.key)) },
    .text("label") { $0.rule.title(of: $0.group) },
    .list("items") { $0.page.links(to: $0.group) },
  ])
}

extension PageRule {
  /// What the page of a group is called.
  func title(of group: Group) -> String { (title ?? "{}").replacing("{}", with: group.label) }
}

extension PageContext {
  /// The members of a group that have a page.
  func links(to group: Group) -> [LinkView] {
    group.members.compactMap { link($0.item, $0.item.shortTitle) }
  }
}
