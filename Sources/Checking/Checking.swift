import Decisions
package import Diagnostics
import Formats
import Markdown
package import Model

/// A `RawSite` becomes a `Site`: typed, resolved and sourced, or a list of diagnostics.
///
/// 1. `index`: read the settings and schemas, and gather every name that can be referred to.
/// 2. `check`: type one file by its schema and resolve its references. Files do not know of each
///    other beyond the index, so this may run on any number of threads.
/// 3. `assemble`: put the items in order, turn the references around, and look at the whole.
package enum Checking {
  /// Every name of the site; nil when the site's own files can't be read.
  ///
  /// - Parameter asOf: the day that "now" means, instead of what the site says.
  package static func index(_ raw: RawSite, asOf: CalendarDate? = nil) -> Checked<SiteIndex?> {
    var builder = IndexBuilder(raw)
    return builder.build(asOf: asOf)
  }

  /// One file that has been checked.
  package struct CheckedFile: Sendable {
    enum Content: Sendable {
      case item(Item)
      case decision(DecisionTable)
      case home(Item)
    }

    let content: Content
    /// The facts whose values it prints, wherever they stand in it.
    let facts: [ItemID]
  }

  /// One file of a collection; nil when it can't be used.
  package static func check(
    _ document: RawDocument, of collection: CollectionID, _ index: SiteIndex
  ) -> Checked<CheckedFile?> {
    guard let schema = index.schema(collection) else { return Checked(nil) }
    let facts = index.facts(in: ItemID(collection, document.name))
    if schema.role == .decision {
      let table = DecisionReader(index: index, document: document, collection: collection)
        .read(document)
      guard let value = table.value else { return Checked(nil, table.diagnostics) }
      return Checked(
        CheckedFile(content: .decision(value), facts: facts),
        table.diagnostics + prove(value).diagnostics)
    }
    return ItemReader(index: index, schema: schema, document: document).read(document)
      .map { $0.map { CheckedFile(content: .item($0), facts: facts) } }
  }

  /// The home page.
  package static func checkHome(
    _ document: RawDocument, _ index: SiteIndex
  ) -> Checked<CheckedFile?> {
    ItemReader(index: index, schema: .home, document: document).read(document)
      .map { $0.map { CheckedFile(content: .home($0), facts: []) } }
  }

  /// The whole site, and what can only be seen of it as a whole; nil when it has no home page.
  ///
  /// - Parameters:
  ///   - checkedSince: the day since which every source should have been checked.
  ///   - date: the day on which to tell what has lapsed.
  package static func assemble(
    _ files: [CheckedFile], _ index: SiteIndex, checkedSince: CalendarDate? = nil,
    date: CalendarDate? = nil
  ) -> Checked<Site?> {
    guard let site = site(files, index) else { return Checked(nil) }
    let unchecked = checkedSince.map { SourceUnchecked.findings(site, since: $0) } ?? []
    let lapsed = date.map { Lapsed.findings(site, on: $0) } ?? []
    let texts = site.texts
    let ofTexts =
      UnusedTerm.findings(site, texts) + UndefinedWord.findings(site, texts)
      + HardText.findings(site, texts)
    return Checked(
      site,
      ofTexts + GroundOutlived.findings(site) + DecisionLapsed.findings(site) + unchecked + lapsed)
  }

  private static func site(_ files: [CheckedFile], _ index: SiteIndex) -> Site? {
    var items: [CollectionID: [Item]] = [:]
    var decisions: [DecisionTable] = []
    var home: Item?
    var facts: [ItemID: [ItemID]] = [:]
    for file in files {
      switch file.content {
      case .item(let item):
        items[item.id.collection, default: []].append(item)
        facts[item.id] = file.facts
      case .decision(let table):
        decisions.append(table)
        facts[table.id] = file.facts
      case .home(let item): home = item
      }
    }
    guard let home else { return nil }
    let collections = index.schemas.map { schema in
      Collection(schema: schema, items: sorted(items[schema.id] ?? [], by: schema.order))
    }
    decisions.sort { $0.id < $1.id }
    return Site(
      settings: index.settings, phrases: index.phrases, home: home, collections: collections,
      decisions: decisions,
      backlinks: BacklinkCollector.collect(
        home: home, collections: collections, decisions: decisions, facts: facts),
      terms: terms(collections),
      templates: index.templates)
  }

  /// What a link to each term shows: the first of its fields that is a text.
  private static func terms(_ collections: [Collection]) -> [ItemID: Term] {
    var terms: [ItemID: Term] = [:]
    for collection in collections where collection.schema.role == .term {
      guard let rule = collection.schema.pages.first(where: { $0.key == .item }) else { continue }
      for item in collection.items {
        let texts = item.fields.compactMap { field -> RichText? in
          if case .markdown(let text)? = field { text } else { nil }
        }
        let link = PageLink(
          route: rule.route(for: item.id.name), title: item.title, item: item.id)
        terms[item.id] = Term(
          link: link, definition: (texts.first ?? item.body).firstParagraph.trimmed)
      }
    }
    return terms
  }

  private static func sorted(_ items: [Item], by order: CollectionSchema.Order) -> [Item] {
    switch order {
    case .order: items.sorted { ($0.order ?? .max, $0.id) < ($1.order ?? .max, $1.id) }
    case .title:
      items.sorted { ($0.title.slug, $0.id) < ($1.title.slug, $1.id) }
    case .moment:
      items.sorted {
        ($0.moment?.firstDay.description ?? "9999", $0.id)
          < ($1.moment?.firstDay.description ?? "9999", $1.id)
      }
    }
  }
}
