import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Who takes a rule out of the file is told which situation has no answer any more, even when
/// caveats and scenarios still name the rule.
struct RemovedRuleTests {
  /// Each is taken out of a copy of the decision, beside the decision itself.
  private static let removed = ["r04", "r20", "r47"]

  @Test func aRuleTakenOutOfTheFileIsToldAsAGap() async throws {
    let copy = try TemporaryFolder()
    let content = "\(copy.path)/content"
    try FileManager.default.copyItem(atPath: "\(Repository.root)/content", toPath: content)
    let file = "\(content)/beslissingen/bekostiging.yml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for rule in Self.removed {
      let start = try #require(text.range(of: "  - id: \(rule)\n"))
      let end = try #require(text.range(of: "  - id: ", range: start.upperBound..<text.endIndex))
      let name = Self.name(without: rule)
      try text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
        .replacing("decision: bekostiging\n", with: "decision: \(name)\n", maxReplacements: 1)
        .write(
          toFile: "\(content)/beslissingen/\(name).yml", atomically: true, encoding: .utf8)
    }
    var options = Handbook.options(output: copy.path)
    options.content = content
    let report = try await Pipeline(options).check().report
    let gaps = Set(
      report.entries.filter { $0.diagnostic.rule == "decision-gap" }.map(\.place.path))
    #expect(
      gaps == Set(Self.removed.map { "\(content)/beslissingen/\(Self.name(without: $0)).yml" }))
    #expect(report.errorCount > 0)
  }

  private static func name(without rule: String) -> String { "bekostiging-zonder-\(rule)" }
}
