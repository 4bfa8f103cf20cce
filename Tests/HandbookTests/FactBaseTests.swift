import Model
import TestSupport
import Testing

/// The registry against the list of facts that was drawn from the documents.
///
/// The list stands beside the checkout. Without it these tests say that they were skipped, unless
/// `CI` is set or `WIJZER_REQUIRE_SHARED` is 1: then they fail.
@Suite(
  "The registry has every fact of the fact base",
  .enabled(
    if: SharedDomain.isWanted,
    "there is no fact base at ../shared/domain/feitenbank.md to compare the registry with"))
struct FactBaseTests {
  @Test func everyRowIsInTheRegistryAsItIsWritten() async throws {
    let registry = try await Registry.read.value
    let base = try FactBase(SharedDomain.text("feitenbank.md"))
    #expect(base.rows.map(\.number) == FactBase.numbers("F", 3, base.rows.count))
    #expect(base.sums.map(\.number) == FactBase.numbers("D", 2, base.sums.count))
    #expect(!base.rows.isEmpty && !base.sums.isEmpty)
    var found: [FactComparer.Difference] = []
    for row in base.rows {
      let fact = try #require(registry.fact(row.number), "\(row.number) is in no fact")
      found += FactComparer.differences(row, fact)
    }
    for sum in base.sums {
      let facts = registry.facts(of: sum)
      #expect(!facts.isEmpty, "\(sum.number) is in no fact")
      found += FactComparer.differences(sum, facts)
    }
    for difference in found {
      #expect(FactDeviation.all.contains { $0.allows(difference) }, "\(difference)")
    }
    for deviation in FactDeviation.all {
      #expect(found.contains { deviation.allows($0) }, "\(deviation) deviates no more")
    }
  }

  @Test func everyNumberOfTheRegistryIsInTheFactBase() async throws {
    let base = try FactBase(SharedDomain.text("feitenbank.md"))
    let known = Set(base.rows.map(\.number) + base.sums.map(\.number))
    for fact in try await Registry.read.value.facts {
      for number in fact.fact.numbers {
        // A sum with several outcomes has a letter for each.
        let isKnown = known.contains(number) || known.contains(String(number.dropLast()))
        #expect(isKnown, "\(fact.name) has number \(number)")
      }
    }
  }

  @Test func notationIsReadAsItIsMeant() {
    #expect(FactBaseNotation.date("5-7-2022")?.description == "2022-07-05")
    #expect(FactBaseNotation.date("juni 2022")?.description == "2022-06")
    #expect(FactBaseNotation.date("vanaf 2022") == nil)
    #expect(
      FactBaseNotation.numbers(in: "382; 3.039.574 of +9,0%").map(\.description) == [
        "382", "3039574", "9",
      ])
    #expect(FactBaseNotation.validity("na 2025")?.from == CalendarDate("2026-01-01"))
    #expect(FactBaseNotation.validity("2024 en 2025")?.until == CalendarDate("2025-12-31"))
    #expect(FactBaseNotation.validity("tot 2026") == nil)
  }
}

extension Registry {
  /// The facts that a sum came to be.
  func facts(of sum: FactBase.Sum) -> [RegisteredFact] {
    let letters = ["", "a", "b", "c"].map { sum.number + $0 }
    return letters.compactMap { fact($0) }
  }
}
