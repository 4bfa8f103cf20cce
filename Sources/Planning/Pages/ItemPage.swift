import Datasets
import Markdown
import Model

/// The page of one item.
struct ItemPage: PageKind {
  let item: Item
  let collection: Collection
  /// Its place in the collection.
  let index: Int
  let rule: PageRule
  let fields: Fields<OnPage<ItemPage>>

  var route: Route { rule.route(for: item.id.name) }
  var template: TemplateName { rule.template }
  var title: String { item.title }
  var trail: [Link]? { collection.schema.trail }
  var origin: String { item.path }
  var chapter: CollectionID? { collection.schema.id }
  var topic: Datasets.PageTopic? { .item(item, collection.schema) }

  var description: String? {
    let words = item.body.words(.firstParagraph)
    return words.isEmpty ? nil : String(words.prefix(200))
  }

  static func pages(of draft: PlanDraft) -> [ItemPage] {
    draft.site.collections.flatMap { collection in
      let fields = Self.fields(draft.fields[collection.schema].summary)
      return collection.schema.pages.filter { $0.key == .item }.flatMap { rule in
        collection.items.enumerated().map { index, item in
          ItemPage(item: item, collection: collection, index: index, rule: rule, fields: fields)
        }
      }
    }
  }

  static func templates(of site: Site, _ fields: SiteFields) -> [TemplateRoot] {
    site.roots {
      $0 == .item
    } shape: {
      Self.fields(fields[$0].summary).shape
    }
  }

  func record(on page: PageContext) -> View.Record { fields.record(of: self, on: page) }

  private static func fields(_ summary: Fields<SummaryView>) -> Fields<OnPage<ItemPage>> {
    Fields([
      .html("body") { $0.page.html($0.own.item.body) },
      .list("sources") { $0.own.allSources.map($0.page.link) },
      .list("see") { $0.own.item.see.map($0.page.link) },
      .record("collection") { view in view.own.collection.schema.trail.first.map(view.page.link) },
      .flag("hasPeriods") { !$0.own.isPlain },
      .list("contents") { $0.own.contents },
      .list("backlinks") { $0.page.grouped($0.page.site.backlinks[$0.own.item.id] ?? []) },
      .list("places") { $0.page.places(of: $0.own.item) },
      .list("referrers") { $0.page.referrers(of: $0.own.item) },
      .list("rules") { $0.page.ruleLines($0.touching) },
      .list("payerRules") { view in
        view.own.collection.schema.role == .actor
          ? view.page.ruleLines(view.page.shared.relatedRules.naming(view.own.item)) : []
      },
      .list("sharingRules") { view in
        let sharing = view.page.shared.relatedRules.sharingPlace(with: view.own.item)
        return sharing.isEmpty ? [] : view.page.ruleLines(sharing.subtracting(view.touching))
      },
      .record("previous") { $0.own.neighbour($0.own.index - 1, $0.page) },
      .record("next") { $0.own.neighbour($0.own.index + 1, $0.page) },
      .record("counts") { $0.page.counts(of: $0.own.item, $0.own.collection.schema) },
    ]).with(summary) { SummaryView($0.own.item, $0.own.collection.schema, $0.page) }
  }

  /// Whether its one period says no more than the item itself.
  private var isPlain: Bool {
    item.periods.count == 1 && item.periods[0].validity == (item.validity ?? .always)
  }

  /// Everything the item names as a source: for the whole, in its periods and in its text.
  private var allSources: [Citation] {
    var seen: Set<Citation> = []
    return (item.sources + item.periods.flatMap(\.sources) + item.body.citations)
      .filter { seen.insert($0).inserted }
  }

  /// The second-level headings of its text.
  private var contents: [LinkView] {
    item.body.document.headings.filter { $0.level == 2 }.map {
      LinkView(href: "#\($0.slug)", label: $0.text)
    }
  }

  private func neighbour(_ index: Int, _ page: PageContext) -> LinkView? {
    guard collection.items.indices.contains(index) else { return nil }
    return page.link(collection.items[index], collection.items[index].shortTitle)
  }
}

extension OnPage<ItemPage> {
  fileprivate var touching: Set<RelatedRules.Place> {
    page.shared.relatedRules.touching(own.item)
  }
}

extension CollectionSchema {
  /// The page of the collection, as the page above those of its items; none when it has none.
  var trail: [Link] {
    collectionRule.map { [Link(route: $0.indexRoute, label: $0.label)] } ?? []
  }
}

extension Site {
  /// The templates of the rules of some key, with what those of a collection can count on.
  func roots(
    of isWanted: (PageRule.Key) -> Bool, shape: (CollectionSchema) -> Shape.Record
  ) -> [TemplateRoot] {
    collections.flatMap { collection in
      let rules = collection.schema.pages.filter { isWanted($0.key) }
      guard !rules.isEmpty else { return [TemplateRoot]() }
      let shape = shape(collection.schema)
      return rules.map { TemplateRoot(template: $0.template, shape: shape) }
    }
  }
}
