import Diagnostics
import Markdown
import Model

/// Reads the value of a field as its schema types it.
struct FieldReader {
  private(set) var resolver: LinkResolver

  /// The reader for a text that holds in a certain stretch of time.
  func during(_ validity: Validity?) -> FieldReader {
    var reader = self
    reader.resolver.validity = validity
    return reader
  }

  func read(_ value: RawValue, _ name: String, _ type: FieldType) -> Checked<FieldValue?> {
    if case .list(let element) = type { return list(value, name, element) }
    if type == .period {
      return ValidityReader.read(value).map { $0.map(FieldValue.period) }
    }
    guard case .scalar(let scalar) = value else {
      return wrong(name, value.span, Message(nl: "een enkele waarde", en: "a single value"))
    }
    return single(scalar, name, type)
  }

  /// A text field of type markdown.
  func markdown(_ scalar: RawScalar) -> Checked<RichText> {
    let document = readMarkdown(field: scalar.text, at: scalar.span)
    let resolved = resolver.resolve(document.value)
    return Checked(resolved.value, document.diagnostics + resolved.diagnostics)
  }

  // MARK: Fields of a map

  /// A text without markup, with the values of its facts.
  func plain(_ key: String, _ reader: inout MapReader, required: Bool = false) -> String? {
    reader.scalar(key, required: required).map { reader.absorb(resolver.plain($0)) }
  }

  /// A text with markup; an empty one when it is left out.
  func markdown(_ key: String, _ reader: inout MapReader, required: Bool = false) -> RichText {
    reader.scalar(key, required: required).map { reader.absorb(markdown($0)) } ?? .empty
  }

  // MARK: Values

  private func list(
    _ value: RawValue, _ name: String, _ element: FieldType
  ) -> Checked<FieldValue?> {
    guard case .list(let values, _) = value else {
      return wrong(name, value.span, MapReader.aList)
    }
    let checked = values.map { read($0, name, element) }.joined()
    return Checked(.list(checked.value.compactMap(\.self)), checked.diagnostics)
  }

  private func single(
    _ scalar: RawScalar, _ name: String, _ type: FieldType
  ) -> Checked<FieldValue?> {
    if type.mayBeFact, let mark = scalar.factMark { return fact(mark, scalar, name, type) }
    switch type {
    case .text: return resolver.plain(scalar).map { .text($0) }
    case .markdown: return markdown(scalar).map(FieldValue.markdown)
    case .integer:
      return parsed(
        Int(scalar.text).map(FieldValue.integer), name, scalar,
        Message(nl: "een geheel getal", en: "a whole number"))
    case .decimal:
      return parsed(
        DecimalNumber(scalar.text).map(FieldValue.decimal), name, scalar,
        Message(nl: "een getal met een punt, zoals 21.80", en: "a number with a point, as 21.80"))
    case .money:
      return parsed(
        DecimalNumber(scalar.text).map(FieldValue.money), name, scalar,
        Message(
          nl: "een bedrag met een punt en zonder teken, zoals 21.80",
          en: "an amount with a point and without a sign, as 21.80"))
    case .boolean:
      return parsed(
        Bool(scalar.text).map(FieldValue.boolean), name, scalar,
        Message(nl: "true of false", en: "true or false"))
    case .moment:
      return parsed(
        PartialDate(scalar.text).map(FieldValue.moment), name, scalar,
        Message(
          nl: "een dag, maand of jaar, zoals 2024-01-31, 2024-01 of 2024",
          en: "a day, month or year, as 2024-01-31, 2024-01 or 2024"))
    case .date: return MapReader.date(scalar).map { $0.map(FieldValue.date) }
    case .choice(let choices):
      guard let choice = choices.first(where: { $0.value == scalar.text }) else {
        return Checked(
          nil, [MapReader.unknownValue(scalar, of: name, among: choices.map(\.value))])
      }
      return Checked(.choice(choice))
    case .reference(let collection): return reference(scalar, collection)
    case .citation: return resolver.citation(scalar).map { $0.map(FieldValue.citation) }
    case .list, .period: preconditionFailure("lists and periods are read before")
    }
  }

  /// A value that is not typed again but taken from a fact.
  private func fact(
    _ mark: ItemMark, _ scalar: RawScalar, _ name: String, _ type: FieldType
  ) -> Checked<FieldValue?> {
    guard let (id, entry) = resolver.index.facts.find(mark) else {
      return resolver.index.targets.item(mark, at: scalar.span).map { _ in nil }
    }
    let link = resolver.fact(id, entry, mark, at: scalar.span)
    guard let value = link.value else { return Checked(nil, link.diagnostics) }
    guard type.takes(value) else {
      let wanted = Message(
        nl: "een feit van die soort, geen '\(entry.fact.kind.rawValue)'",
        en: "a fact of that kind, not '\(entry.fact.kind.rawValue)'")
      return Checked(nil, link.diagnostics + [MapReader.wrongType(name, scalar.span, wanted)])
    }
    return Checked(.fact(value), link.diagnostics)
  }

  private func reference(
    _ scalar: RawScalar, _ collection: CollectionID
  ) -> Checked<FieldValue?> {
    let prefix = resolver.index.schema(collection)?.singular ?? collection.name
    let mark = ItemMark(prefix: prefix, name: scalar.text, anchor: nil, text: nil)
    return resolver.index.targets.item(mark, at: scalar.span).map { $0.map(FieldValue.reference) }
  }

  private func parsed(
    _ value: FieldValue?, _ name: String, _ scalar: RawScalar, _ wanted: Message
  ) -> Checked<FieldValue?> {
    value.map { Checked($0) } ?? wrong(name, scalar.span, wanted)
  }

  private func wrong(
    _ name: String, _ span: SourceSpan, _ wanted: Message
  ) -> Checked<FieldValue?> {
    Checked(nil, [MapReader.wrongType(name, span, wanted)])
  }
}

extension RawScalar {
  /// The mark that is all of a text.
  fileprivate var factMark: ItemMark? {
    let pieces = readMarks(in: text, at: span).value
    guard pieces.count == 1, case .mark(let reference) = pieces[0],
      case .item(let mark) = reference.target
    else { return nil }
    return mark
  }
}

extension FieldType {
  fileprivate var mayBeFact: Bool {
    switch self {
    case .money, .decimal, .integer, .moment: true
    default: false
    }
  }

  fileprivate func takes(_ link: FactLink) -> Bool {
    switch (self, link.kind) {
    case (.money, .money), (.moment, .date), (.integer, .count): true
    case (.decimal, let kind): kind.isNumber
    default: false
    }
  }
}
