import Evidence
import Checking
import Model

/// Compares a fact of the registry with its row in the fact base.
struct FactComparer {
  /// Something that is not as the fact base has it.
  struct Difference: Hashable, CustomStringConvertible {
    enum Aspect: String {
      case value
      case source
      case place
      case validity
      case certainty
    }

    let number: String
    let aspect: Aspect
    let expected: String
    let found: String

    var description: String {
      "\(number) \(aspect): the fact base has '\(expected)', the registry '\(found)'"
    }
  }

  /// What letters the fact base gives to certainties; `R` says what kind of thing a row is, and
  /// is no certainty.
  private static let certainties = [
    "E": "expliciet", "A": "afgeleid", "S": "schatting", "C": "concept", "V": "achterhaald",
  ]

  /// What is expected of what has no row of its own.
  static let wholeYears = "whole years"

  static func differences(_ row: FactBase.Row, _ fact: RegisteredFact) -> [Difference] {
    var found: [Difference] = []
    func compare(_ aspect: Difference.Aspect, _ expected: String, _ actual: String) {
      guard expected != actual else { return }
      found.append(
        Difference(number: row.number, aspect: aspect, expected: expected, found: actual))
    }
    let value = FactBaseNotation.value(row.value, fact.fact.kind)
    compare(.value, value.map(text) ?? row.value, text(fact.statement.value))
    compare(
      .validity, FactBaseNotation.validity(row.validity).map(text) ?? row.validity,
      text(fact.validity))
    let isDraft = row.validity.hasSuffix("(concept)")
    compare(
      .certainty, Self.certainties[row.certainty] ?? (isDraft ? "concept" : "expliciet"),
      fact.certainty)
    let source = FactBase.sources[row.source] ?? row.source
    compare(.source, source, fact.places.contains { $0.source == source } ? source : "")
    let isCovered = fact.places.contains { $0.covers(row.lines, of: source) }
    compare(.place, text(row.lines), isCovered ? text(row.lines) : places(fact))
    return found
  }

  /// - Parameter facts: those with the number of the sum, followed by a letter when it has several
  ///   outcomes, in the order of those.
  static func differences(_ sum: FactBase.Sum, _ facts: [RegisteredFact]) -> [Difference] {
    var found: [Difference] = []
    func compare(_ aspect: Difference.Aspect, _ expected: String, _ actual: String) {
      guard expected != actual else { return }
      found.append(
        Difference(number: sum.number, aspect: aspect, expected: expected, found: actual))
    }
    let numbers = FactBaseNotation.numbers(in: sum.outcome).map(\.description)
    compare(
      .value, numbers.joined(separator: "; "), facts.map(outcome).joined(separator: "; "))
    for code in sum.sources {
      let source = FactBase.sources[code] ?? code
      let places = facts.flatMap(\.places)
      compare(.source, source, places.contains { $0.source == source } ? source : "")
      guard let lines = sum.lines[code] else { continue }
      let isCovered = places.contains { $0.covers(lines, of: source) }
      compare(.place, text(lines), isCovered ? text(lines) : facts.map(places(_:)).joined())
    }
    for fact in facts {
      found += wholeYears(fact)
      let isStated = fact.statement.recalculation != nil
      compare(.certainty, isStated ? fact.certainty : "afgeleid", fact.certainty)
    }
    return found
  }

  /// What has no row of its own speaks of whole years, or of always.
  static func wholeYears(_ fact: RegisteredFact) -> [Difference] {
    let (from, until) = (fact.validity.from, fact.validity.until)
    let isWhole =
      fact.validity == .always
      || from.map { $0 == .firstDay(of: $0.year) } == true
        && until.map { $0 == .lastDay(of: $0.year) } == true
    guard !isWhole else { return [] }
    return [
      Difference(
        number: fact.fact.numbers.first ?? fact.name, aspect: .validity,
        expected: wholeYears, found: text(fact.validity))
    ]
  }

  /// What a formula gives, whether or not a source states a value beside it.
  private static func outcome(_ fact: RegisteredFact) -> String {
    guard let again = fact.statement.recalculation else { return text(fact.statement.value) }
    let millions = again.text.contains("miljoen") ? 1_000_000 : 1
    return FactBaseNotation.numbers(in: again.text)
      .map { ($0.times(millions)?.withoutZeros ?? $0).description }.joined()
  }

  // MARK: Words

  private static func text(_ value: FactValue) -> String {
    switch value {
    case .number(let number): number.withoutZeros.description
    case .range(let first, let last): "\(first.withoutZeros)-\(last.withoutZeros)"
    case .date(let date): date.description
    case .period(let first, let last): "\(first)-\(last)"
    case .text(let text): FactBaseNotation.plain(text)
    }
  }

  private static func text(_ validity: Validity) -> String {
    validity == .always
      ? "always"
      : "\(validity.from?.description ?? "")..\(validity.until?.description ?? "")"
  }

  private static func text(_ lines: ClosedRange<Int>) -> String {
    "\(lines.lowerBound)-\(lines.upperBound)"
  }

  private static func places(_ fact: RegisteredFact) -> String {
    fact.places.map { "\($0.source) \($0.lines?.description ?? "")" }.joined(separator: "; ")
  }
}

extension RegisteredFact.CitedPlace {
  /// Whether it begins and ends around some lines; between, a page may end in footnotes.
  fileprivate func covers(_ wanted: ClosedRange<Int>, of source: String) -> Bool {
    guard self.source == source else { return false }
    guard let lines else { return true }
    return lines.contains(wanted.lowerBound...wanted.lowerBound)
      && lines.contains(wanted.upperBound...wanted.upperBound)
  }
}
