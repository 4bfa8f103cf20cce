import Diagnostics
import Markdown
import Model
import Quantities

/// Reads what makes an item a fact: its kind, unit, values and formula.
///
/// Titles, sources, validity and the like are read by `ItemReader`, as for every item, and what is
/// wrong with them is told there.
struct FactReader {
  /// Why a value does not stand in its source as it is written here.
  private static let notLiteral = "not-literal"

  /// The keys that make an item a fact: those that its reader asks for.
  static let keys: Set<String> = {
    var reader = MapReader(RawMap(entries: [], span: .file("")))
    _ = FactReader(units: []).whole(&reader)
    return Set(reader.asked)
  }()

  let units: [Unit]

  /// A fact as written; formulas have not been worked out.
  struct Read: Sendable {
    let id: ItemID
    let numbers: [RawScalar]
    let kind: Fact.Kind
    let unit: Unit?
    /// Whether the unit it names exists.
    let isUnitKnown: Bool
    let formula: (Formula, RawScalar)?
    let decimals: Int?
    /// At least one.
    let periods: [Period]
  }

  struct Period: Sendable {
    let validity: Validity
    let value: FactValue?
    /// Where the value was written.
    let valueSpan: SourceSpan?
    let notLiteral: [FactOrigin.Reason]
    let isApproximate: Bool
  }

  /// What an item of facts says of itself, before its periods are read.
  struct Whole {
    let numbers: [RawScalar]
    let kind: Fact.Kind?
    let unit: RawScalar?
    let decimals: Int?
    let formula: (Formula, RawScalar)?
    let said: Said
  }

  /// A value and what is said of it.
  struct Said {
    let value: FactValue?
    let isApproximate: Bool
    let notLiteral: [FactOrigin.Reason]
  }

  /// A whole fact; nil without a kind.
  func read(_ reader: inout MapReader, _ id: ItemID) -> Read? {
    let (map, whole) = (reader.map, whole(&reader))
    let validity = validity(map, &reader)
    guard let kind = whole.kind else { return nil }
    let unit = unit(whole.unit, kind, &reader)
    var periods = map.maps("periods").compactMap { period($0, kind, &reader) }
    if periods.isEmpty {
      periods = [
        Period(
          validity: validity ?? .always, value: whole.said.value, valueSpan: map["value"]?.span,
          notLiteral: whole.said.notLiteral, isApproximate: whole.said.isApproximate)
      ]
      if map["value"] == nil, map["formula"] == nil {
        reader.report(FactFindings.missingValue(at: map.span))
      }
    }
    return Read(
      id: id, numbers: whole.numbers, kind: kind, unit: unit,
      isUnitKnown: whole.unit == nil || unit != nil, formula: whole.formula,
      decimals: whole.decimals, periods: periods)
  }

  func whole(_ reader: inout MapReader) -> Whole {
    let numbers = numbers(&reader)
    let kind = reader.choice("kind", Fact.Kind.self, required: true)
    let unit = reader.scalar("unit")
    let decimals = decimals(&reader)
    let formula = formula(&reader)
    return Whole(
      numbers: numbers, kind: kind, unit: unit, decimals: decimals, formula: formula,
      said: said(&reader, kind))
  }

  /// - Parameter kind: nil when it can't be read, and neither can the value.
  func said(_ reader: inout MapReader, _ kind: Fact.Kind?) -> Said {
    let value = value(&reader, kind)
    let isApproximate = reader.boolean("approximately") ?? false
    return Said(value: value, isApproximate: isApproximate, notLiteral: notLiteral(&reader))
  }

  // MARK: Parts

  private func numbers(_ reader: inout MapReader) -> [RawScalar] {
    guard case .scalar? = reader.map["number"] else { return reader.texts("number") }
    return reader.scalar("number").map { [$0] } ?? []
  }

  private func unit(
    _ name: RawScalar?, _ kind: Fact.Kind, _ reader: inout MapReader
  ) -> Unit? {
    guard let name else { return nil }
    guard kind.isNumber, kind != .percentage else {
      reader.report(
        Diagnostic(
          .wrongType,
          Message(
            nl: "alleen een getal of een bedrag heeft een 'unit'",
            en: "only a number or an amount has a 'unit'"),
          at: name.span, fix: Message(nl: "haal het weg", en: "remove it")))
      return nil
    }
    if let unit = units.first(where: { $0.id == name.text }) { return unit }
    reader.report(FactFindings.unknownUnit(name.text, among: units.map(\.id), at: name.span))
    return nil
  }

  /// How many decimals the outcome of a formula has.
  private func decimals(_ reader: inout MapReader) -> Int? {
    guard let decimals = reader.integer("round") else { return nil }
    if (0...9).contains(decimals) { return decimals }
    reader.wrongType(
      "round", reader.span("round"),
      Message(
        nl: "een aantal decimalen, van 0 tot en met 9",
        en: "a number of decimals, from 0 through 9"))
    return nil
  }

  private func formula(_ reader: inout MapReader) -> (Formula, RawScalar)? {
    guard let scalar = reader.scalar("formula") else { return nil }
    switch readFormula(scalar.text) {
    case .success(let formula): return (formula, scalar)
    case .failure(let problem):
      reader.report(FactFindings.problem(problem, in: scalar))
      return nil
    }
  }

  private func period(
    _ map: RawMap, _ kind: Fact.Kind, _ reader: inout MapReader
  ) -> Period? {
    var entry = MapReader(map)
    let validity = validity(map, &entry)
    let said = said(&entry, kind)
    if map["value"] == nil { entry.report(FactFindings.missingValue(at: map.span)) }
    reader.report(entry.diagnostics)
    guard let validity, let value = said.value else { return nil }
    return Period(
      validity: validity, value: value, valueSpan: map["value"]?.span,
      notLiteral: said.notLiteral, isApproximate: said.isApproximate)
  }

  private func validity(_ map: RawMap, _ reader: inout MapReader) -> Validity? {
    guard let written = map["valid"], let validity = ValidityReader.read(written).value
    else { return nil }
    if validity.from == nil, validity != .always {
      reader.report(FactFindings.withoutStart(at: written.span))
    }
    return validity
  }

  /// A reason, or reasons for some of the places; an empty one is no reason.
  private func notLiteral(_ reader: inout MapReader) -> [FactOrigin.Reason] {
    let isThere = reader.map[Self.notLiteral] != nil
    guard case .map(let map)? = reader.map[Self.notLiteral] else {
      return reader.scalar(Self.notLiteral, required: isThere)
        .map { [FactOrigin.Reason(place: nil, text: $0)] } ?? []
    }
    _ = reader.value(Self.notLiteral)
    var reasons = MapReader(map)
    let found = map.entries.compactMap { entry in
      reasons.scalar(entry.key.text, required: true)
        .map { FactOrigin.Reason(place: entry.key, text: $0) }
    }
    reader.report(reasons.diagnostics)
    return found
  }

  // MARK: Values

  private func value(_ reader: inout MapReader, _ kind: Fact.Kind?) -> FactValue? {
    guard let scalar = reader.scalar("value"), let kind else { return nil }
    if kind == .text, scalar.text.isAmount {
      reader.report(FactFindings.amountAsText(scalar))
      return nil
    }
    if let value = Self.value(scalar.text, kind) { return value }
    reader.wrongType("value", scalar.span, Self.wanted(kind))
    return nil
  }

  static func value(_ text: String, _ kind: Fact.Kind) -> FactValue? {
    switch kind {
    case .text, .code: return .text(text)
    case .date: return PartialDate(text).map(FactValue.date)
    case .period:
      let ends = text.split(separator: "/").compactMap { PartialDate(String($0)) }
      guard ends.count == 2, ends[0].firstDay <= ends[1].lastDay else { return nil }
      return .period(ends[0], ends[1])
    case .money, .decimal, .percentage: return number(text)
    case .count:
      guard !text.contains(".") else { return nil }
      return number(text)
    }
  }

  /// A number, or two with a hyphen between them.
  private static func number(_ text: String) -> FactValue? {
    if let number = DecimalNumber(text) { return .number(number) }
    let ends = text.split(separator: "-").map(String.init)
    guard ends.count == 2, let first = DecimalNumber(ends[0]), let last = DecimalNumber(ends[1]),
      let low = Rational(first), let high = Rational(last),
      let difference = low.negated.flatMap(high.adding), difference.numerator > 0
    else { return nil }
    return .range(first, last)
  }

  private static func wanted(_ kind: Fact.Kind) -> Message {
    switch kind {
    case .money:
      Message(
        nl: "een bedrag met een punt en zonder teken, zoals 21.80",
        en: "an amount with a point and without a sign, as 21.80")
    case .count:
      Message(nl: "een aantal, zoals 602 of 1500-2000", en: "a count, as 602 or 1500-2000")
    case .decimal, .percentage:
      Message(nl: "een getal met een punt, zoals 36.5", en: "a number with a point, as 36.5")
    case .date:
      Message(
        nl: "een dag, maand of jaar, zoals 2024-01-31, 2024-01 of 2024",
        en: "a day, month or year, as 2024-01-31, 2024-01 or 2024")
    case .period:
      Message(nl: "een begin en een eind, zoals 2022/2023", en: "a start and an end, as 2022/2023")
    case .code, .text: Message(nl: "tekst", en: "text")
    }
  }
}

extension String {
  /// Whether a text has a sign of money beside a digit.
  fileprivate var isAmount: Bool {
    guard contains(where: \.isNumber) else { return false }
    return contains("€") || lowercased().split(separator: " ").contains("euro")
  }
}
