import Diagnostics
import Markdown
import Model

/// Reads a collection's `_collection.yml`.
struct SchemaReader {
  let id: CollectionID
  let collections: [CollectionID]
  let templates: Set<TemplateName>
  private var diagnostics: [Diagnostic] = []
  private var role: CollectionSchema.Role?

  init(id: CollectionID, collections: [CollectionID], templates: Set<TemplateName>) {
    self.id = id
    self.collections = collections
    self.templates = templates
  }

  mutating func read(_ document: RawDocument) -> Checked<CollectionSchema?> {
    var reader = MapReader(document.fields)
    let label = reader.text("label", required: true)
    let singular = reader.scalar("singular", required: true)
    let description = reader.text("description") ?? ""
    let role = reader.choice("role", CollectionSchema.Role.self, required: true)
    self.role = role
    let order = reader.choice("order", CollectionSchema.Order.self) ?? .order
    let minimum = reader.integer("min-sources") ?? 0
    let fields = (reader.map("fields")?.entries ?? []).compactMap { field($0) }
    let linksTerms = reader.boolean("link-terms") ?? true
    let reportsUnused = reader.boolean("report-unused") ?? false
    let known = document.fields["known-words"] == nil ? nil : reader.texts("known-words")
    let readability = reader.integer("readability")
    let units = units(&reader, role)
    let pages = reader.maps("pages").compactMap { page($0, label: label ?? "", fields: fields) }
    if let singular, singular.text.slug != singular.text {
      reader.wrongType(
        "singular", singular.span,
        Message(nl: "een woord in kleine letters", en: "a word in lower-case letters"))
    }
    let found = reader.finish() + diagnostics
    guard let label, let singular, let role else { return Checked(nil, found) }
    return Checked(
      CollectionSchema(
        id: id, label: label, singular: singular.text, description: description, role: role,
        order: order, minimumSources: minimum, fields: fields, linksTerms: linksTerms,
        reportsUnused: reportsUnused, knownWords: known?.map(\.text), readability: readability,
        units: units, pages: pages,
        path: document.path),
      found)
  }

  private mutating func units(
    _ reader: inout MapReader, _ role: CollectionSchema.Role?
  ) -> [Unit] {
    guard let map = reader.map("units") else { return [] }
    if let role, role != .fact {
      reader.wrongType(
        "units", map.span,
        Message(nl: "alleen een collectie met 'role: fact'", en: "only a collection of facts"))
    }
    return reader.absorb(UnitsReader.read(map))
  }

  // MARK: Fields

  private func isFactKey(_ key: String) -> Bool {
    role == .fact && FactReader.keys.contains(key)
  }

  private mutating func field(_ entry: RawMap.Entry) -> FieldSchema? {
    guard case .map(let map) = entry.value else {
      diagnostics.append(
        MapReader.wrongType(
          entry.key.text, entry.value.span,
          Message(nl: "een omschrijving met 'type'", en: "a description with 'type'")))
      return nil
    }
    if ItemReader.engineKeys.contains(entry.key.text) || isFactKey(entry.key.text) {
      diagnostics.append(reserved(entry.key))
      return nil
    }
    var reader = MapReader(map)
    let label = reader.text("label") ?? entry.key.text
    let type = type(&reader)
    let isRequired = reader.boolean("required") ?? false
    let isPerPeriod = reader.boolean("per-period") ?? false
    let isHidden = reader.boolean("hidden") ?? false
    let isUnique = reader.boolean("unique") ?? false
    let isName = reader.boolean("name") ?? false
    let multiples = multiples(&reader, type)
    let part = part(&reader, type)
    diagnostics += reader.finish()
    guard let type else { return nil }
    return FieldSchema(
      name: entry.key.text, label: label, type: type, isRequired: isRequired,
      isPerPeriod: isPerPeriod, isHidden: isHidden, isUnique: isUnique, isName: isName,
      multiples: multiples, part: part)
  }

  /// `multiples: {365: per jaar}`: an amount shown as many times.
  private func multiples(
    _ reader: inout MapReader, _ type: FieldType?
  ) -> [FieldSchema.Multiple] {
    guard let map = reader.map("multiples") else { return [] }
    if type != .money {
      reader.wrongType(
        "multiples", map.span, Message(nl: "een veld van type money", en: "a field of type money"))
    }
    return map.entries.compactMap { entry in
      guard let factor = Int(entry.key.text), factor > 0, case .scalar(let label) = entry.value
      else {
        reader.wrongType(
          "multiples", entry.key.span,
          Message(nl: "een aantal met een naam", en: "a number with a name"))
        return nil
      }
      return FieldSchema.Multiple(factor: factor, label: label.text)
    }
  }

  private func type(_ reader: inout MapReader) -> FieldType? {
    let name = reader.scalar("type", required: true)
    let element = reader.scalar("of")
    let target = reader.scalar("to")
    let values = reader.map("values")
    guard let name else { return nil }
    if name.text == "list" {
      guard let element else {
        reader.report(MapReader.missing("of", at: name.span))
        return nil
      }
      return simple(element, target, values, &reader).map(FieldType.list)
    }
    return simple(name, target, values, &reader)
  }

  private static let plain: [String: FieldType] = [
    "text": .text, "markdown": .markdown, "integer": .integer, "decimal": .decimal,
    "money": .money, "date": .date, "moment": .moment, "period": .period, "boolean": .boolean,
    "citation": .citation,
  ]

  private func simple(
    _ name: RawScalar, _ target: RawScalar?, _ values: RawMap?, _ reader: inout MapReader
  ) -> FieldType? {
    if let type = Self.plain[name.text] { return type }
    switch name.text {
    case "choice":
      guard let values else {
        reader.report(MapReader.missing("values", at: name.span))
        return nil
      }
      return .choice(choices(values, &reader))
    case "reference":
      guard let target else {
        reader.report(MapReader.missing("to", at: name.span))
        return nil
      }
      let collection = CollectionID(target.text)
      if !collections.contains(collection) {
        reader.report(MapReader.unknownValue(target, of: "to", among: collections.map(\.name)))
      }
      return .reference(collection)
    default:
      let names = Self.plain.keys.sorted() + ["choice", "list", "reference"]
      reader.report(MapReader.unknownValue(name, of: "type", among: names))
      return nil
    }
  }

  private func choices(_ values: RawMap, _ reader: inout MapReader) -> [FieldType.Choice] {
    values.entries.compactMap { entry in
      // A value may become the name of a page.
      reader.checkName(entry.key, of: "values")
      guard case .scalar(let label) = entry.value else {
        reader.wrongType(
          entry.key.text, entry.value.span, Message(nl: "een label", en: "a label"))
        return nil
      }
      return FieldType.Choice(value: entry.key.text, label: label.text)
    }
  }

  // MARK: Pages

  private mutating func page(
    _ map: RawMap, label: String, fields: [FieldSchema]
  ) -> PageRule? {
    var reader = MapReader(map)
    let by = reader.scalar("by", required: true)
    let template = reader.scalar("template", required: true)
    let folder = reader.scalar("folder")
    let singular = reader.text("singular")
    let pageLabel = reader.text("label") ?? label
    let title = reader.text("title")
    let about = reader.scalar("about")
    if let about, !collections.contains(CollectionID(about.text)) {
      reader.report(MapReader.unknownValue(about, of: "about", among: collections.map(\.name)))
    }
    if let template, !templates.contains(TemplateName(template.text)) {
      reader.report(unknownTemplate(template))
    }
    // A folder becomes a path of the site, so it must not lead out of it.
    if let folder, folder.text.slug != folder.text {
      reader.wrongType(
        "folder", folder.span,
        MapReader.aName)
    }
    let key = by.flatMap { pageKey($0, fields, &reader) }
    if let key, key != .item, key != .collection {
      for (name, value) in [("folder", folder?.text), ("singular", singular), ("title", title)]
      where value == nil { reader.report(MapReader.missing(name, at: map.span)) }
    }
    diagnostics += reader.finish()
    guard let key, let template else { return nil }
    return PageRule(
      key: key, template: TemplateName(template.text), folder: folder?.text ?? id.name,
      singular: singular, label: pageLabel, title: title,
      about: about.map { CollectionID($0.text) })
  }

  private func pageKey(
    _ by: RawScalar, _ fields: [FieldSchema], _ reader: inout MapReader
  ) -> PageRule.Key? {
    switch by.text {
    case "item": return .item
    case "collection": return .collection
    case "year": return .year
    case let name where fields.contains { $0.name == name && $0.type.hasKeys }:
      return .field(name)
    default:
      let names = ["item", "collection", "year"] + fields.filter(\.type.hasKeys).map(\.name)
      reader.report(MapReader.unknownValue(by, of: "by", among: names))
      return nil
    }
  }

  // MARK: Messages

  private func unknownTemplate(_ name: RawScalar) -> Diagnostic {
    let nearest = NearestName.suggestion(for: name.text, among: templates.map(\.name).sorted())
    return Diagnostic(
      .unknownTemplate,
      Message(
        nl: "er is geen sjabloon '\(name.text)'\(nearest.nl)",
        en: "there is no template '\(name.text)'\(nearest.en)"),
      at: name.span,
      fix: Message(
        nl: "maak \(name.text).mustache in de map met sjablonen",
        en: "make \(name.text).mustache in the folder of templates"))
  }

  private func reserved(_ key: RawScalar) -> Diagnostic {
    Diagnostic(
      .reservedField,
      Message(
        nl: "'\(key.text)' heeft al een vaste betekenis",
        en: "'\(key.text)' already has a fixed meaning"),
      at: key.span, fix: Message(nl: "kies een andere naam", en: "choose another name"))
  }
}

extension FieldType {
  /// Whether items can be grouped by a field of this type.
  var hasKeys: Bool {
    switch self {
    case .choice, .reference: true
    case .list(let element): element.hasKeys
    default: false
    }
  }
}
