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
  ]

  @Test("Every rule of the source stands in a report, and every exception is a rule")
  func coverage() throws {
    var rules: Set<String> = []
    for file in Repository.files(in: "Sources", endings: [".swift"]) {
      let text = try Repository.text(file)
      rules.formUnion(text.matches(of: /Diagnostic\(\s*"([a-z0-9-]+)"/).map { String($0.output.1) })
    }
    let told = GoldenSite.all.compactMap(\.report).joined()
    for rule in rules.subtracting(Self.exceptions).sorted() {
      #expect(told.contains("[\(rule)]\n"), "no site of Tests/GoldenTests/Sites breaks \(rule)")
    }
    #expect(rules.isSuperset(of: Self.exceptions))
  }
}
