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

  /// The language of a site, by nothing but its settings; nil when they name none.
  package static func language(of raw: RawSite) -> String? {
    raw.settings.flatMap(SettingsReader.language)
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
      let seen = Observations(value, facts: facts, index)
      return Checked(
        CheckedFile(content: .decision(value), seen: seen),
        table.diagnostics + prove(value).diagnostics)
    }
    let checked = ItemReader(index: index, schema: schema, document: document).read(document)
    guard let item = checked.value else { return Checked(nil, checked.diagnostics) }
    let seen = Observations(item, schema, facts: facts, index)
    return Checked(
      CheckedFile(content: .item(item), seen: seen),
      checked.diagnostics + HardText.findings(item, schema))
  }

  /// The home page.
  package static func checkHome(
    _ document: RawDocument, _ index: SiteIndex
  ) -> Checked<CheckedFile?> {
    ItemReader(index: index, schema: .home, document: document).read(document)
      .map { home in
        home.map { CheckedFile(content: .home($0), seen: Observations(home: $0, index)) }
      }
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
    let order = ReadingOrder(files, index.schemas)
    let seen = order.files.map(\.seen)
    guard let site = site(order, backlinks(seen), index) else { return Checked(nil) }
    let unchecked = checkedSince.map { SourceUnchecked.findings(site, since: $0) } ?? []
    let lapsed = date.map { Lapsed.findings(site, on: $0) } ?? []
    return Checked(
      site,
      UnusedTerm.findings(site, seen) + UndefinedWord.findings(site, seen)
        + GroundOutlived.findings(site) + DecisionLapsed.findings(site) + unchecked + lapsed)
  }

  private static func site(
    _ order: ReadingOrder, _ backlinks: [ItemID: [Backlink]], _ index: SiteIndex
  ) -> Site? {
    guard let home = order.home else { return nil }
    return Site(
      settings: index.settings, phrases: index.phrases, home: home,
      collections: order.collections, decisions: order.decisions, backlinks: backlinks,
      terms: terms(order.collections), templates: index.templates)
  }

  /// Every reference, by the item that it leads to.
  ///
  /// - Parameter files: in the order of the site.
  private static func backlinks(_ files: [Observations]) -> [ItemID: [Backlink]] {
    var links: [ItemID: [Backlink]] = [:]
    for file in files {
      for reference in file.references {
        links[reference.item, default: []].append(reference.backlink)
      }
    }
    return links
  }

  /// What a link to each term shows: the first of its fields that is a text.
  private static func terms(_ collections: [Collection]) -> [ItemID: Term] {
    var terms: [ItemID: Term] = [:]
    for collection in collections where collection.schema.role == .term {
      guard let rule = collection.schema.itemRule else { continue }
      for item in collection.items {
        let texts = item.fields.compactMap { field -> RichText? in
          if case .markdown(let text)? = field { text } else { nil }
        }
        let link = PageLink(
          route: rule.route(for: item.id.name), title: item.title, item: item.id)
        terms[item.id] = Term(
          link: link, definition: (texts.first ?? item.body).words(.firstParagraph).trimmed)
      }
    }
    return terms
  }

}
