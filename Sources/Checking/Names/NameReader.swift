import Diagnostics
import Markdown
import Model

/// The first of the two times that the fields of a file are read: for its names alone.
///
/// A function of the file and its schema, so files may be read in any order. It tells only what is
/// wrong with the values of a fact, for these are worked out before the second time; all else is
/// told by `ItemReader` and `DecisionReader`.
struct NameReader {
  let schema: CollectionSchema
  private let facts: FactReader
  private let groupFields: [String]
  private let uniqueFields: [String]
  private let nameFields: [String]

  init(_ schema: CollectionSchema) {
    self.schema = schema
    facts = FactReader(units: schema.units)
    groupFields = schema.pages.compactMap {
      if case .field(let name) = $0.key { name } else { nil }
    }
    uniqueFields = schema.fields.filter(\.isUnique).map(\.name)
    nameFields = schema.fields.filter(\.isName).map(\.name)
  }

  func read(_ document: RawDocument) -> Checked<NamedFile> {
    let fields = document.fields
    let id = ItemID(schema.id, document.name)
    let title = fields.text(schema.role == .decision ? "name" : "title")
    let places = PlacesReader.read(fields["places"]).value
    let fact = fact(document, id)
    let file = NamedFile(
      id: id, path: document.path, title: title ?? document.name, short: fields.text("short"),
      route: route(of: id),
      anchors: Set((document.body?.headings.map(\.slug) ?? []) + places.map(\.place.id)),
      places: PlacesReader.lookup(places), isReadable: document.isReadable,
      marks: Self.marks(in: .map(fields)), groupKeys: groupKeys(fields),
      uniqueValues: uniqueValues(fields), fact: fact.value, term: term(fields, id),
      avoided: schema.role == .term ? fields["avoid"].texts : [])
    return Checked(file, fact.diagnostics)
  }

  private func route(of id: ItemID) -> Route? {
    if id.collection == CollectionSchema.home.id { return SiteIndex.homeRoute }
    return schema.role == .decision
      ? DecisionTable.route(of: id) : schema.itemRule?.route(for: id.name)
  }

  private func fact(_ document: RawDocument, _ id: ItemID) -> Checked<FactReader.Read?> {
    guard schema.role == .fact, document.isReadable else { return Checked(nil) }
    var reader = MapReader(document.fields)
    let fact = facts.read(&reader, id)
    return Checked(fact, reader.diagnostics)
  }

  // MARK: Values

  private func groupKeys(_ fields: RawMap) -> [String: [String]] {
    guard !groupFields.isEmpty else { return [:] }
    var keys: [String: [String]] = [:]
    for map in [fields] + fields.maps("periods") {
      for name in groupFields { keys[name, default: []] += map[name].texts }
    }
    return keys
  }

  private func uniqueValues(_ fields: RawMap) -> [String: RawScalar] {
    var values: [String: RawScalar] = [:]
    for name in uniqueFields {
      if case .scalar(let scalar)? = fields[name], !scalar.text.isEmpty { values[name] = scalar }
    }
    return values
  }

  private func term(_ fields: RawMap, _ id: ItemID) -> TermLinker.Term? {
    guard schema.role == .term, schema.pages.contains(where: { $0.key == .item }) else {
      return nil
    }
    let keys = ["title", "short"] + nameFields + ["aliases"]
    return TermLinker.Term(
      id: id, names: keys.flatMap { fields[$0].texts },
      search: fields.text("find").flatMap(TermLinker.Search.init) ?? .inflected)
  }

  private static func marks(in value: RawValue) -> [ItemMark] {
    switch value {
    case .scalar(let scalar): itemMarks(in: scalar.text)
    case .list(let values, _): values.flatMap(marks)
    case .map(let map): map.entries.flatMap { marks(in: $0.value) }
    }
  }
}

extension RawMap {
  /// A text that is not empty.
  fileprivate func text(_ key: String) -> String? {
    guard case .scalar(let scalar)? = self[key], !scalar.text.isEmpty else { return nil }
    return scalar.text
  }

  /// The maps of a list; what else stands there is left out.
  func maps(_ key: String) -> [RawMap] {
    guard case .list(let values, _)? = self[key] else { return [] }
    return values.compactMap { if case .map(let map) = $0 { map } else { nil } }
  }
}

extension RawValue? {
  /// A text, or the texts of a list, without empty ones.
  fileprivate var texts: [String] {
    switch self {
    case .scalar(let scalar)?: scalar.text.isEmpty ? [] : [scalar.text]
    case .list(let values, _)?: values.flatMap { Optional($0).texts }
    default: []
    }
  }
}
