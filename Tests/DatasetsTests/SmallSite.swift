import Formats
import Diagnostics
import Markdown
import Model

@testable import Datasets

/// A site of one collection, made by hand.
struct SmallSite {
  var role = CollectionSchema.Role.item
  var fields: [FieldSchema] = []
  var hasPages = true
  var items: [Item] = []

  static let id = CollectionID("things")

  var site: Site {
    let page = PageRule(
      key: .item, template: TemplateName("item"), folder: "things", singular: nil, label: "",
      title: nil)
    let schema = CollectionSchema(
      id: Self.id, label: "Things", singular: "thing", description: "All things.", role: role,
      order: .order, minimumSources: 0, fields: fields, pages: hasPages ? [page] : [],
      path: "content/things/_collection.yml")
    return Site(
      settings: settings, phrases: Phrases(texts: [:], months: Array(repeating: "", count: 12)),
      home: Self.item("home"), collections: [Collection(schema: schema, items: items)],
      decisions: [], backlinks: [:], terms: [:],
      templates: RawTemplates(path: "templates", templates: [], phrases: nil, assets: []))
  }

  private var settings: SiteSettings {
    SiteSettings(
      title: "Book", language: "en", publisher: "Us", description: "", asOf: .firstDay(of: 2025),
      contact: nil, licence: "CC0", edition: nil, repository: nil,
      years: [
        SiteYear(year: 2025, isDraft: false, note: nil),
        SiteYear(year: 2026, isDraft: true, note: "Wait."),
      ],
      certainties: [
        Certainty(id: "sure", label: "Sure", description: "", isDraft: false, isOpen: false),
        Certainty(id: "draft", label: "Draft", description: "", isDraft: true, isOpen: false),
      ],
      navigation: [], footer: [], book: [])
  }

  /// The context of the collection's own files.
  var context: DataContext {
    let site = site
    return DataContext(site: site, set: Datasets.sets(of: site)[0])
  }

  // MARK: Parts

  static func item(
    _ name: String, title: String = "A title", short: String? = nil, aliases: [String] = [],
    validity: Validity? = nil, certainty: String? = nil, sources: [Citation] = [],
    see: [PageLink] = [], fields: [FieldValue?] = [], isGround: Bool = false,
    body: RichText = .empty
  ) -> Item {
    let period = ItemPeriod(
      validity: validity ?? .always, certainty: certainty, sources: sources,
      fields: fields.map { _ in nil }, span: .file("a.md"))
    return Item(
      id: ItemID(id, name), path: "content/things/\(name).md", title: title, short: short,
      aliases: aliases, order: nil, validity: validity, certainty: certainty, sources: sources,
      see: see, fields: fields, periods: [period], places: [], isGround: isGround, checked: nil,
      body: body)
  }

  static func field(_ name: String, _ type: FieldType, isRequired: Bool = false) -> FieldSchema {
    FieldSchema(
      name: name, label: name, type: type, isRequired: isRequired, isPerPeriod: false,
      isHidden: false)
  }

  /// A text whose marks lead to citations.
  static func text(_ markdown: String) -> RichText {
    let source = SourceText(path: "a.md", text: markdown)
    let document = readMarkdown(source, body: 0..<source.bytes.count).value
    return RichText(
      document: document, links: document.references.map { _ in .citations([law]) })
  }

  static let law = Citation(
    source: ItemID(CollectionID("laws"), "act"), place: "art-1", label: "Act, art. 1",
    route: Route("laws/act.html"))

  static func link(_ name: String) -> PageLink {
    PageLink(route: Route("things/\(name).html"), title: name, item: ItemID(id, name))
  }
}
