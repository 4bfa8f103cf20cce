import Markdown
import Model

/// The whole handbook on one page; its chapters are made from pages that have been rendered.
struct BookPage: PageKind {
  let site: Site
  /// The HTML of each chapter; empty until they have been rendered.
  var chapters: [RenderedChapter] = []

  var route: Route { Route("\(site.phrases[.bookName]).html") }
  var template: TemplateName { Self.name }
  var title: String { site.phrases[.bookTitle] }
  var trail: [Link]? { nil }
  var origin: String { site.home.path }
  var file: String? { nil }
  var isSearchable: Bool { false }

  private static let name = TemplateName("book")

  static func pages(of draft: PlanDraft) -> [BookPage] {
    draft.site.settings.book.isEmpty ? [] : [BookPage(site: draft.site)]
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    site.settings.book.isEmpty
      ? [] : [TemplateRoot(template: name, shape: Self.fields.shape)]
  }

  func record(on page: PageContext) -> View.Record { Self.fields.record(of: self, on: page) }

  private static let fields = Fields<OnPage<BookPage>>([
    .text("heading") { $0.own.site.phrases[.bookTitle] },
    .list("chapters") { $0.own.chapters },
  ])
}

/// A chapter as it stands in the book.
struct RenderedChapter: ViewModel {
  let label: String
  let html: String

  static let fields = Fields<RenderedChapter>([
    .text("id") { $0.label.slug },
    .text("label") { $0.label },
    .html("html") { $0.html },
  ])
}
