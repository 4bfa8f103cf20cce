import Diagnostics
import Markdown
import Model

/// Reads an item as its collection's schema types it.
struct ItemReader {
  /// The fields that every item may have and the engine gives a meaning.
  static let engineKeys: Set<String> = [
    "title", "short", "aliases", "order", "valid", "certainty", "sources", "periods", "see",
    "places", "ground", "checked", "document", "link-terms", "find", "avoid",
  ]

  let index: SiteIndex
  let schema: CollectionSchema
  private let facts: FactReader
  private let fields: FieldReader
  private let resolver: LinkResolver
  private let id: ItemID
  private let path: String

  init(index: SiteIndex, schema: CollectionSchema, document: RawDocument) {
    self.index = index
    self.schema = schema
    id = ItemID(schema.id, document.name)
    path = document.path
    facts = FactReader(units: schema.units)
    var resolver = LinkResolver(
      index: index, path: document.path, anchors: index.targets.entries[id]?.anchors ?? [])
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
    let title = fields.plain("title", &reader, required: true)
    let short = fields.plain("short", &reader)
    let aliases = reader.texts("aliases").map(\.text)
    let order = reader.integer("order")
    let isGround = reader.boolean("ground") ?? false
    let checked = reader.date("checked")
    let text = reader.scalar("document")
    if schema.role == .fact { fact(&reader) }
    _ = reader.boolean("link-terms")
    if schema.role == .term {
      _ = reader.choice("find", TermLinker.Search.self)
      _ = reader.texts("avoid")
    }
    let see = see(&reader)
    let places = places(&reader)
    let whole = period(&reader, required: false)
    let values = values(&reader, perPeriod: false, during: whole.validity)
    let periods = periods(&reader, whole)
    var texts = resolver
    texts.validity = whole.validity
    let body = document.body.map { reader.absorb(texts.resolve($0)) } ?? .empty
    reader.know(schema.fields.lazy.map(\.name))
    let diagnostics = reader.finish() + missingSources(document)
    guard let title else { return Checked(nil, diagnostics) }
    return Checked(
      Item(
        id: id, path: document.path, title: title, short: short,
        aliases: aliases, order: order, validity: whole.validity, certainty: whole.certainty,
        sources: whole.sources, see: see, fields: values, periods: periods, places: places,
        isGround: isGround, checked: checked, document: text,
        fact: said?.fact, body: body),
      diagnostics)
  }

  // MARK: Parts

  /// What makes the item a fact; its values were read while names were gathered.
  private func fact(_ reader: inout MapReader) {
    _ = reader.again { facts.whole(&$0) }
    for reason in (said?.periods ?? []).flatMap(\.origin.notLiteral) {
      if let place = reason.place { _ = reader.absorb(resolver.citation(place)) }
    }
    checkWords(&reader)
  }

  /// The marks in the value of a fact that is words.
  private func checkWords(_ reader: inout MapReader) {
    guard said?.fact.kind == .text, case .scalar(let value)? = reader.map["value"],
      value.text.mayHoldMarks
    else { return }
    _ = reader.absorb(resolver.plain(value))
  }

  /// What the item says when it is a fact.
  private var said: FactTable.Entry? { index.facts.table.entries[id] }

  private func see(_ reader: inout MapReader) -> [PageLink] {
    reader.texts("see").compactMap { scalar in
      reader.absorb(index.targets.link(text: scalar.text, at: scalar.span))
    }
  }

  private func places(_ reader: inout MapReader) -> [Place] {
    guard let value = reader.value("places") else { return [] }
    guard schema.role == .source else {
      reader.report(
        Diagnostic(
          .unknownField,
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
          statement: said(in: whole.validity ?? .always)?.statement,
          origin: said(in: whole.validity ?? .always)?.origin, span: whole.span ?? .file(path))
      ]
    }
    var periods: [(ItemPeriod, SourceSpan)] = []
    for map in maps {
      var entry = MapReader(map)
      let part = period(&entry, required: true)
      let values = values(&entry, perPeriod: true, during: part.validity)
      if schema.role == .fact {
        _ = entry.again { facts.said(&$0, said?.fact.kind) }
        checkWords(&entry)
      }
      reader.report(entry.finish())
      guard let validity = part.validity else { continue }
      if let earlier = periods.first(where: { $0.0.validity.overlaps(validity) }) {
        reader.report(overlapping(map.span, earlier.1))
      }
      periods.append(
        (
          ItemPeriod(
            validity: validity, certainty: part.certainty, sources: part.sources, fields: values,
            statement: said(in: validity)?.statement, origin: said(in: validity)?.origin,
            span: part.span ?? map.span),
          map.span
        ))
    }
    return periods.map(\.0)
  }

  /// What a fact says in one of its periods.
  private func said(in validity: Validity) -> FactTable.Period? {
    said?.periods.first { $0.validity == validity }
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
      .missingSource,
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
      .overlappingPeriods,
      Message(
        nl: "deze periode overlapt met een andere van hetzelfde item",
        en: "this period overlaps with another of the same item"),
      at: span, notes: [.init(Message(nl: "namelijk deze", en: "namely this one"), at: earlier)],
      fix: Message(
        nl: "laat de ene eindigen op de dag voordat de andere begint; beide dagen tellen mee",
        en: "let one end on the day before the other begins; both ends count"))
  }
}
