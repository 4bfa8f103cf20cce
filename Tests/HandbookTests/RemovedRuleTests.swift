import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Who takes a rule out of the file is told which situation has no answer any more, even when
/// caveats and scenarios still name the rule.
struct RemovedRuleTests {
  @Test(arguments: ["r04", "r20", "r47"])
  func aRuleTakenOutOfTheFileIsToldAsAGap(rule: String) async throws {
    let copy = try TemporaryFolder()
    let content = "\(copy.path)/content"
    try FileManager.default.copyItem(atPath: "\(Repository.root)/content", toPath: content)
    let file = "\(content)/beslissingen/bekostiging.yml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    let start = try #require(text.range(of: "  - id: \(rule)\n"))
    let end = try #require(text.range(of: "  - id: ", range: start.upperBound..<text.endIndex))
    try text.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
      .write(toFile: file, atomically: true, encoding: .utf8)
    var options = Handbook.options(output: copy.path)
    options.content = content
    let report = try await Pipeline(options).check().report
    #expect(report.entries.contains { $0.diagnostic.rule == "decision-gap" })
    #expect(report.errorCount > 0)
  }
}
