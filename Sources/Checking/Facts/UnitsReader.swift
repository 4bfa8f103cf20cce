import Diagnostics
import Model

/// Reads the `units` of a collection of facts.
enum UnitsReader {
  /// More than any unit has; and few enough to write out.
  private static let degreeLimit = 12

  /// One unit as written.
  private struct Entry {
    let id: RawScalar
    let one: String
    let many: String?
    let of: RawScalar?
    let mayBeTyped: Bool

    /// The units that it is made of, and whether it is divided by them.
    var parts: [(text: String, isDivisor: Bool)] {
      var parts: [(text: String, isDivisor: Bool)] = []
      var isDivided = false
      for word in (of?.text ?? "").split(separator: " ").map(String.init) {
        switch word {
        case "*": isDivided = false
        case "/": isDivided = true
        case "1": continue
        default: parts.append((word, isDivided))
        }
      }
      return parts
    }

    /// Nil when that of a part is not known.
    func dimension(of units: [String: Dimension]) -> Dimension? {
      var result = Dimension.none
      for (name, isDivisor) in parts {
        guard let part = units[name] else { return nil }
        result = isDivisor ? result / part : result * part
      }
      return result
    }
  }

  static func read(_ map: RawMap) -> Checked<[Unit]> {
    var diagnostics: [Diagnostic] = []
    let entries = map.entries.compactMap { entry -> Entry? in
      guard case .map(let fields) = entry.value else {
        diagnostics.append(
          MapReader.wrongType(
            entry.key.text, entry.value.span,
            Message(nl: "een eenheid met 'one' en 'many'", en: "a unit with 'one' and 'many'")))
        return nil
      }
      var reader = MapReader(fields)
      let one = reader.text("one") ?? ""
      let many = reader.text("many")
      let of = reader.scalar("of")
      let mayBeTyped = reader.boolean("typed") ?? false
      diagnostics += reader.finish()
      return Entry(id: entry.key, one: one, many: many, of: of, mayBeTyped: mayBeTyped)
    }
    let read = dimensions(of: entries)
    let units = entries.compactMap { entry in
      read.value[entry.id.text].map { dimension in
        Unit(
          id: entry.id.text, one: entry.one, many: entry.many ?? entry.one, dimension: dimension,
          mayBeTyped: entry.mayBeTyped)
      }
    }
    return Checked(units, diagnostics + read.diagnostics)
  }

  /// What each unit is made of; those that can't be worked out are left out.
  private static func dimensions(of entries: [Entry]) -> Checked<[String: Dimension]> {
    let byID = Dictionary(entries.map { ($0.id.text, $0) }) { first, _ in first }
    let order = DependencyOrder(of: entries.map(\.id.text)) { id in
      (byID[id]?.parts ?? []).map(\.text).filter { byID[$0] != nil }
    }
    let circular = Set(order.circles.joined())
    var dimensions: [String: Dimension] = [:]
    var diagnostics: [Diagnostic] = []
    for entry in order.order.compactMap({ byID[$0] }) {
      guard let of = entry.of else {
        dimensions[entry.id.text] = Dimension(base: entry.id.text)
        continue
      }
      if circular.contains(entry.id.text) {
        diagnostics.append(Self.circular(of))
        continue
      }
      if let name = entry.parts.first(where: { byID[$0.text] == nil })?.text {
        diagnostics.append(unknown(name, of, byID))
        continue
      }
      // What a part lacks has been told there.
      guard let dimension = entry.dimension(of: dimensions) else { continue }
      if dimension.degree <= degreeLimit {
        dimensions[entry.id.text] = dimension
      } else {
        diagnostics.append(tooLarge(of))
      }
    }
    return Checked(dimensions, diagnostics)
  }

  private static func circular(_ of: RawScalar) -> Diagnostic {
    Diagnostic(
      .circularUnit,
      Message(nl: "deze eenheid bestaat uit zichzelf", en: "this unit is made of itself"),
      at: of.span,
      fix: Message(
        nl: "laat 'of' weg bij een eenheid die niet uit andere bestaat",
        en: "leave out 'of' for a unit that is not made of others"))
  }

  private static func tooLarge(_ of: RawScalar) -> Diagnostic {
    Diagnostic(
      .unitTooLarge,
      Message(
        nl: "deze eenheid bevat een andere meer dan \(degreeLimit) keer",
        en: "this unit holds another more than \(degreeLimit) times"),
      at: of.span,
      fix: Message(
        nl: "schrijf de eenheid korter op", en: "write the unit in a shorter way"))
  }

  private static func unknown(
    _ word: String, _ of: RawScalar, _ units: [String: Entry]
  ) -> Diagnostic {
    FactFindings.unknownUnit(
      word, among: units.keys,
      at: SourceSpan(path: of.span.path, range: of.span.range, words: word))
  }
}
