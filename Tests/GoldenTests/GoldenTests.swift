import Foundation
import TestSupport
import Testing

/// Every folder of `Sites` is built over an earlier site.
///
/// What is told is compared with `report.txt`, exit status included. A site that fails must leave
/// the earlier one as it is; one that does not must come to the pages of `expected`.
/// `RECORD=1 swift test --filter GoldenTests` writes both anew and fails; see README.md.
@Suite("Whole small sites, good and broken")
struct GoldenTests {
  @Test("The report and the pages are as written down", arguments: GoldenSite.all)
  func site(_ site: GoldenSite) async throws {
    let earlier = try EarlierSite.contents.get()
    let built = try await site.built(over: earlier)
    let finished = try built.site()
    if GoldenSite.isRecording {
      let isGood = built.report.hasSuffix("exit 0\n")
      let pages = isGood ? GoldenSite.compared(finished) : [:]
      try site.record(report: built.report, pages: pages)
      Issue.record("recorded")
      return
    }
    try expect(built.report, finished, of: site, over: earlier)
  }

  @Test(
    "The command itself tells and writes the same",
    arguments: ["good-handbook", "many-mistakes", "unknown-option"])
  func command(name: String) throws {
    let site = GoldenSite(name: name)
    let earlier = try EarlierSite.contents.get()
    let build = try site.build(over: earlier)
    #expect(build.run.output.isEmpty, "findings go to standard error")
    try expect(build.report, build.site(), of: site, over: earlier)
  }

  private func expect(
    _ actual: String, _ finished: FolderContents, of site: GoldenSite, over earlier: FolderContents
  ) throws {
    let report = try #require(site.report, "report.txt is missing; RECORD=1 writes it")
    #expect(actual == report, "\(lineDifference(expected: report, actual: actual))")
    let isGood = actual.hasSuffix("exit 0\n")
    if !isGood { #expect(finished == earlier, "a failed build leaves the site in place as it is") }
    try expect(isGood ? GoldenSite.compared(finished) : [:], of: site)
  }

  private func expect(_ pages: [String: String], of site: GoldenSite) throws {
    let expected = try site.expectedPages()
    #expect(Set(pages.keys) == Set(expected.keys), "expected/ has every page and no other")
    for (name, text) in pages {
      let wanted = expected[name] ?? ""
      #expect(text == wanted, "\(name):\n\(lineDifference(expected: wanted, actual: text))")
    }
  }

  @Test("The sites are there, good and broken")
  func sites() {
    let isGood = { (site: GoldenSite) in site.name.hasPrefix("good-") }
    #expect(GoldenSite.all.contains(where: isGood))
    #expect(!GoldenSite.all.allSatisfy(isGood))
    for site in GoldenSite.all {
      #expect(isGood(site) == (site.report == "exit 0\n"), "\(site.name) is named after its report")
    }
  }
}
