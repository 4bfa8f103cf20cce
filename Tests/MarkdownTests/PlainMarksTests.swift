import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite("Marks in a text without Markdown")
struct PlainMarksTests {
  private let span = SourceSpan(path: "item.yml", range: 0..<1)

  /// The words of a text, each mark between parentheses by its name.
  private func shown(_ text: String) -> String {
    readMarks(in: text, at: span).value.map { piece in
      switch piece {
      case .words(let words): words
      case .mark(let reference):
        switch reference.target {
        case .item(let mark): "(\(mark.name))"
        case .citations(let marks): "(\(marks.map(\.source).joined(separator: ";")))"
        case .link, .image: "?"
        }
      }
    }.joined()
  }

  @Test(
    "Marks are what they are in Markdown",
    arguments: [
      ("É [[fact:a@2024|{} é]], [@act, art. 1; @wet]!", "É (a), (act;wet)!"),
      ("[[a]][[b]]", "(a)(b)"), ("[a] [[b] ] [c", "[a] [[b] ] [c"),
      ("é \\[[a]] [[b]]", "é [[a]] (b)"), ("\\[@act]", "[@act]"), ("\\[[[a]]", "[(a)"),
      ("C:\\é \\[a] \\\\[[a]]", "C:\\é \\[a] \\\\(a)"), ("[[a\nb]] [[]]", "[[a\nb]] [[]]"),
      ("\u{F0000} [[a]]", "\u{F0000} (a)"), ("", ""), ("[[", "[["),
    ])
  func pieces(_ text: String, _ expected: String) {
    #expect(shown(text) == expected)
  }

  @Test("A mark of another form, or without an end, is told at its words and left as it is")
  func findings() {
    let found = readMarks(in: "[[]] é [[]], [@] [[a", at: span).diagnostics
    #expect(
      found.map(\.rule) == ["malformed-mark", "malformed-mark", "malformed-mark", "unclosed-mark"])
    #expect(found.map(\.span.words) == ["[[]]", "[[]]", "[@]", "[["])
    #expect(found.map(\.span.earlier) == [0, 1, 0, 2])
  }

  @Test("The cross-references alone are the same ones")
  func items() {
    let text = "[[a]] [@act] \\[[b]] [[]] [[c|d]] [[e"
    #expect(itemMarks(in: text).map(\.name) == ["a", "c"])
  }

  @Test("Of equal marks each has its own place")
  func places() {
    let pieces = readMarks(in: "[[a]] é [[a]]", at: span).value
    let spans = pieces.compactMap { piece in
      if case .mark(let reference) = piece { reference.span } else { nil }
    }
    #expect(spans.map(\.words) == ["[[a]]", "[[a]]"])
    #expect(spans.map(\.earlier) == [0, 1])
  }
}
