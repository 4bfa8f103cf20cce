import Datasets
import Formats
import Model

/// What every page has around its own data.
struct Frame: ViewModel {
  let own: any Page
  let page: PageContext

  private static let home = Route("index.html")

  private var site: Site { page.site }

  static let fields = Fields<Frame>([
    .text("language") { $0.site.settings.language },
    .text("siteTitle") { $0.site.settings.title },
    .text("documentTitle") { $0.documentTitle },
    .text("pageTitle") { $0.own.title },
    .text("pageDescription") { $0.own.description },
    .text("root") { $0.page.route.rootPrefix },
    .text("stylesheet") { view in view.page.shared.stylesheet.map { view.page.href($0) } },
    .text("script") { view in view.page.shared.script.map { view.page.href($0) } },
    .text("searchScript") { view in view.page.shared.search.map { view.page.href($0.script) } },
    .text("searchHref") { view in view.page.shared.search.map { view.page.href($0.page) } },
    .text("publisher") { $0.site.settings.publisher },
    .text("contact") { $0.site.settings.contact },
    .text("licence") { $0.site.settings.licence },
    .text("edition") { $0.site.settings.edition },
    .text("asOf") { $0.page.shared.asOf },
    .text("file") { $0.own.file },
    .text("fileHref") { $0.fileHref },
    .text("reportHref") { $0.reportHref },
    .flag("isSearchable") { $0.own.isSearchable },
    .text("homeHref") { $0.page.href(Self.home) },
    .text("dataHref") { $0.page.href(Datasets.indexRoute) },
    .html("structuredData") { view in
      view.own.topic.flatMap {
        Datasets.structuredData(of: $0, at: view.page.route, in: view.site)
      }
    },
    .text("bookHref") { view in view.page.shared.book.map { view.page.href($0) } },
    .list("navigation") { view in
      view.page.shared.menu.map { MenuEntryView(entry: $0, page: view.page) }
    },
    .list("breadcrumbs") { $0.breadcrumbs },
    .list("footer") { view in
      view.site.settings.footer.map { view.page.link($0.route, $0.label) }
    },
  ])

  private var documentTitle: String {
    page.route == Self.home
      ? site.settings.title
      : site.phrases[.documentTitle, ["title": own.title, "site": site.settings.title]]
  }

  private var fileHref: String? {
    guard let repository = site.settings.repository, let file = own.file else { return nil }
    return "\(repository)/\(file)"
  }

  /// The address to write to about a page, with the page in the subject.
  private var reportHref: String? {
    guard let contact = site.settings.contact else { return nil }
    let subject = site.phrases[
      .reportSubject, ["page": page.route.path, "site": site.settings.title]]
    // Each part by itself: a '?' in the address would begin the headers of the letter.
    let address = contact.split(separator: "@", omittingEmptySubsequences: false)
      .map { HTML.percentEncoded(String($0)) }.joined(separator: "@")
    return "mailto:\(address)?subject=\(HTML.percentEncoded(subject))"
  }

  private var breadcrumbs: [LinkView] {
    guard let trail = own.trail else { return [] }
    return [page.link(Self.home, site.phrases[.home])] + trail.map(page.link)
  }
}
