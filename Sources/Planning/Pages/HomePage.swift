import Model

/// Where the site begins.
struct HomePage: PageKind {
  let site: Site

  var route: Route { Route("index.html") }
  var template: TemplateName { Self.name }
  var title: String { site.home.title }
  var trail: [Link]? { nil }
  var origin: String { site.home.path }
  var file: String? { origin.split(separator: "/").last.map(String.init) }
  var description: String? { site.settings.description }

  private static let name = TemplateName("home")

  static func pages(of draft: PlanDraft) -> [HomePage] { [HomePage(site: draft.site)] }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    [TemplateRoot(template: name, shape: Self.fields.shape)]
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<HomePage>>([
    .text("heading") { $0.own.site.home.title },
    .html("lead") { $0.own.lead.map($0.page.html) },
    .html("body") { $0.page.html($0.own.site.home.body) },
    .list("decisions") { view in view.page.decisionLinks(view.own.site.decisions) },
    .list("collections") { view in
      view.own.collectionsByMenu.compactMap { CollectionCardView($0, view.page) }
    },
    .list("years") { view in
      view.own.yearRule.map { rule in
        view.own.site.settings.years.map { YearLinkView(year: $0, rule: rule, page: view.page) }
      } ?? []
    },
  ])

  private var lead: RichText? {
    if case .markdown(let text)? = site.home.fields.first ?? nil { text } else { nil }
  }

  /// The collections in the order of the menu, then those that it does not name.
  private var collectionsByMenu: [Collection] {
    let menu = site.settings.navigation.map(\.route)
    let places = site.collections.map { collection in
      let index = collection.schema.collectionRule?.indexRoute
      return menu.firstIndex { $0 == index } ?? menu.count
    }
    return site.collections.indices.sorted { (places[$0], $0) < (places[$1], $1) }
      .map { site.collections[$0] }
  }

  /// What makes the pages of years that the menu names; else the first there is.
  private var yearRule: PageRule? {
    let menu = site.settings.navigation.map(\.route)
    let rules = site.collections.flatMap(\.schema.pages).filter { $0.key == .year }
    return rules.first { menu.contains($0.indexRoute) } ?? rules.first
  }
}

/// A collection that has a page of its own.
struct CollectionCardView: ViewModel {
  let collection: Collection
  let rule: PageRule
  let page: PageContext

  /// Nil for decisions, which have links of their own, and for a collection without a page.
  init?(_ collection: Collection, _ page: PageContext) {
    guard collection.schema.role != .decision, let rule = collection.schema.collectionRule else {
      return nil
    }
    self.collection = collection
    self.rule = rule
    self.page = page
  }

  static let fields = Fields<CollectionCardView>([
    .text("href") { $0.page.href($0.rule.indexRoute) },
    .text("label") { $0.collection.schema.label },
    .text("description") { $0.collection.schema.description },
    .text("count") { String($0.collection.items.count) },
  ])
}

struct YearLinkView: ViewModel {
  let year: SiteYear
  let rule: PageRule
  let page: PageContext

  static let fields = Fields<YearLinkView>([
    .text("href") { $0.page.href($0.rule.route(for: String($0.year.year))) },
    .text("label") { String($0.year.year) },
    .record("draft") { $0.page.draft($0.year) },
  ])
}
