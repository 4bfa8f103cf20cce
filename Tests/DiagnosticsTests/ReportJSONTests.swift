import Diagnostics
import TestSupport
import Testing

@Suite("A report as JSON")
struct ReportJSONTests {
  @Test("Each finding has its place, its words and its notes, with keys in alphabetical order")
  func findings() throws {
    let found = [
      Diagnostic(
        "rule", Message(nl: "fout: \"é\"", en: "wrong: \"é\""),
        at: SourceSpan(path: "a/b.md", range: 3..<4),
        notes: [
          .init(Message(nl: "hier", en: "here"), at: SourceSpan(path: "g", range: 0..<1)),
          .init(Message(nl: "los", en: "loose")),
        ], fix: Message(nl: "doe", en: "do")),
      Diagnostic("other", .warning, Message(nl: "let op", en: "mind"), at: .file("c.yml")),
    ]
    let report = Report(found) { SourceText(path: $0, text: "é\nx") }
    #expect(
      try report.json(in: .en) == """
        [
          {
            "column" : 1,
            "file" : "a/b.md",
            "fix" : "do",
            "line" : 2,
            "message" : "wrong: \\"é\\"",
            "notes" : [
              {
                "column" : 1,
                "file" : "g",
                "line" : 1,
                "message" : "here"
              },
              {
                "message" : "loose"
              }
            ],
            "rule" : "rule",
            "severity" : "error"
          },
          {
            "file" : "c.yml",
            "message" : "mind",
            "notes" : [

            ],
            "rule" : "other",
            "severity" : "warning"
          }
        ]

        """)
    #expect(try report.json(in: .nl).contains("\"message\" : \"fout: \\\"é\\\"\""))
  }

  @Test("A report without findings is an empty list")
  func none() throws {
    let json = try Report([]) { _ in nil }.json(in: .en)
    #expect(json.filter { !$0.isWhitespace } == "[]")
  }
}
