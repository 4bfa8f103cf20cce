import Foundation
import TestSupport
import Testing

/// What a site holds and what of it ends, as the command prints it.
@Suite("Lists, and what has lapsed on a day")
struct ListingTests {
  private let site = GoldenSite(name: "good-years")

  private func run(_ arguments: [String]) throws -> WijzerCommand.Run {
    let folder = try site.laidOut()
    return try WijzerCommand.run(arguments + ["--language", "en"], in: folder.path)
  }

  @Test("What ends before a day, by day, each with its place")
  func expiring() throws {
    let run = try run(["list", "expiring", "--before", "2025-01-01"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        last-day    kind      id                    title                        place
        2023-12-31  rule      decisions/support#r1  Insurer                      content/decisions/support.yml:23
        2023-12-31  fact      facts/rate            The rate                     content/facts/rate.yml:5
        2023-12-31  flow      flows/care            Care                         content/flows/care.yml:4
        2023-12-31  item      points/b-gap          What is advice?              content/points/b-gap.yml:3
        2024-06-30  flow      flows/home            Home                         content/flows/home.yml:2
        2024-12-31  decision  decisions/support     Who pays?                    content/decisions/support.yml
        2024-12-31  rule      decisions/support#r2  insurance company, or T & C  content/decisions/support.yml:30
        2024-12-31  rule      decisions/support#r3  Townhouse                    content/decisions/support.yml:37
        2024-12-31  flow      flows/advice          Advice                       content/flows/advice.yml:3
        2024-12-31  flow      flows/care            Care                         content/flows/care.yml:8

        """)
  }

  @Test("The day before is left out, the first day counts")
  func bounds() throws {
    let run = try run(
      ["list", "expiring", "--from", "2024-06-30", "--before", "2024-12-31", "--format", "csv"])
    #expect(
      run.output == """
        last-day,kind,id,title,place\r
        2024-06-30,flow,flows/home,Home,content/flows/home.yml:2\r

        """)
  }

  @Test("JSON has the names of the columns")
  func json() throws {
    let run = try run(["list", "expiring", "--before", "2024-01-01", "--format", "json"])
    #expect(
      run.output.hasPrefix(
        """
        [
          {
            "id": "decisions/support#r1",
            "kind": "rule",
            "last-day": "2023-12-31",
            "place": "content/decisions/support.yml:23",
            "title": "Insurer"
          },
        """))
    let rows = try JSONDecoder().decode([[String: String]].self, from: Data(run.output.utf8))
    #expect(rows.map { [$0["id"] ?? "", $0["title"] ?? ""] } == Self.first)
  }

  /// What ends in the first year: names with titles.
  private static let first = [
    ["decisions/support#r1", "Insurer"], ["facts/rate", "The rate"], ["flows/care", "Care"],
    ["points/b-gap", "What is advice?"],
  ]

  @Test("A cell with a comma is quoted")
  func quotes() throws {
    let run = try run(["list", "expiring", "--before", "2025-01-01", "--format", "csv"])
    #expect(run.output.contains(",\"insurance company, or T & C\","))
  }

  @Test("A cell stands as it is, also where a spreadsheet would take it for a formula")
  func formulas() throws {
    let folder = try site.laidOut()
    let file = URL(fileURLWithPath: folder.path + "/content/flows/home.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing("title: Home", with: "title: =Home")
      .write(to: file, atomically: true, encoding: .utf8)
    let run = try WijzerCommand.run(["list", "flows", "--format", "csv"], in: folder.path)
    #expect(run.output.contains("\r\nhome,=Home,2023-01-01..2024-06-30,explicit,0\r\n"))
  }

  @Test("A collection, by its name, its word or its role", arguments: ["flows", "flow"])
  func collection(name: String) throws {
    let run = try run(["list", name])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        id      title   valid                   certainty       references
        advice  Advice  2024-01-01..2024-12-31  explicit        0
        care    Care    2023-01-01..            explicit draft  3
        home    Home    2023-01-01..2024-06-30  explicit        0

        """)
  }

  @Test("Decisions are listed by the days they cover")
  func decisions() throws {
    let run = try run(["list", "decisions"])
    #expect(
      run.output == """
        id       title      valid                   certainty  references
        support  Who pays?  2023-01-01..2024-12-31             0

        """)
  }

  @Test("Wrong use", arguments: [["flow-s"], ["expiring"], ["flows", "--before", "2024-01-01"]])
  func wrongUse(words: [String]) throws {
    let run = try run(["list"] + words)
    #expect(run.status == 2 && run.output.isEmpty && !run.errors.isEmpty)
  }

  @Test("A site with errors is told, not listed")
  func broken() throws {
    let folder = try GoldenSite(name: "wrong-type").laidOut()
    let run = try WijzerCommand.run(["list", "terms", "--language", "en"], in: folder.path)
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors.contains("[wrong-type]"))
  }

  @Test("On a later day: what held when the site was made, and no longer does")
  func lapsed() throws {
    let run = try run(["check", "--date", "2024-07-01", "--quiet"])
    #expect(run.status == 0 && run.output.isEmpty)
    #expect(
      run.errors == """
        content/decisions/support.yml:23:9: warning: 'decisions/support#r1' runs until 2023-12-31, so it no longer holds on 2024-07-01 [lapsed]
          23 |   - id: r1
             |         ^^
          fix: look up what holds after it and add that, or leave it as history
        content/facts/rate.yml:5:1: warning: 'facts/rate' runs until 2023-12-31, so it no longer holds on 2024-07-01 [lapsed]
          5 | valid: {from: 2023-01-01, until: 2023-12-31}
            | ^^^^^
          fix: look up what holds after it and add that, or leave it as history
        content/flows/care.yml:4:5: warning: 'flows/care' runs until 2023-12-31, so it no longer holds on 2024-07-01 [lapsed]
          4 |   - valid: {from: 2023-01-01, until: 2023-12-31}
            |     ^^^^^
        content/flows/care.yml:8:5: note: this period comes after it
          8 |   - valid: {from: 2024-01-01, until: 2024-12-31}
            |     ^^^^^
        content/flows/home.yml:2:1: warning: 'flows/home' runs until 2024-06-30, so it no longer holds on 2024-07-01 [lapsed]
          2 | valid: {from: 2023-01-01, until: 2024-06-30}
            | ^^^^^
          fix: look up what holds after it and add that, or leave it as history
        content/points/b-gap.yml:3:1: warning: 'points/b-gap' runs until 2023-12-31, so it no longer holds on 2024-07-01 [lapsed]
          3 | valid: {from: 2023-01-01, until: 2023-12-31}
            | ^^^^^
          fix: look up what holds after it and add that, or leave it as history

        """)
  }

  @Test("On a day that is not later: everything since the first year")
  func lapsedEarlier() throws {
    let run = try run(["check", "--date", "2024-07-01", "--as-of", "2024-12-31", "--quiet"])
    let earlier = try self.run(["check", "--date", "2024-07-01", "--quiet"])
    #expect(run.errors == earlier.errors)
    let strict = try self.run(["check", "--date", "2024-07-01", "--strict", "--quiet"])
    #expect(strict.status == 1)
  }
}
