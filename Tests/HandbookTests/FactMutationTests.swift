import Evidence
import Checking
import Model
import TestSupport
import Testing

/// Every figure and every date of a fact counts: shifted by one, the fact base or the document
/// that the fact cites no longer agrees.
///
/// The facts are changed in memory; no site is built.
@Suite(
  "A figure or date that is one off is noticed",
  .enabled(
    if: SharedDomain.isWanted,
    "there is neither a fact base nor a document in ../shared/domain to compare facts with"))
struct FactMutationTests {
  @Test func everyValueAndEveryDate() async throws {
    let registry = try await Registry.read.value
    let judge = FactJudge(registry, try FactBase(SharedDomain.text("feitenbank.md")))
    var seen: Set<FactJudge.Witness> = []
    var mutants = 0
    for fact in registry.facts {
      #expect(
        judge.witnesses(against: fact, insteadOf: fact).isEmpty, "\(fact.name) is not as it is")
      for mutant in fact.mutants where !judge.isWorkedOut(mutant, of: fact) {
        mutants += 1
        let witnesses = judge.witnesses(against: mutant, insteadOf: fact)
        seen.formUnion(witnesses)
        #expect(
          !witnesses.isEmpty,
          "\(fact.name): \(mutant.statement.value), \(mutant.validity) is not noticed")
      }
    }
    #expect(mutants > 0)
    #expect(seen == Set(FactJudge.Witness.allCases), "every witness sees something")
  }
}

/// Tells what is against a fact.
struct FactJudge {
  enum Witness: String, CaseIterable {
    case factBase = "the fact base"
    case document = "the document"
    case wholeYears = "the rule of whole years"
  }

  private let registry: Registry
  private let rows: [String: FactBase.Row]
  private let sums: [FactBase.Sum]

  init(_ registry: Registry, _ base: FactBase) {
    self.registry = registry
    rows = Dictionary(base.rows.map { ($0.number, $0) }) { first, _ in first }
    sums = base.sums
  }

  /// What no longer agrees when a fact is put in the place of another.
  func witnesses(against fact: RegisteredFact, insteadOf other: RegisteredFact) -> [Witness] {
    var found: [Witness] = []
    let numbers = other.fact.numbers
    let inRows = numbers.compactMap { rows[$0] }
      .flatMap { FactComparer.differences($0, fact) }
    let inSums = sums.filter { sum in numbers.contains { $0.hasPrefix(sum.number) } }
      .flatMap { sum in
        FactComparer.differences(
          sum, registry.facts(of: sum).map { $0.name == other.name ? fact : $0 })
      }
    let differences = (inRows + inSums).filter { difference in
      !FactDeviation.all.contains { $0.allows(difference) }
    }
    if differences.contains(where: { $0.expected != FactComparer.wholeYears }) {
      found.append(.factBase)
    }
    let hasRow = numbers.contains { rows[$0] != nil }
    if !hasRow, !FactComparer.wholeYears(fact).isEmpty { found.append(.wholeYears) }
    if fact.statement.value != other.statement.value || fact.name == other.name,
      isMissing(fact, other)
    {
      found.append(.document)
    }
    return found
  }

  /// A value that a formula gives is not stored, so it can't be one off; those that are in the
  /// fact base are looked at all the same.
  func isWorkedOut(_ mutant: RegisteredFact, of fact: RegisteredFact) -> Bool {
    fact.fact.numbers.isEmpty && fact.isWorkedOut && mutant.validity == fact.validity
  }

  /// Whether the value stands in fewer of the cited places than the fact's own.
  private func isMissing(_ fact: RegisteredFact, _ other: RegisteredFact) -> Bool {
    guard !other.isWorkedOut else { return false }
    return other.places.contains { place in
      holds(other, place) == true && holds(fact, place) != true
    }
  }

  private func holds(_ fact: RegisteredFact, _ place: RegisteredFact.CitedPlace) -> Bool? {
    registry.documents.holds(fact.statement, fact.fact.kind, at: place.citation)
  }
}

extension RegisteredFact {
  /// Whether a formula gives the value; one that a source states has its sum beside it.
  var isWorkedOut: Bool { fact.formula != nil && statement.recalculation == nil }

  /// The same with each of its numbers and days one more and one less.
  var mutants: [RegisteredFact] {
    let values: [FactValue] =
      switch statement.value {
      case .number(let number): number.neighbours.map(FactValue.number)
      case .range(let first, let last):
        first.neighbours.map { .range($0, last) } + last.neighbours.map { .range(first, $0) }
      case .date(let date): date.neighbours.map(FactValue.date)
      case .period(let first, let last):
        first.neighbours.map { .period($0, last) } + last.neighbours.map { .period(first, $0) }
      case .text: []
      }
    let starts = (validity.from.map { [$0.previous, $0.next] } ?? [])
      .map { Validity(from: $0, until: validity.until) }
    let ends = (validity.until.map { [$0.previous, $0.next] } ?? [])
      .map { Validity(from: validity.from, until: $0) }
    return values.map { with($0) } + (starts + ends).map { with(validity: $0) }
  }
}

extension DecimalNumber {
  /// One less and one more in the last digit.
  fileprivate var neighbours: [DecimalNumber] {
    [-1, 1].map { DecimalNumber(unscaled: unscaled + $0, scale: scale) }
  }
}

extension PartialDate {
  /// The day, month or year before and after.
  fileprivate var neighbours: [PartialDate] {
    [firstDay.previous, lastDay.next].compactMap { day in
      let text = day.description
      return switch precision {
      case .day: PartialDate(text)
      case .month: PartialDate(String(text.prefix(7)))
      case .year: PartialDate(String(text.prefix(4)))
      }
    }
  }
}
