import Diagnostics
import Markdown
import Model

/// Gathers the names of a site from what stands on disk.
struct IndexBuilder {
  let raw: RawSite
  private var diagnostics: [Diagnostic] = []
  private var entries: [ItemID: SiteIndex.Entry] = [:]
  private var byName: [String: [ItemID]] = [:]
  private var byPath: [String: ItemID] = [:]
  private var spans: [ItemID: SourceSpan] = [:]
  /// Without its schema no item of a collection can be judged, nor what refers to it.
  private var hasAllSchemas = true

  init(_ raw: RawSite) {
    self.raw = raw
  }

  mutating func build() -> Checked<SiteIndex?> {
    let settings = read(raw.settings, missingSettings, SettingsReader.read)
    let phrases = read(raw.templates.phrases, missingPhrases, PhrasesReader.read)
    let schemas = readSchemas()
    checkPrefixes(schemas)
    let facts = facts(of: schemas, phrases, settings?.settings)
    for (collection, schema) in schemas { add(collection, schema) }
    diagnostics += UniqueFields.findings(schemas)
    if let home = raw.home { add(home) } else { diagnostics.append(missingHome) }
    guard let settings, let phrases, hasAllSchemas else { return Checked(nil, diagnostics) }
    let known = schemas.map(\.1.id.name)
    diagnostics += settings.book.filter { !known.contains($0.text) }.map {
      MapReader.unknownValue($0, of: "book", among: known)
    }
    let groups = GroupFinder(entries: entries, years: settings.settings.years)
      .groups(of: schemas)
    var prefixes: [String: CollectionID] = [:]
    for (_, schema) in schemas { prefixes[schema.singular] = schema.id }
    let index = SiteIndex(
      settings: settings.settings, phrases: phrases, schemas: schemas.map(\.1),
      entries: entries, byName: byName, byPath: byPath, groups: groups,
      schemasByPrefix: prefixes, facts: facts, figures: HandTypedNumbers(phrases: phrases),
      terms: TermLinker([]),
      templates: raw.templates
    )
    .withFacts(terms: raw.collections)
    return Checked(withMenus(index, settings), diagnostics)
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

  /// The index with the addresses in the site's menus looked up.
  private mutating func withMenus(_ index: SiteIndex, _ raw: SettingsReader.Raw) -> SiteIndex {
    index.with(navigation: menu(raw.navigation, index), footer: menu(raw.footer, index))
  }

  private mutating func menu(
    _ entries: [SettingsReader.Entry], _ index: SiteIndex
  ) -> [NavigationEntry] {
    var navigation: [NavigationEntry] = []
    for (label, target) in entries {
      let rule = index.schemas.flatMap(\.pages).first {
        $0.key != .item && $0.folder == target.text
      }
      if let rule {
        navigation.append(NavigationEntry(label: label, route: rule.indexRoute))
        continue
      }
      let checked = LinkResolver(index: index, path: target.span.path, anchors: [])
        .link(text: target.text, at: target.span)
      diagnostics += checked.diagnostics
      if let link = checked.value {
        navigation.append(NavigationEntry(label: label, route: link.route))
      }
    }
    return navigation
  }

  private mutating func facts(
    of schemas: [(RawCollection, CollectionSchema)], _ phrases: Phrases?, _ settings: SiteSettings?
  ) -> FactTable {
    guard let phrases, let settings else { return .empty }
    var builder = FactTableBuilder(wording: Wording(phrases: phrases, asOf: settings.asOf))
    let checked = builder.build(schemas)
    diagnostics += checked.diagnostics
    return checked.value
  }

  // MARK: Items

  private mutating func add(_ collection: RawCollection, _ schema: CollectionSchema) {
    let rule = schema.pages.first { $0.key == .item }
    for document in collection.items {
      let id = ItemID(collection.id, document.name)
      if let first = spans[id] {
        diagnostics.append(duplicate(document, first))
        continue
      }
      spans[id] = .file(document.path)
      let isDecision = schema.role == .decision
      let places = PlacesReader.read(document.fields["places"])
      entries[id] = SiteIndex.Entry(
        id: id, title: text(document, isDecision ? "name" : "title") ?? document.name,
        short: text(document, "short"),
        route: isDecision
          ? Route("\(collection.id)/\(document.name).html") : rule?.route(for: document.name),
        anchors: Set(
          (document.body?.headings.map(\.slug) ?? []) + places.value.map(\.place.id)),
        places: PlacesReader.lookup(places.value), isReadable: document.isReadable)
      byName[document.name, default: []].append(id)
      byPath[document.path] = id
    }
  }

  /// The home page can be linked to by its file; it is of no collection.
  private mutating func add(_ home: RawDocument) {
    let id = ItemID(Checking.homeSchema.id, home.name)
    entries[id] = SiteIndex.Entry(
      id: id, title: text(home, "title") ?? home.name, short: nil, route: SiteIndex.homeRoute,
      anchors: Set(home.body?.headings.map(\.slug) ?? []), places: [:],
      isReadable: home.isReadable)
    byPath[home.path] = id
  }

  private func text(_ document: RawDocument, _ key: String) -> String? {
    guard case .scalar(let scalar)? = document.fields[key], !scalar.text.isEmpty else {
      return nil
    }
    return scalar.text
  }

  // MARK: Findings

  private mutating func checkPrefixes(_ schemas: [(RawCollection, CollectionSchema)]) {
    var seen: [String: SourceSpan] = [:]
    for (collection, _) in schemas {
      for prefix in Self.prefixes(collection) {
        if let first = seen[prefix.text] {
          diagnostics.append(
            Diagnostic(
              "duplicate-prefix",
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

  private func duplicate(_ document: RawDocument, _ first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "duplicate-id",
      Message(
        nl: "'\(document.name)' bestaat al in deze map",
        en: "'\(document.name)' already exists in this folder"),
      at: .file(document.path),
      notes: [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first)],
      fix: Message(nl: "geef een van beide een andere naam", en: "rename one of them"))
  }

  private var missingSettings: Diagnostic {
    let fields = "'title', 'language', 'publisher', 'as-of', 'years'"
    return missingFile(
      "site.yml", in: raw.path,
      Message(
        nl: "maak het, met ten minste \(fields) en 'certainty'",
        en: "make it, with at least \(fields) and 'certainty'"))
  }

  private var missingHome: Diagnostic {
    missingFile(
      "index.md", in: raw.path,
      Message(
        nl: "maak het: de beginpagina, met ten minste 'title' tussen twee regels '---'",
        en: "make it: the home page, with at least 'title' between two lines '---'"))
  }

  private var missingPhrases: Diagnostic {
    missingFile(
      "phrases.yml", in: raw.templates.path,
      Message(
        nl: "maak het: de woorden die van een waarde afhangen",
        en: "make it: the words that depend on a value"))
  }

  private func missingFile(_ name: String, in folder: String, _ fix: Message) -> Diagnostic {
    Diagnostic(
      "missing-file", Message(nl: "dit bestand ontbreekt", en: "this file is missing"),
      at: .file(folder.isEmpty ? name : "\(folder)/\(name)"), fix: fix)
  }

  private func missingSchema(_ collection: RawCollection) -> Diagnostic {
    let path = collection.items.first.map { item in
      item.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
    }
    return Diagnostic(
      "missing-file",
      Message(
        nl: "een map met inhoud heeft een _collection.yml",
        en: "a folder of content has a _collection.yml"),
      at: .file("\(path ?? collection.id.name)/_collection.yml"),
      fix: Message(
        nl: "maak het, met ten minste 'label', 'singular' en 'role'",
        en: "make it, with at least 'label', 'singular' and 'role'"))
  }
}

extension SiteIndex {
  fileprivate func with(
    navigation: [NavigationEntry], footer: [NavigationEntry]
  ) -> SiteIndex {
    with(settings.with(navigation: navigation, footer: footer))
  }

  /// The index as seen from another day.
  func with(asOf: CalendarDate) -> SiteIndex { with(settings.with(asOf: asOf)) }

  private func with(_ settings: SiteSettings) -> SiteIndex {
    SiteIndex(
      settings: settings, phrases: phrases, schemas: schemas, entries: entries, byName: byName,
      byPath: byPath, groups: groups, schemasByPrefix: schemasByPrefix, facts: facts,
      figures: figures, terms: terms, templates: templates)
  }

  /// The index with the values of facts put into the titles that links print, and into facts that
  /// are made of others' values; and with the names of the terms, which may hold facts too.
  ///
  /// What is wrong with such a text is told where the text is read.
  fileprivate func withFacts(terms collections: [RawCollection]) -> SiteIndex {
    let resolver = LinkResolver(index: self, path: "", anchors: [])
    func plain(_ text: String) -> String {
      resolver.plain(RawScalar(text: text, span: .file(""))).value
    }
    let facts = facts.map(plain)
    let registries = schemas.filter { $0.role == .fact }
    let prefixes = Dictionary(registries.map { ($0.id, $0.singular) }) { first, _ in first }
    let figures = HandTypedNumbers(
      facts, units: registries.flatMap(\.units), prefixes: prefixes, phrases: phrases)
    return SiteIndex(
      settings: settings, phrases: phrases, schemas: schemas,
      entries: entries.mapValues { entry in
        guard entry.title.contains("[[") || entry.short?.contains("[[") == true else {
          return entry
        }
        return Entry(
          id: entry.id, title: plain(entry.title), short: entry.short.map(plain),
          route: entry.route, anchors: entry.anchors, places: entry.places,
          isReadable: entry.isReadable)
      },
      byName: byName, byPath: byPath, groups: groups, schemasByPrefix: schemasByPrefix,
      facts: facts, figures: figures,
      terms: TermLinker(TermNames(schemas: schemas, plain: plain).terms(of: collections)),
      templates: templates)
  }
}

extension SiteSettings {
  fileprivate func with(
    asOf: CalendarDate? = nil, navigation: [NavigationEntry]? = nil,
    footer: [NavigationEntry]? = nil
  ) -> SiteSettings {
    SiteSettings(
      title: title, language: language, publisher: publisher, description: description,
      asOf: asOf ?? self.asOf, contact: contact, licence: licence, edition: edition,
      repository: repository, years: years, certainties: certainties,
      navigation: navigation ?? self.navigation, footer: footer ?? self.footer, book: book)
  }
}
