import Evidence
import Checking
import Diagnostics
import Loading
import Model
import Pipeline
import TestSupport
import Testing

/// The facts and the decision of the handbook, read once for all tests, with the documents when
/// these are there.
struct Registry: Sendable {
  static let read = Task { try await Registry() }

  let site: Site
  let facts: [RegisteredFact]
  let table: DecisionTable
  /// Empty when the documents are not beside the checkout.
  let documents: SourceLibrary

  private init() async throws {
    let folder = try TemporaryFolder()
    let (found, _, outcome) = try await Pipeline(Handbook.options(output: folder.path)).site()
    site = try #require(found, "\(outcome.report.text(in: .en))")
    table = try #require(site.decisions.first { $0.id.name == "bekostiging" })
    let names = Evidence.documentNames(site)
    documents = SourceLibrary(
      site,
      SharedDomain.isThere
        ? try Loading.documents(names, in: "\(SharedDomain.folder)/bronnen") : [:])
    let site = site
    facts = site.collections.filter { $0.schema.role == .fact }.flatMap(\.items)
      .flatMap { RegisteredFact.all(in: $0, of: site) }
  }

  /// The fact with a number of the fact base.
  func fact(_ number: String) -> RegisteredFact? {
    facts.first { $0.fact.numbers.contains(number) }
  }
}

/// What a fact of the registry says in one of its periods.
struct RegisteredFact: Sendable {
  /// A place of a source that the fact cites.
  struct CitedPlace: Sendable {
    let source: String
    let lines: PlaceLines?
    let citation: Citation
  }

  let name: String
  let fact: Fact
  let statement: FactStatement
  let validity: Validity
  let certainty: String
  let places: [CitedPlace]

  static func all(in item: Item, of site: Site) -> [RegisteredFact] {
    guard let fact = item.fact else { return [] }
    return item.periods.compactMap { period in
      guard let statement = period.statement else { return nil }
      let citations = item.sources + period.sources.filter { !item.sources.contains($0) }
      return RegisteredFact(
        name: item.id.name, fact: fact, statement: statement, validity: period.validity,
        certainty: period.certainty ?? item.certainty ?? "",
        places: citations.map { citation in
          let place = site.item(citation.source)?.places.first { $0.id == citation.place }
          return CitedPlace(
            source: citation.source.name, lines: place?.lines.flatMap { PlaceLines($0.text) },
            citation: citation)
        })
    }
  }

  /// The same with another value or another period.
  func with(_ value: FactValue? = nil, validity: Validity? = nil) -> RegisteredFact {
    let changed = FactStatement(
      value: value ?? statement.value, isApproximate: statement.isApproximate,
      text: statement.text, bare: statement.bare, recalculation: statement.recalculation)
    return RegisteredFact(
      name: name, fact: fact, statement: changed, validity: validity ?? self.validity,
      certainty: certainty, places: places)
  }
}
