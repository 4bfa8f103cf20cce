import Diagnostics
import Markdown
import Model

/// Reads a YAML mapping field by field and notices what is missing, mistyped or unknown.
///
/// Every field asked for counts as known; `finish` reports the others.
struct MapReader {
  let map: RawMap
  private(set) var diagnostics: [Diagnostic] = []
  /// Every name that was asked for, in that order.
  private(set) var asked: [String] = []
  /// For each entry whether it was.
  private var isKnown: [Bool]

  init(_ map: RawMap) {
    self.map = map
    isKnown = Array(repeating: false, count: map.entries.count)
  }

  // MARK: Values

  /// The value of a field; an empty one counts as absent.
  mutating func value(_ key: String, required: Bool = false) -> RawValue? {
    if let index = know(key) {
      let value = map.entries[index].value
      guard case .scalar(let scalar) = value, scalar.text.isEmpty else { return value }
    }
    if required { report(Self.missing(key, at: map.span)) }
    return nil
  }

  mutating func scalar(_ key: String, required: Bool = false) -> RawScalar? {
    guard let value = value(key, required: required) else { return nil }
    guard case .scalar(let scalar) = value else {
      wrongType(key, value.span, Message(nl: "een enkele waarde", en: "a single value"))
      return nil
    }
    return scalar
  }

  mutating func text(_ key: String, required: Bool = false) -> String? {
    scalar(key, required: required)?.text
  }

  mutating func integer(_ key: String, required: Bool = false) -> Int? {
    guard let scalar = scalar(key, required: required) else { return nil }
    guard let number = Int(scalar.text) else {
      wrongType(key, scalar.span, Message(nl: "een geheel getal", en: "a whole number"))
      return nil
    }
    return number
  }

  /// `true` or `false`; the other words of YAML 1.1 are refused, for they are read as text.
  mutating func boolean(_ key: String) -> Bool? {
    guard let scalar = scalar(key) else { return nil }
    guard let value = Bool(scalar.text) else {
      wrongType(key, scalar.span, Message(nl: "true of false", en: "true or false"))
      return nil
    }
    return value
  }

  mutating func date(_ key: String, required: Bool = false) -> CalendarDate? {
    guard let scalar = scalar(key, required: required) else { return nil }
    let checked = Self.date(scalar)
    diagnostics += checked.diagnostics
    return checked.value
  }

  /// One of the cases of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ key: String, _: Choice.Type, required: Bool = false
  ) -> Choice? {
    guard let scalar = scalar(key, required: required) else { return nil }
    if let choice = Choice(rawValue: scalar.text) { return choice }
    report(
      Self.unknownValue(scalar, of: key, among: Choice.allCases.map(\.rawValue)))
    return nil
  }

  mutating func list(_ key: String, required: Bool = false) -> [RawValue] {
    guard let value = value(key, required: required) else { return [] }
    guard case .list(let values, _) = value else {
      wrongType(key, value.span, Self.aList)
      return []
    }
    return values
  }

  mutating func texts(_ key: String) -> [RawScalar] {
    list(key).compactMap { value in
      guard case .scalar(let scalar) = value else {
        wrongType(key, value.span, Message(nl: "een lijst van tekst", en: "a list of text"))
        return nil
      }
      return scalar
    }
  }

  mutating func map(_ key: String, required: Bool = false) -> RawMap? {
    guard let value = value(key, required: required) else { return nil }
    guard case .map(let map) = value else {
      wrongType(
        key, value.span, Message(nl: "velden met hun waarden", en: "fields with their values"))
      return nil
    }
    return map
  }

  mutating func maps(_ key: String, required: Bool = false) -> [RawMap] {
    list(key, required: required).compactMap { value in
      guard case .map(let map) = value else {
        wrongType(
          key, value.span,
          Message(nl: "velden met hun waarden", en: "fields with their values"))
        return nil
      }
      return map
    }
  }

  /// The place of a field's value, or of the whole mapping.
  func span(_ key: String) -> SourceSpan { map[key]?.span ?? map.span }

  /// The place of a field's name, or of the whole mapping.
  func keySpan(_ key: String) -> SourceSpan {
    map.entries.first { $0.key.text == key }?.key.span ?? map.span
  }

  // MARK: Findings

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func report(_ found: [Diagnostic]) { diagnostics += found }

  mutating func absorb<Value>(_ checked: Checked<Value>) -> Value {
    diagnostics += checked.diagnostics
    return checked.value
  }

  /// Counts further names as known.
  mutating func know(_ keys: some Sequence<String>) {
    for key in keys { know(key) }
  }

  /// Counts a name as known; gives the entry that has it.
  @discardableResult private mutating func know(_ key: String) -> Int? {
    asked.append(key)
    guard let index = map.entries.firstIndex(where: { $0.key.text == key }) else { return nil }
    isKnown[index] = true
    return index
  }

  /// Reads again what was read while names were gathered: what is wrong with it was told then.
  mutating func again<Value>(_ read: (inout MapReader) -> Value) -> Value {
    let told = diagnostics
    defer { diagnostics = told }
    return read(&self)
  }

  /// Reports the fields that nobody asked for; gives all findings.
  mutating func finish() -> [Diagnostic] {
    for (entry, isKnown) in zip(map.entries, isKnown) where !isKnown {
      let nearest = NearestName.suggestion(for: entry.key.text, among: asked)
      let names = Set(asked).sorted().joined(separator: ", ")
      report(
        Diagnostic(
          .unknownField,
          Message(
            nl: "er is hier geen veld '\(entry.key.text)'\(nearest.nl)",
            en: "there is no field '\(entry.key.text)' here\(nearest.en)"),
          at: entry.key.span,
          fix: nearest.en.isEmpty
            ? Message(nl: "kies uit: \(names)", en: "choose from: \(names)") : nil))
    }
    return diagnostics
  }

  static let aList = Message(
    nl: "een lijst: elk deel op een eigen regel met '- ' ervoor, of tussen '[' en ']'",
    en: "a list: each part on a line of its own after '- ', or between '[' and ']'")

  static let aName = Message(
    nl: "een naam van kleine letters, cijfers en streepjes",
    en: "a name of lower-case letters, digits and hyphens")

  /// Reports a name that can't stand in an address as it is.
  ///
  /// - Parameter key: the field that it is the value of, or that it is a name in.
  mutating func checkName(_ name: RawScalar?, of key: String) {
    guard let name, !name.text.isName else { return }
    wrongType(key, name.span, Self.aName)
  }

  mutating func wrongType(_ key: String, _ span: SourceSpan, _ wanted: Message) {
    report(Self.wrongType(key, span, wanted))
  }

  // MARK: Messages

  static func wrongType(_ key: String, _ span: SourceSpan, _ wanted: Message) -> Diagnostic {
    Diagnostic(
      .wrongType,
      Message(nl: "bij '\(key)' hoort \(wanted.nl)", en: "'\(key)' takes \(wanted.en)"), at: span)
  }

  static func missing(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingField,
      Message(nl: "het veld '\(key)' ontbreekt", en: "the field '\(key)' is missing"), at: span,
      fix: Message(nl: "voeg '\(key): …' toe", en: "add '\(key): …'"))
  }

  static func empty(_ key: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingField,
      Message(nl: "'\(key)' is leeg", en: "'\(key)' is empty"), at: span,
      fix: Message(nl: "noem er ten minste een", en: "name at least one"))
  }

  static func unknownValue(
    _ scalar: RawScalar, of key: String, among values: [String]
  ) -> Diagnostic {
    let nearest = NearestName.suggestion(for: scalar.text, among: values)
    let known = values.joined(separator: ", ")
    return Diagnostic(
      .unknownValue,
      Message(
        nl: "'\(key)' kent geen waarde '\(scalar.text)'\(nearest.nl)",
        en: "'\(key)' has no value '\(scalar.text)'\(nearest.en)"),
      at: scalar.span, fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }

  static func date(_ scalar: RawScalar) -> Checked<CalendarDate?> {
    if let date = CalendarDate(scalar.text) { return Checked(date) }
    let meant = CalendarDate(dayFirst: scalar.text)
    return Checked(
      nil,
      [
        Diagnostic(
          .invalidDate,
          Message(
            nl: "'\(scalar.text)' is geen dag die bestaat"
              + (meant.map { "; bedoelde u '\($0)'?" } ?? ""),
            en: "'\(scalar.text)' is not a day that exists"
              + (meant.map { "; did you mean '\($0)'?" } ?? "")),
          at: scalar.span,
          fix: Message(
            nl: "schrijf jaar, maand en dag als 2024-01-31",
            en: "write year, month and day as 2024-01-31"))
      ])
  }
}

extension String {
  /// Whether it is lower-case letters, digits and single hyphens between them.
  fileprivate var isName: Bool { !isEmpty && slug == self }
}

extension CalendarDate {
  /// Reads the form `31-1-2024`, which is refused, so that the right one can be offered.
  fileprivate init?(dayFirst text: String) {
    let parts = text.split { !$0.isNumber }.map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      year >= 1000
    else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
