import Diagnostics
import Markdown
import Model

/// Reads an item as its collection's schema types it.
struct ItemReader {
  /// The fields that every item may have and the engine gives a meaning.
  static let engineKeys: Set<String> = [
    "title", "short", "aliases", "order", "valid", "certainty", "sources", "periods", "see",
    "places", "ground", "number",
  ]

  let index: SiteIndex
  let schema: CollectionSchema
  private let fields: FieldReader
  private let resolver: LinkResolver

  init(index: SiteIndex, schema: CollectionSchema, document: RawDocument) {
    self.index = index
    self.schema = schema
    let id = ItemID(schema.id, document.name)
    resolver = LinkResolver(
      index: index, path: document.path, anchors: index.entries[id]?.anchors ?? [])
    fields = FieldReader(resolver: resolver)
  }

  func read(_ document: RawDocument) -> Checked<Item?> {
    var reader = MapReader(document.fields)
    let title = reader.text("title", required: true)
    let short = reader.text("short")
    let aliases = reader.texts("aliases").map(\.text)
    let order = reader.integer("order")
    let number = reader.text("number")
    let isGround = reader.boolean("ground")
    let see = see(&reader)
    let places = places(&reader)
    let whole = period(&reader, required: false)
    let values = values(&reader, perPeriod: false)
    let periods = periods(&reader, whole)
    let body = document.body.map { reader.absorb(resolver.resolve($0)) } ?? .empty
    reader.know(schema.fields.map(\.name))
    let diagnostics = reader.finish() + sourceCount(document, whole, periods)
    guard let title else { return Checked(nil, diagnostics) }
    _ = (number, isGround)
    return Checked(
      Item(
        id: ItemID(schema.id, document.name), path: document.path, title: title, short: short,
        aliases: aliases, order: order, validity: whole.validity, certainty: whole.certainty,
        sources: whole.sources, see: see, fields: values, periods: periods, places: places,
        body: body),
      diagnostics)
  }

  // MARK: Parts

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
            nl: "alleen een bron heeft plaatsen ('places')",
            en: "only a source has places ('places')"),
          at: value.span))
      return []
    }
    let read = reader.absorb(PlacesReader.read(value))
    for diagnostic in PlacesReader.check(read) { reader.report(diagnostic) }
    return read.map(\.place)
  }

  private func values(_ reader: inout MapReader, perPeriod: Bool) -> [FieldValue?] {
    schema.fields.map { field in
      guard field.isPerPeriod == perPeriod else { return nil }
      guard let value = reader.value(field.name, required: field.isRequired) else { return nil }
      return reader.absorb(fields.read(value, field.name, field.type))
    }
  }

  // MARK: Periods

  private struct Whole {
    let validity: Validity?
    let certainty: String?
    let sources: [Citation]
  }

  private func period(_ reader: inout MapReader, required: Bool) -> Whole {
    let validity = reader.value("valid", required: required).flatMap {
      reader.absorb(ValidityReader.read($0))
    }
    let certainty = certainty(&reader)
    let sources = reader.texts("sources").compactMap { reader.absorb(resolver.citation($0)) }
    return Whole(validity: validity, certainty: certainty, sources: sources)
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
          sources: whole.sources, fields: values(&reader, perPeriod: true))
      ]
    }
    var periods: [(ItemPeriod, SourceSpan)] = []
    for map in maps {
      var entry = MapReader(map)
      let part = period(&entry, required: true)
      let values = values(&entry, perPeriod: true)
      reader.report(entry.finish())
      guard let validity = part.validity else { continue }
      for (earlier, span) in periods where earlier.validity.overlaps(validity) {
        reader.report(overlapping(map.span, span))
      }
      periods.append(
        (
          ItemPeriod(
            validity: validity, certainty: part.certainty, sources: part.sources, fields: values),
          map.span
        ))
    }
    return periods.map(\.0)
  }

  // MARK: Findings

  private func sourceCount(
    _ document: RawDocument, _ whole: Whole, _ periods: [ItemPeriod]
  ) -> [Diagnostic] {
    let minimum = schema.minimumSources
    guard minimum > 0, whole.sources.count < minimum,
      periods.contains(where: { $0.sources.count + whole.sources.count < minimum })
    else { return [] }
    return [
      Diagnostic(
        "missing-source",
        Message(
          nl: "elke \(schema.singular) noemt minstens \(minimum) bron",
          en: "each \(schema.singular) names at least \(minimum) source"),
        at: document.fields["periods"]?.span ?? document.fields.span,
        fix: Message(nl: "voeg 'sources' toe", en: "add 'sources'"))
    ]
  }

  private func overlapping(_ span: SourceSpan, _ earlier: SourceSpan) -> Diagnostic {
    Diagnostic(
      "overlapping-periods",
      Message(
        nl: "deze periode overlapt met een andere van hetzelfde item",
        en: "this period overlaps with another of the same item"),
      at: span, notes: [.init(Message(nl: "namelijk deze", en: "namely this one"), at: earlier)])
  }
}
