import Model

/// The page that lists all groups of a rule.
struct GroupIndexPage: PageKind {
  let rule: PageRule
  let collection: Collection

  var route: Route { rule.indexRoute }
  var template: TemplateName { Self.name }
  var title: String { rule.label }
  var trail: [Link]? { [] }
  var origin: String { collection.schema.path }

  private static let name = TemplateName("group-index")

  static func pages(of draft: PlanDraft) -> [GroupIndexPage] {
    draft.site.collections.flatMap { collection in
      collection.schema.pages.filter(\.isGroup).map {
        GroupIndexPage(rule: $0, collection: collection)
      }
    }
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    site.collections.contains { $0.schema.pages.contains(where: \.isGroup) }
      ? [TemplateRoot(template: name, shape: Self.fields.shape)] : []
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<GroupIndexPage>>([
    .text("label") { $0.own.rule.label },
    .text("description") { $0.own.collection.schema.description },
    .record("yearTable") { $0.page.yearTable($0.own.collection, $0.own.rule) },
    .list("groups") { view in
      view.page.site.groups(of: view.own.rule, in: view.own.collection.schema.id).map {
        GroupView(group: $0, rule: view.own.rule, page: view.page)
      }
    },
  ])
}

/// A group in a list of groups.
struct GroupView: ViewModel {
  let group: Group
  let rule: PageRule
  let page: PageContext

  static let fields = Fields<GroupView>([
    .text("key") { $0.group.key },
    .text("href") { $0.page.href($0.rule.route(for: $0.group.key)) },
    .text("label") { $0.rule.title(of: $0.group) },
    .text("count") { String($0.group.members.count) },
    .record("draft") { $0.page.draft($0.group.year) },
    .list("items") { $0.page.links(to: $0.group) },
  ])
}
