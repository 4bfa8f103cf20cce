package import Datasets
import Decisions
package import Model

/// Every output of a site, before any is made.
package struct Plan: Sendable {
  package let site: Site
  /// In the order of the site; every address once.
  package let pages: [PlannedPage]
  /// Each is made by `Datasets` when it is staged.
  package let data: [DataFile]
  package let assets: [OutputFile]
  /// One for each decision of the site.
  let trees: [QuestionTree]
  /// What tells one version of a decision from another; one for each.
  let fingerprints: [String]
  let stylesheet: Route?
  /// The script that every page may load; a page works without it.
  let script: Route?

  /// What a page's template can count on.
  package func shape(of page: PlannedPage) -> Shape {
    let lister = ShapeLister(site: site) { decision, page in
      if case .question = trees[decision].pages[page].kind { true } else { false }
    }
    return .record(lister.shape(of: page.subject))
  }

  /// The page that an item is on, for templates that show another item's title.
  func route(of item: ItemID) -> Route? { site.route(of: item) }
}

/// A page: its address, its template, and what it is about.
package struct PlannedPage: Sendable {
  package let route: Route
  package let template: TemplateName
  let subject: PageSubject
}

/// What a page is about; indices point into the site.
enum PageSubject: Sendable {
  case home
  case notFound
  /// The page that lists the data files.
  case data
  /// The whole handbook on one page.
  case book
  case item(collection: Int, item: Int)
  case collection(Int)
  case group(collection: Int, rule: Int, key: String)
  case groupIndex(collection: Int, rule: Int)
  case decision(Int)
  case decisionRules(Int)
  case decisionProof(Int)
  case decisionTree(Int)
  case decisionChanges(Int)
  case decisionCases(Int)
  case decisionCase(decision: Int, index: Int)
  case question(decision: Int, page: Int)
}
