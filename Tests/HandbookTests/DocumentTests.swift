import Diagnostics
import Pipeline
import TestSupport
import Testing

/// Every figure and date that the handbook cites stands in the document, or the fact says why not.
@Suite(
  "The handbook agrees with the documents of its sources",
  .enabled(
    if: SharedDomain.isWanted,
    "there are no documents in ../shared/domain/bronnen to look figures up in"))
struct DocumentTests {
  @Test func everythingCitedStandsInItsPlace() async throws {
    let folder = try TemporaryFolder()
    var options = Handbook.options(output: folder.path)
    options.documents = "\(SharedDomain.folder)/bronnen"
    let outcome = try await Pipeline(options).check()
    #expect(outcome.report.entries.isEmpty, "\(outcome.report.text(in: .en))")
    #expect(!outcome.notLiteral.isEmpty)
  }
}
