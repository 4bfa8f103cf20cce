import Diagnostics
import Markdown
import Model

/// Reads an item as its collection's schema types it.
struct ItemReader {
  /// The fields that every item may have and the engine gives a meaning.
  static let engineKeys: Set<String> = [
    "title", "short", "aliases", "order", "valid", "certainty", "sources", "periods", "see",
    "places", "ground", "checked", "document", "link-terms", "find",
  ]

  let index: SiteIndex
  let schema: CollectionSchema
  private let fields: FieldReader
  private let resolver: LinkResolver
  private let id: ItemID
  private let path: String

  init(index: SiteIndex, schema: CollectionSchema, document: RawDocument) {
    self.index = index
    self.schema = schema
    id = ItemID(schema.id, document.name)
    path = document.path
    var resolver = LinkResolver(
      index: index, path: document.path, anchors: index.entries[id]?.anchors ?? [])
    resolver.own = id
    if case .scalar(let scalar)? = document.fields["link-terms"] {
      resolver.linksTerms = scalar.text == "true"
    } else {
      resolver.linksTerms = schema.linksTerms
    }
    self.resolver = resolver
    fields = FieldReader(resolver: resolver)
  }

  func read(_ document: RawDocument) -> Checked<Item?> {
    guard document.isReadable else {
      return Checked(nil, document.body.map { resolver.resolve($0).diagnostics } ?? [])
    }
    var reader = MapReader(document.fields)
    let title = plain("title", &reader, required: true)
    let short = plain("short", &reader)
    let aliases = reader.texts("aliases").map(\.text)
    let order = reader.integer("order")
    let isGround = reader.boolean("ground") ?? false
    let checked = reader.date("checked")
    let text = reader.scalar("document")
    if schema.role == .fact { checkWords(&reader) }
    _ = reader.boolean("link-terms")
    if schema.role == .term { _ = reader.choice("find", TermLinker.Search.self) }
    let see = see(&reader)
    let places = places(&reader)
    let whole = period(&reader, required: false)
    let values = values(&reader, perPeriod: false, during: whole.validity)
    let periods = periods(&reader, whole)
    var texts = resolver
    texts.validity = whole.validity
    let body = document.body.map { reader.absorb(texts.resolve($0)) } ?? .empty
    reader.know(schema.fields.map(\.name) + (schema.role == .fact ? FactReader.keys : []))
    let diagnostics = reader.finish() + missingSources(document)
    guard let title else { return Checked(nil, diagnostics) }
    return Checked(
      Item(
        id: id, path: document.path, title: title, short: short,
        aliases: aliases, order: order, validity: whole.validity, certainty: whole.certainty,
        sources: whole.sources, see: see, fields: values, periods: periods, places: places,
        isGround: isGround, checked: checked, document: text,
        fact: index.facts.entries[id]?.fact, body: body),
      diagnostics)
  }

  // MARK: Parts

  private func plain(
    _ key: String, _ reader: inout MapReader, required: Bool = false
  ) -> String? {
    reader.scalar(key, required: required).map { reader.absorb(resolver.plain($0)) }
  }

  /// The marks in the value of a fact that is words, and the places that reasons are about.
  private func checkWords(_ reader: inout MapReader) {
    for reason in (index.facts.entries[id]?.periods ?? []).flatMap(\.origin.notLiteral) {
      if let place = reason.place { _ = reader.absorb(resolver.citation(place)) }
    }
    guard index.facts.entries[id]?.fact.kind == .text else { return }
    if let value = reader.scalar("value"), value.text.contains("[[") {
      _ = reader.absorb(resolver.plain(value))
    }
  }

  private func see(_ reader: inout MapReader) -> [PageLink] {
    reader.texts("see").compactMap { scalar in
      reader.absorb(resolver.link(text: scalar.text, at: scalar.span))
    }
  }

  private func places(_ reader: inout MapReader) -> [Place] {
    guard let value = reader.value("places") else { return [] }
    guard schema.role == .source else {
      reader.report(
        Diagnostic(
          "unknown-field",
          Message(
            nl: "alleen een bron heeft het veld 'places'",
            en: "only a source has the field 'places'"),
          at: reader.keySpan("places"),
          fix: Message(
            nl: "haal het weg, of geef de collectie 'role: source'",
            en: "remove it, or give the collection 'role: source'")))
      return []
    }
    let read = reader.absorb(PlacesReader.read(value))
    for diagnostic in PlacesReader.check(read) { reader.report(diagnostic) }
    return read.map { read in
      guard let about = read.about else { return read.place }
      return read.place.with(about: reader.absorb(resolver.plain(about)))
    }
  }

  private func values(
    _ reader: inout MapReader, perPeriod: Bool, during validity: Validity?
  ) -> [FieldValue?] {
    let fields = fields.during(validity)
    return schema.fields.map { field in
      guard field.isPerPeriod == perPeriod else { return nil }
      guard let value = reader.value(field.name, required: field.isRequired) else { return nil }
      return reader.absorb(fields.read(value, field.name, field.type))
    }
  }

  // MARK: Periods

  private struct Whole {
    let validity: Validity?
    let span: SourceSpan?
    let certainty: String?
    let sources: [Citation]
  }

  private func period(_ reader: inout MapReader, required: Bool) -> Whole {
    let validity = reader.value("valid", required: required).flatMap {
      reader.absorb(ValidityReader.read($0))
    }
    let certainty = certainty(&reader)
    let sources = reader.texts("sources").compactMap { reader.absorb(resolver.citation($0)) }
    return Whole(
      validity: validity, span: validity.map { _ in reader.keySpan("valid") },
      certainty: certainty, sources: sources)
  }

  private func certainty(_ reader: inout MapReader) -> String? {
    guard let scalar = reader.scalar("certainty") else { return nil }
    let names = index.settings.certainties.map(\.id)
    if names.contains(scalar.text) { return scalar.text }
    reader.report(MapReader.unknownValue(scalar, of: "certainty", among: names))
    return nil
  }

  /// The periods of an item; one that names none has a single period with its own values.
  private func periods(_ reader: inout MapReader, _ whole: Whole) -> [ItemPeriod] {
    let maps = reader.maps("periods")
    guard !maps.isEmpty else {
      return [
        ItemPeriod(
          validity: whole.validity ?? .always, certainty: whole.certainty,
          sources: whole.sources,
          fields: values(&reader, perPeriod: true, during: whole.validity),
          statement: said(whole.validity ?? .always)?.statement,
          origin: said(whole.validity ?? .always)?.origin, span: whole.span ?? .file(path))
      ]
    }
    var periods: [(ItemPeriod, SourceSpan)] = []
    for map in maps {
      var entry = MapReader(map)
      let part = period(&entry, required: true)
      let values = values(&entry, perPeriod: true, during: part.validity)
      if schema.role == .fact { entry.know(FactReader.periodKeys) }
      reader.report(entry.finish())
      guard let validity = part.validity else { continue }
      for (earlier, span) in periods where earlier.validity.overlaps(validity) {
        reader.report(overlapping(map.span, span))
      }
      periods.append(
        (
          ItemPeriod(
            validity: validity, certainty: part.certainty, sources: part.sources, fields: values,
            statement: said(validity)?.statement, origin: said(validity)?.origin,
            span: part.span ?? map.span),
          map.span
        ))
    }
    return periods.map(\.0)
  }

  /// What a fact says in one of its periods.
  private func said(_ validity: Validity) -> FactTable.Period? {
    index.facts.entries[id]?.periods.first { $0.validity == validity }
  }

  // MARK: Findings

  /// What names too few sources: the item, or those of its periods that do.
  ///
  /// Sources count as they are written; one that does not exist is told where it stands.
  private func missingSources(_ document: RawDocument) -> [Diagnostic] {
    let own = Self.sourceCount(document.fields)
    guard own < schema.minimumSources else { return [] }
    guard case .list(let periods, _)? = document.fields["periods"], !periods.isEmpty else {
      return [missingSource(document.fields.span)]
    }
    return periods.compactMap { period in
      guard case .map(let map) = period, own + Self.sourceCount(map) < schema.minimumSources
      else { return nil }
      return missingSource(map.span)
    }
  }

  private static func sourceCount(_ map: RawMap) -> Int {
    if case .list(let sources, _)? = map["sources"] { sources.count } else { 0 }
  }

  private func missingSource(_ span: SourceSpan) -> Diagnostic {
    let (minimum, singular) = (schema.minimumSources, schema.singular)
    let (nl, en) = (
      "elk item van de soort '\(singular)' noemt", "each item of the kind '\(singular)'"
    )
    return Diagnostic(
      "missing-source",
      minimum == 1
        ? Message(nl: "\(nl) ten minste 1 bron", en: "\(en) names at least 1 source")
        : Message(
          nl: "\(nl) ten minste \(minimum) bronnen", en: "\(en) names at least \(minimum) sources"),
      at: span,
      fix: Message(
        nl: "voeg 'sources' toe: een lijst van bronnen, elk met ', ' en een plaats erin",
        en: "add 'sources': a list of sources, each with ', ' and a place in it"))
  }

  private func overlapping(_ span: SourceSpan, _ earlier: SourceSpan) -> Diagnostic {
    Diagnostic(
      "overlapping-periods",
      Message(
        nl: "deze periode overlapt met een andere van hetzelfde item",
        en: "this period overlaps with another of the same item"),
      at: span, notes: [.init(Message(nl: "namelijk deze", en: "namely this one"), at: earlier)],
      fix: Message(
        nl: "laat de ene eindigen op de dag voordat de andere begint; beide dagen tellen mee",
        en: "let one end on the day before the other begins; both ends count"))
  }
}
