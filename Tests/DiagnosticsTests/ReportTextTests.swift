import Diagnostics
import TestSupport
import Testing

@Suite("A report as text")
struct ReportTextTests {
  /// The report of one finding, at the hands in a text.
  private func text(_ marked: String, in language: MessageLanguage = .en) -> String {
    let marked = MarkedText(marked)
    let found = marked.ranges.map {
      Diagnostic("rule", Message(nl: "fout", en: "wrong"), at: SourceSpan(path: "f", range: $0))
    }
    return Report(found) { SourceText(path: $0, text: marked.text) }.text(in: language)
  }

  @Test("The place, the message, the rule, and the line with carets")
  func plain() {
    #expect(
      text("één\ntwee 👉drie👈 vier\n") == """
        f:2:6: error: wrong [rule]
          2 | twee drie vier
            |      ^^^^

        """)
  }

  @Test("The margin is as wide as the number of the line")
  func margin() {
    #expect(
      text(String(repeating: "\n", count: 99) + "👉a👈") == """
        f:100:1: error: wrong [rule]
          100 | a
              | ^

        """)
  }

  @Test("A tab stays a tab, so that the carets line up")
  func tabs() {
    #expect(
      text("\ta\t👉b👈c") == "f:1:4: error: wrong [rule]\n  1 | \ta\tbc\n    | \t \t^\n")
  }

  @Test("Columns count characters; carets stand below what takes two places on a terminal")
  func wide() {
    #expect(text("é👉ü👈") == "f:1:2: error: wrong [rule]\n  1 | éü\n    |  ^\n")
    #expect(text("日本👉語x👈") == "f:1:3: error: wrong [rule]\n  1 | 日本語x\n    |     ^^^\n")
    #expect(text("👩‍👩‍👧 👉a👈") == "f:1:3: error: wrong [rule]\n  1 | 👩‍👩‍👧 a\n    |    ^\n")
    #expect(text("e\u{301}👉a👈") == "f:1:2: error: wrong [rule]\n  1 | e\u{301}a\n    |  ^\n")
  }

  @Test("A finding of several lines is shown on its first")
  func lines() {
    #expect(text("a 👉b\nc👈") == "f:1:3: error: wrong [rule]\n  1 | a b\n    |   ^\n")
    #expect(text("a 👉b\r\nc👈") == "f:1:3: error: wrong [rule]\n  1 | a b\n    |   ^\n")
  }

  @Test("A place without width gets one caret, at the end of a line too")
  func empty() {
    #expect(text("ab👉👈\nc") == "f:1:3: error: wrong [rule]\n  1 | ab\n    |   ^\n")
    #expect(text("a\n👉👈\nc") == "f:2:1: error: wrong [rule]\n  2 | \n    | ^\n")
  }

  @Test("Of a long line the part around the finding is shown")
  func long() throws {
    for before in [0, 39, 40, 41, 150, 299] {
      let line =
        String(repeating: "é", count: before) + "👉word👈"
        + String(repeating: "ü", count: 300 - before)
      let shown = text(line).split(separator: "\n").map { Array($0) }
      #expect(String(shown[0]) == "f:1:\(before + 1): error: wrong [rule]")
      #expect(shown[1].count <= "  1 | ".count + 102)
      let carets = shown[2].indices.filter { shown[2][$0] == "^" }
      #expect(String(carets.map { shown[1][$0] }) == "word")
      #expect(shown[1].contains("…"))
    }
    let all = text("👉" + String(repeating: "a", count: 300) + "👈").split(separator: "\n")
    #expect(all[2].count { $0 == "^" } == 100)
  }

  @Test("Notes and the fix follow, in the language that is asked for")
  func notes() {
    let finding = Diagnostic(
      "rule", .warning, Message(nl: "let op", en: "mind"),
      at: SourceSpan(path: "f", range: 2..<3),
      notes: [
        .init(Message(nl: "hier", en: "here"), at: SourceSpan(path: "g", range: 0..<1)),
        .init(Message(nl: "daar", en: "there"), at: .file("h")),
        .init(Message(nl: "los", en: "loose")),
      ], fix: Message(nl: "doe iets", en: "do something"))
    let report = Report([finding]) { path in
      path == "h" ? nil : SourceText(path: path, text: "a \(path)")
    }
    #expect(
      report.text(in: .en) == """
        f:1:3: warning: mind [rule]
          1 | a f
            |   ^
        g:1:1: note: here
          1 | a g
            | ^
        h: note: there
          note: loose
          fix: do something

        """)
    #expect(
      report.text(in: .nl) == """
        f:1:3: waarschuwing: let op [rule]
          1 | a f
            |   ^
        g:1:1: noot: hier
          1 | a g
            | ^
        h: noot: daar
          noot: los
          herstel: doe iets

        """)
  }

  @Test("Colours mark the severity and change nothing else")
  func colours() {
    let found = [Severity.error, .warning].map {
      Diagnostic("rule", $0, Message(nl: "fout", en: "wrong"), at: .file("f"))
    }
    let report = Report(found) { _ in nil }
    #expect(
      report.text(in: .nl, colour: true)
        == "f: \u{1B}[1;31mfout:\u{1B}[0m fout [rule]\n"
        + "f: \u{1B}[1;33mwaarschuwing:\u{1B}[0m fout [rule]\n")
    #expect(report.text(in: .nl) == "f: fout: fout [rule]\nf: waarschuwing: fout [rule]\n")
  }
}
