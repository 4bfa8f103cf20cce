import Datasets
import Model

/// The page of a whole collection.
struct CollectionPage: PageKind {
  let collection: Collection
  let rule: PageRule
  let fields: Fields<OnPage<CollectionPage>>

  var route: Route { rule.indexRoute }
  var template: TemplateName { rule.template }
  var title: String { collection.schema.label }
  var trail: [Link]? { [] }
  var origin: String { collection.schema.path }
  var description: String? { collection.schema.description }
  var topic: Datasets.PageTopic? { .collection(collection) }

  static func pages(of draft: PlanDraft) -> [CollectionPage] {
    draft.site.collections.flatMap { collection in
      let rules = collection.schema.pages.filter { $0.key == .collection }
      let fields = rules.isEmpty ? Fields([]) : Self.fields(draft.fields[collection.schema].summary)
      return rules.map { CollectionPage(collection: collection, rule: $0, fields: fields) }
    }
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    site.roots {
      $0 == .collection
    } shape: {
      Self.fields(fields[$0].summary).shape
    }
  }

  func record(on page: PageContext) -> View.Record { fields.record(of: self, on: page) }

  private static func fields(_ summary: Fields<SummaryView>) -> Fields<OnPage<CollectionPage>> {
    let classes = ClassView.fields(summary)
    return Fields([
      .text("label") { $0.own.collection.schema.label },
      .text("description") { $0.own.collection.schema.description },
      .text("count") { String($0.own.collection.items.count) },
      .list("items", of: summary) { view in
        view.own.collection.items.map { SummaryView($0, view.own.collection.schema, view.page) }
      },
      .list("letters", of: LetterView.fields(summary)) { $0.page.letters($0.own.collection) },
      .list("kinds", of: classes) { $0.page.kinds($0.own.collection) },
      .list("years", of: classes) { $0.page.years($0.own.collection) },
      .list("groups") { view in
        view.own.collection.schema.pages.filter(\.isGroup).map {
          view.page.link($0.indexRoute, $0.label)
        }
      },
      .list("decisions") { view in
        view.page.decisionLinks(
          view.page.site.decisions.filter { $0.id.collection == view.own.collection.schema.id })
      },
      .record("phaseTable") { $0.page.phaseTable($0.own.collection) },
      .record("timeline") { $0.page.timeline(of: $0.own.collection) },
    ])
  }
}
