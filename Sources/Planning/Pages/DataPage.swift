import Datasets
import Model

/// The page that lists the data files.
struct DataPage: PageKind {
  let site: Site

  var route: Route { Datasets.indexRoute }
  var template: TemplateName { Self.name }
  var title: String { site.phrases[.dataTitle] }
  var trail: [Link]? { [] }
  var origin: String { site.home.path }
  var file: String? { nil }
  var topic: Datasets.PageTopic? { .data }

  private static let name = TemplateName("data")

  static func pages(of draft: PlanDraft) -> [DataPage] { [DataPage(site: draft.site)] }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    [TemplateRoot(template: name, shape: Self.fields.shape)]
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<DataPage>>([
    .list("sets") { view in
      Datasets.sets(of: view.own.site).map {
        DatasetView(set: $0, forms: $0.forms(in: view.own.site), page: view.page)
      }
    }
  ])
}

struct DatasetView: ViewModel {
  let set: Dataset
  let forms: [DataForm]
  let page: PageContext

  static let fields = Fields<DatasetView>([
    .text("label") { $0.set.label },
    .text("description") { $0.set.description },
    .text("count") { $0.page.wording.count($0.set.count) },
    .flag("isDecision") { $0.set.isDecision },
    .record("json") { $0.file(.json) },
    .record("csv") { $0.file(.csv) },
    .record("schema") { $0.file(.schema) },
    .record("concepts") { $0.file(.concepts) },
  ])

  private func file(_ form: DataForm) -> LinkView? {
    guard forms.contains(form) else { return nil }
    let route = set.route(form)
    return page.link(route, route.path.split(separator: "/").last.map(String.init) ?? "")
  }
}
