import Foundation
import TestSupport
import Testing

/// Every rule that an author can break is broken by a site here.
@Suite("Rules and their sites")
struct RuleTests {
  /// Rules that no small site can break, each with the reason and where it is tested instead.
  private static let exceptions = [
    // Its table takes minutes to write and to prove: DecisionLimitsTests.
    "decision-too-large",
    // Takes 65,534 references in one file: MarkScannerTests.
    "too-many-marks",
    // Loading refuses such a rule before (outside-cover): RuleOutsideTests.
    "decision-rule-outside",
    // Takes 20,000 tags: TemplateLimitTests.
    "too-many-tags",
    // Told by `check` for a given day: SourceUncheckedTests.
    "source-unchecked",
    // Told by `check` for a given day: ListingTests.
    "lapsed",
  ]

  /// Rules of tables in other forms, which a build does not read.
  private static let exchange = ["Sources/Exchange/", "Sources/Formats/"]

  @Test("Every rule of the source stands in a report, and every exception is a rule")
  func coverage() throws {
    var rules: Set<String> = []
    let files = Repository.files(in: "Sources", endings: [".swift"])
    for file in files where !Self.exchange.contains(where: file.hasPrefix) {
      let text = try Repository.text(file)
      rules.formUnion(text.matches(of: /Diagnostic\(\s*"([a-z0-9-]+)"/).map { String($0.output.1) })
    }
    let told = GoldenSite.all.compactMap(\.report).joined()
    let missing = rules.subtracting(Self.exceptions).filter { !told.contains("[\($0)]\n") }
    #expect(missing.isEmpty, "these rules are broken by no folder of Tests/GoldenTests/Sites")
    #expect(rules.isSuperset(of: Self.exceptions))
  }
}
