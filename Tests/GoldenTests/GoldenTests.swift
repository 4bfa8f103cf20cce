import Foundation
import TestSupport
import Testing

/// Every folder of `Sites` is built by the command itself, over an earlier site.
///
/// What the command tells is compared with `report.txt`, exit status included. A site that fails
/// must leave the earlier one as it is; one that does not must come to the pages of `expected`.
/// `RECORD=1 swift test --filter GoldenTests` writes both anew and fails; see README.md.
@Suite("Whole small sites, good and broken")
struct GoldenTests {
  @Test("The report and the pages are as written down", arguments: GoldenSite.all)
  func site(_ site: GoldenSite) throws {
    let earlier = try EarlierSite.contents.get()
    let build = try site.build(over: earlier)
    let isGood = build.run.status == 0
    let finished = try build.site()
    let pages = isGood ? GoldenSite.compared(finished.texts(endingIn: ".html")) : [:]
    if GoldenSite.isRecording {
      try site.record(report: build.report, pages: pages)
      Issue.record("recorded")
      return
    }
    let report = try #require(site.report, "report.txt is missing; RECORD=1 writes it")
    #expect(
      build.report == report, "\(lineDifference(expected: report, actual: build.report))")
    #expect(build.run.output.isEmpty, "findings go to standard error")
    if !isGood { #expect(finished == earlier, "a failed build leaves the site in place as it is") }
    try expect(pages, of: site)
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
