import Diagnostics
import Model

/// Reads the `units` of a collection of facts.
enum UnitsReader {
  /// One unit as written.
  private struct Entry {
    let id: RawScalar
    let one: String
    let many: String?
    let of: RawScalar?
    let mayBeTyped: Bool
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
    let byID = Dictionary(entries.map { ($0.id.text, $0) }) { first, _ in first }
    let units = entries.compactMap { entry -> Unit? in
      switch dimension(of: entry, byID, path: []) {
      case .success(let dimension):
        return Unit(
          id: entry.id.text, one: entry.one, many: entry.many ?? entry.one, dimension: dimension,
          mayBeTyped: entry.mayBeTyped)
      case .failure(let problem):
        diagnostics.append(problem.diagnostic)
        return nil
      }
    }
    return Checked(units, diagnostics)
  }

  private struct Problem: Error {
    let diagnostic: Diagnostic
  }

  /// - Parameter path: the units on the way here, to notice one that is made of itself.
  private static func dimension(
    of entry: Entry, _ units: [String: Entry], path: [String]
  ) -> Result<Dimension, Problem> {
    guard let of = entry.of else { return .success(Dimension(base: entry.id.text)) }
    guard !path.contains(entry.id.text) else { return .failure(circular(of)) }
    var result = Dimension.none
    var isDivided = false
    for word in of.text.split(separator: " ").map(String.init) {
      switch word {
      case "*": isDivided = false
      case "/": isDivided = true
      case "1": continue
      default:
        guard let part = units[word] else { return .failure(unknown(word, of, units)) }
        switch dimension(of: part, units, path: path + [entry.id.text]) {
        case .success(let factor): result = isDivided ? result / factor : result * factor
        case .failure(let problem): return .failure(problem)
        }
      }
    }
    return .success(result)
  }

  private static func circular(_ of: RawScalar) -> Problem {
    Problem(
      diagnostic: Diagnostic(
        "circular-unit",
        Message(nl: "deze eenheid bestaat uit zichzelf", en: "this unit is made of itself"),
        at: of.span,
        fix: Message(
          nl: "laat 'of' weg bij een eenheid die niet uit andere bestaat",
          en: "leave out 'of' for a unit that is not made of others")))
  }

  private static func unknown(
    _ word: String, _ of: RawScalar, _ units: [String: Entry]
  ) -> Problem {
    Problem(
      diagnostic: FactFindings.unknownUnit(
        word, among: units.keys.sorted(),
        at: SourceSpan(path: of.span.path, range: of.span.range, words: word)))
  }
}
