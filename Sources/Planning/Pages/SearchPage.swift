import Model

/// The page of the search box, with its results; without script it leads to the lists of the site.
struct SearchPage: PageKind {
  let site: Site
  let route: Route

  var template: TemplateName { Self.name }
  var title: String { site.phrases[.searchTitle] }
  var trail: [Link]? { [] }
  var origin: String { site.home.path }
  var file: String? { nil }
  var isSearchable: Bool { false }

  private static let name = TemplateName("search")

  static func pages(of draft: PlanDraft) -> [SearchPage] {
    draft.site.searchPage.map { [SearchPage(site: draft.site, route: $0)] } ?? []
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    site.searchPage == nil ? [] : [TemplateRoot(template: name, shape: Self.fields.shape)]
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<SearchPage>>([
    .text("heading") { $0.own.title },
    .list("glossaries") { view in
      view.own.site.collections.filter { $0.schema.role == .term }
        .compactMap { CollectionCardView($0, view.page) }
    },
    .list("collections") { view in
      view.own.site.collections.filter { $0.schema.role != .term }
        .compactMap { CollectionCardView($0, view.page) }
    },
    .list("decisions") { view in view.page.decisionLinks(view.own.site.decisions) },
  ])
}
