import Foundation
import TestSupport
import Testing

/// `wijzer decide`, run as a reader of its answers runs it.
@Suite("What a decision says on the command line")
struct DecideCommandTests {
  /// A site whose first rule gives its reason with a fact, a link and a citation.
  private func site() throws -> TemporaryFolder {
    let folder = try GoldenSite(name: "good-years").laidOut()
    let file = URL(fileURLWithPath: folder.path + "/content/decisions/support.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let first = try #require(text.firstRange(of: "because: The act says so."))
    let reason =
      #"because: "With [[fact:code]] the [[point:b-gap|act]] says so [@act-2023, art. 1].""#
    try text.replacingCharacters(in: first, with: reason)
      .write(to: file, atomically: true, encoding: .utf8)
    return folder
  }

  private func decide(_ words: [String]) throws -> WijzerCommand.Run {
    let folder = try site()
    return try WijzerCommand.run(["decide", "support"] + words, in: folder.path)
  }

  private static let settled = ["work=care", "--date", "2023-05-01"]

  @Test("A settled answer gives its reason with its facts, and its sources")
  func text() throws {
    let run = try decide(Self.settled)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        paid: Insurer
        This is paid with C1
        certainty: Explicit
        With C1 the act says so .
        - Act of 2023, art. 1
        rules: r1

        """)
  }

  @Test("JSON has every name in the same order, and null for what is not settled")
  func json() throws {
    let run = try decide(Self.settled + ["--json"])
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        {
          "outcome": "paid",
          "label": "This is paid with C1",
          "payer": "Insurer",
          "certainty": "explicit",
          "draft": false,
          "possible": ["paid"],
          "rules": ["r1"],
          "ask": [],
          "because": ["With C1 the act says so ."],
          "sources": [
            {"label": "Act of 2023, art. 1", "place": "art-1", "source": "act-2023"}
          ]
        }

        """)
    let open = try decide(["--json"]).output
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(open.utf8)) as? [String: Any])
    for name in ["outcome", "label", "payer", "certainty"] { #expect(answer[name] is NSNull) }
    #expect(answer["draft"] as? Bool == false)
    #expect(answer["ask"] as? [String] == ["work", "date"])
    #expect(answer["possible"] as? [String] == ["paid", "open"])
  }

  @Test("The words are those of the site, or of the language that was asked")
  func language() throws {
    let english = """
      still possible: paid, open
      still to ask: work, date
      rules: r1, r2, r3

      """
    let dutch = """
      nog mogelijk: paid, open
      nog te vragen: work, date
      regels: r1, r2, r3

      """
    #expect(try decide([]).output == english)
    #expect(try decide(["--language", "en"]).output == english)
    #expect(try decide(["--language", "nl"]).output == dutch)
  }

  @Test("The handbook's reason names the day that a fact holds")
  func handbook() throws {
    let words = [
      "decide", "bekostiging", "--date", "2023-02-05", "kosten=clientgebonden", "geincludeerd=ja",
      "wlz-indicatie=nee", "forensische-titel=ja",
    ]
    let fact = try Repository.text("content/feiten/dag-duiding.yml")
    #expect(fact.contains("\nvalue: 2022-07-20\n"), "the day that is looked for below")
    let run = try WijzerCommand.run(words + ["--json"], in: Repository.root)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(run.output.contains("de duiding van 20 juli 2022"))
  }

  @Test(
    "Every answer about a draft year says so, settled or not",
    arguments: [
      ["kosten=clientgebonden", "geincludeerd=ja", "wlz-indicatie=ja", "toekenning=ja"],
      ["kosten=clientgebonden", "geincludeerd=ja", "wlz-indicatie=nee"],
      ["kosten=casusregie"],
    ])
  func draft(_ answers: [String]) throws {
    let words = ["decide", "bekostiging"] + answers
    let run = try WijzerCommand.run(
      words + ["--json", "--date", "2026-12-31"], in: Repository.root)
    let answer = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["draft"] as? Bool == true)
    #expect(answer["certainty"] is NSNull == (answer["outcome"] is NSNull))
    #expect(answer["label"] is NSNull == (answer["outcome"] is NSNull))
  }

  @Test("The mark of a draft year stands in the words, and not the day before")
  func draftInWords() throws {
    let note = "Concept 2026: Alles over 2026 "
    for (date, isDraft) in [("2026-01-01", true), ("2025-12-31", false)] {
      let words = ["decide", "bekostiging", "kosten=casusregie", "--date", date]
      let run = try WijzerCommand.run(words, in: Repository.root)
      #expect(run.status == 0 && run.output.contains(note) == isDraft)
    }
  }
}
