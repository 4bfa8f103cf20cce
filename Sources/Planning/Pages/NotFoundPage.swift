import Model

/// The page for addresses that do not exist.
struct NotFoundPage: PageKind {
  let site: Site

  var route: Route { Route("404.html") }
  var template: TemplateName { Self.name }
  var title: String { site.phrases[.notFoundTitle] }
  var trail: [Link]? { nil }
  var origin: String { site.home.path }
  var file: String? { nil }
  var isSearchable: Bool { false }

  private static let name = TemplateName("404")

  static func pages(of draft: PlanDraft) -> [NotFoundPage] { [NotFoundPage(site: draft.site)] }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    [TemplateRoot(template: name, shape: [:])]
  }

  func record(on page: PageContext) -> View.Record {
    Fields<NotFoundPage>([]).record(of: self)
  }
}
