import Datasets
import Model
import Search

/// A page of the site: all that is asked of it stands in the file of its kind.
protocol Page: Sendable {
  var route: Route { get }
  var template: TemplateName { get }
  var title: String { get }
  /// The pages above it, from the outside in, without the home page; nil for one without a trail.
  var trail: [Link]? { get }
  /// The file it is made from, as its author knows it.
  var origin: String { get }
  /// The part of `origin` that a reader can look up below the content folder; nil for none.
  var file: String? { get }
  /// What it is about in a sentence, for search engines and previews.
  var description: String? { get }
  /// Whether a reader may look for it.
  var isSearchable: Bool { get }
  /// Whether the site's own search finds it.
  var isFound: Bool { get }
  /// What a reader may look for on it; made only for a page that is found.
  func searchDocument(_ shared: Surroundings) -> SearchDocument
  /// What it is about, for machines.
  var topic: Datasets.PageTopic? { get }
  /// The part of the book that it belongs to.
  var chapter: CollectionID? { get }
  /// What its template may print besides the frame.
  func record(on page: PageContext) -> View.Record
}

extension Page {
  var file: String? { origin.split(separator: "/").suffix(2).joined(separator: "/") }
  var description: String? { nil }
  var isSearchable: Bool { true }
  var isFound: Bool { isSearchable }
  var topic: Datasets.PageTopic? { nil }
  var chapter: CollectionID? { nil }

  func searchDocument(_ shared: Surroundings) -> SearchDocument {
    overview(shared)
  }

  /// A page that leads to others: found by its title and what is said of it.
  func overview(_ shared: Surroundings) -> SearchDocument {
    SearchDocument(
      route: route, kind: shared.site.phrases[.searchOverview], title: title,
      leads: description.map { [$0] } ?? [], weight: SearchWeight.overview)
  }
}

/// A kind of page: which there are, and what their templates can count on.
protocol PageKind: Page {
  /// In the order of the site.
  static func pages(of draft: PlanDraft) -> [Self]
  /// Every template that pages of this kind are rendered with, without the frame; only those that
  /// the site needs.
  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot]
}
