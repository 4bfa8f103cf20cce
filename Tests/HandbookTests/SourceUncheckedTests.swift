import Diagnostics
import Model
import Pipeline
import TestSupport
import Testing

/// A source is named when it does not say that it was checked since the day that is asked for.
struct SourceUncheckedTests {
  @Test func everySourceWithoutALaterCheckIsNamed() async throws {
    let folder = try TemporaryFolder()
    var options = Handbook.options(output: folder.path)
    options.checkedSince = .lastDay(of: 9999)
    let named = try await Pipeline(options).check().report.entries
      .filter { $0.diagnostic.rule == "source-unchecked" }.map(\.place.path)
    let sources = Repository.files(in: "content/bronnen", endings: [".md"])
    #expect(named == sources.map { "\(Repository.root)/\($0)" })
  }

  @Test func nothingIsNamedWhenNobodyAsks() async throws {
    let report = try await Handbook.built.value.report
    #expect(!report.entries.contains { $0.diagnostic.rule == "source-unchecked" })
  }
}
