import Foundation
import TestSupport
import Testing

/// What the command finds, and what it says to wrong use.
@Suite("Search by the command")
struct SearchCommandTests {
  private func run(_ arguments: [String], in site: String = "good-search") throws
    -> WijzerCommand.Run
  {
    let folder = try GoldenSite(name: site).laidOut()
    return try WijzerCommand.run(["search", "--language", "en"] + arguments, in: folder.path)
  }

  @Test("A page by its other name, with its kind and address")
  func text() throws {
    let run = try run(["wet langdurige zorg", "--limit", "1"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output == "Wlz (Terms)\n  terms/wlz.html\n")
  }

  @Test("A mistake is mended, and nothing is said to be found where nothing is")
  func mended() throws {
    let run = try run(["katnoor", "--limit", "1"])
    #expect(run.output == "did you mean: kantoor\nkantoor (Terms)\n  terms/kantoor.html\n")
    #expect(try self.run(["qqqqqqq"]).output == "nothing found\n")
    #expect(try self.run(["<script>.*"]).output == "nothing found\n")
  }

  @Test("JSON has every name, on one line for a query")
  func json() throws {
    let run = try run(["21,80", "--json", "--limit", "1"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(
      object.keys.sorted() == ["correction", "count", "query", "results"]
        && run.output.split(separator: "\n").count == 1)
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.first?["page"] as? String == "facts/day-rate.html")
  }

  @Test(
    "Wrong use is one clear line",
    arguments: [
      ([""], "it does not say what to look for"),
      (["wlz", "--limit", "0"], "--limit is at least 1"),
      ([" \t"], "it does not say what to look for"),
    ])
  func wrongUse(arguments: [String], words: String) throws {
    let run = try run(arguments)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("A site without the script has no search")
  func without() throws {
    let run = try run(["wlz"], in: "good-terms")
    #expect(run.status == 2)
    #expect(run.errors.contains("this site has no search"), "\(run.errors)")
  }
}
