import Datasets
import Decisions
package import Diagnostics
package import Model

/// A `Site` becomes a `Plan`: every output, and, one at a time, its data.
///
/// 1. Turn each decision into question pages.
/// 2. List the pages of collections, groups and decisions, the home page and the page for addresses
///    that do not exist, and the data files.
/// 3. See that no two of them have the same address.
/// 4. `view`: gather the data of one page. Pages do not know of each other, so this may run on any
///    number of threads.
package enum Planning {
  /// The fixed templates, which the engine names itself.
  package enum FixedTemplate: String, CaseIterable, Sendable {
    case home
    case notFound = "404"
    case book
    case data
    case groupIndex = "group-index"
    case decision
    case decisionRules = "decision-rules"
    case decisionProof = "decision-proof"
    case decisionTree = "decision-tree"
    case decisionChanges = "decision-changes"
    case decisionCases = "decision-cases"
    case decisionCase = "decision-case"
    case question
    case outcome

    var name: TemplateName { TemplateName(rawValue) }
  }

  /// - Parameter maxPages: the most question pages that one decision may become.
  /// - Returns: nil when a decision is refused.
  package static func plan(_ site: Site, maxPages: Int) -> Checked<Plan?> {
    let compiled = site.decisions.map {
      compile($0, maxPages: maxPages, unknownValue: site.phrases[.unknownValue])
    }.joined()
    let trees = compiled.value.compactMap(\.self)
    guard trees.count == site.decisions.count else { return Checked(nil, compiled.diagnostics) }
    let pages = PageLister(site: site, trees: trees).pages()
    let data = Datasets.files(of: site)
    let assets = site.templates.assets.map(\.route)
    let plan = Plan(
      site: site, pages: pages, data: data, assets: site.templates.assets, trees: trees,
      fingerprints: site.decisions.map(\.fingerprint),
      stylesheet: assets.first { $0.path.hasSuffix(".css") },
      script: assets.first { $0.path.hasSuffix(".js") })
    return Checked(plan, compiled.diagnostics + DuplicateAddress.findings(pages, data, site))
  }

  /// The templates that pages are rendered with, and the names that each can count on.
  package static func templateRoots(of site: Site) -> [TemplateRoot] {
    ShapeLister(site: site).roots()
  }

  /// The data of one page.
  ///
  /// - Parameter book: for the page that holds the whole handbook, the HTML of each of its chapters.
  package static func view(of page: PlannedPage, in plan: Plan, book: [String] = []) -> View {
    PageViews(plan: plan, page: page, book: book).view()
  }
}
