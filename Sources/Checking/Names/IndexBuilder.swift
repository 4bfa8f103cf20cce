import Diagnostics
import Markdown
import Model

/// Gathers the names and the facts of a site from what stands on disk.
///
/// 1. Read `site.yml`, the phrases and the schemas.
/// 2. Read the names of each file (`NameReader`), and put them together (`Names`).
/// 3. Work out the facts; then titles, terms and menus can be printed (`SiteIndex`).
struct IndexBuilder {
  let raw: RawSite
  private var diagnostics: [Diagnostic] = []
  /// Without its schema no item of a collection can be judged, nor what refers to it.
  private var hasAllSchemas = true

  init(_ raw: RawSite) {
    self.raw = raw
  }

  /// - Parameter asOf: the day that "now" means, instead of what the site says.
  mutating func build(asOf: CalendarDate?) -> Checked<SiteIndex?> {
    let settings = read(raw.settings, missingSettings, SettingsReader.read)
    let phrases = read(raw.templates.phrases, missingPhrases, PhrasesReader.read)
    let schemas = readSchemas()
    checkPrefixes(schemas.map(\.0))
    let names = names(schemas)
    diagnostics += UniqueFields.findings(names)
    if raw.home == nil { diagnostics.append(missingHome) }
    guard let settings, let phrases else { return Checked(nil, diagnostics) }
    let wording = Wording(phrases: phrases, asOf: asOf ?? settings.base.asOf)
    var builder = FactTableBuilder(names, wording: wording)
    let table = take(builder.build())
    guard hasAllSchemas else { return Checked(nil, diagnostics) }
    checkBook(settings.book, names)
    let facts = FactLookup(
      names: names, table: table.map(FactLookup(names: names, table: table).words))
    let targets = LinkTargets(names, years: settings.base.years, words: facts.words)
    let index = SiteIndex(
      settings: settings.settings(
        asOf: asOf, navigation: take(Menu.entries(settings.navigation, targets)),
        footer: take(Menu.entries(settings.footer, targets))),
      phrases: phrases, targets: targets, facts: facts, templates: raw.templates)
    return Checked(index, diagnostics)
  }

  private mutating func take<Value>(_ checked: Checked<Value>) -> Value {
    diagnostics += checked.diagnostics
    return checked.value
  }

  // MARK: Files of the site itself

  private mutating func read<Value>(
    _ document: RawDocument?, _ missing: Diagnostic, _ reader: (RawDocument) -> Checked<Value?>
  ) -> Value? {
    guard let document else {
      diagnostics.append(missing)
      return nil
    }
    guard document.isReadable else { return nil }
    let checked = reader(document)
    diagnostics += checked.diagnostics
    return checked.value
  }

  private mutating func readSchemas() -> [(RawCollection, CollectionSchema)] {
    let ids = raw.collections.map(\.id)
    let templates = Set(raw.templates.templates.map(\.name))
    return raw.collections.compactMap { collection in
      var reader = SchemaReader(id: collection.id, collections: ids, templates: templates)
      guard let document = collection.schema else {
        diagnostics.append(missingSchema(collection))
        hasAllSchemas = false
        return nil
      }
      guard document.isReadable else {
        hasAllSchemas = false
        return nil
      }
      let checked = reader.read(document)
      diagnostics += checked.diagnostics
      if checked.hasErrors { hasAllSchemas = false }
      return checked.value.map { (collection, $0) }
    }
  }

  /// The collections that are chapters of the book exist.
  private mutating func checkBook(_ book: [RawScalar], _ names: Names) {
    let known = names.schemas.map(\.id.name)
    diagnostics += book.filter { !known.contains($0.text) }.map {
      MapReader.unknownValue($0, of: "book", among: known)
    }
  }

  // MARK: Items

  private mutating func names(_ schemas: [(RawCollection, CollectionSchema)]) -> Names {
    var files: [CollectionID: [NamedFile]] = [:]
    for (collection, schema) in schemas {
      let reader = NameReader(schema)
      var first: [String: SourceSpan] = [:]
      for document in collection.items {
        if let first = first[document.name] {
          diagnostics.append(duplicate(document, first))
          continue
        }
        first[document.name] = .file(document.path)
        files[schema.id, default: []].append(take(reader.read(document)))
      }
    }
    let home = raw.home.map { take(NameReader(.home).read($0)) }
    return Names(schemas: schemas.map(\.1), files: files, home: home)
  }

  // MARK: Findings

  private mutating func checkPrefixes(_ collections: [RawCollection]) {
    var seen: [String: SourceSpan] = [:]
    for collection in collections {
      for prefix in Self.prefixes(collection) {
        if let first = seen[prefix.text] {
          diagnostics.append(
            Diagnostic(
              .duplicatePrefix,
              Message(
                nl: "het woord '\(prefix.text)' staat al voor iets anders",
                en: "the word '\(prefix.text)' already stands for something else"),
              at: prefix.span,
              notes: [.init(Message(nl: "namelijk hier", en: "namely here"), at: first)],
              fix: Message(nl: "kies een ander woord", en: "choose another word")))
        }
        seen[prefix.text] = prefix.span
      }
    }
  }

  /// The words that a schema gives to its items and to its groups of pages.
  private static func prefixes(_ collection: RawCollection) -> [RawScalar] {
    guard let fields = collection.schema?.fields else { return [] }
    var maps = [fields]
    if case .list(let pages, _)? = fields["pages"] {
      for case .map(let page) in pages { maps.append(page) }
    }
    return maps.compactMap { map in
      if case .scalar(let prefix)? = map["singular"] { prefix } else { nil }
    }
  }
}
