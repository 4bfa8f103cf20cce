import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite("What stands between the brackets of a mark")
struct MarkParserTests {
  @Test(
    "A cross-reference has a name, and perhaps a kind, an anchor and words",
    arguments: [
      ("[[care]]", nil, "care", nil, nil),
      ("[[term:care]]", "term", "care", nil, nil),
      ("[[term:care#costs|the costs]]", "term", "care", "costs", "the costs"),
      ("[[ term : care # costs | the costs ]]", "term", "care", "costs", "the costs"),
      ("[[care|a | b]]", nil, "care", nil, "a | b"),
      ("[[care|één: #1]]", nil, "care", nil, "één: #1"),
    ] as [(String, String?, String, String?, String?)])
  func items(_ text: String, _ prefix: String?, _ name: String, _ anchor: String?, _ words: String?)
  {
    let mark = ItemMark(prefix: prefix, name: name, anchor: anchor, text: words)
    #expect(read(text).value.references.map(\.target) == [.item(mark)])
  }

  @Test("Citations are set apart by semicolons; what follows the first comma is the place")
  func citations() {
    let text = MarkedText("É [👉@act, art. 1, lid 2👈;  👉@wet👈 ; 👉@norm, vraag 5👈]")
    let references = read(text.text).value.references
    guard case .citations(let marks)? = references.first?.target else {
      Issue.record("no citations")
      return
    }
    #expect(marks.map(\.source) == ["act", "wet", "norm"])
    #expect(marks.map(\.place) == ["art. 1, lid 2", nil, "vraag 5"])
    let lengths = marks.map { $0.span.range.count }
    #expect(lengths == text.ranges.map(\.count))
    let starts = marks.map { $0.span.range.lowerBound - marks[0].span.range.lowerBound }
    #expect(starts == text.ranges.map { $0.lowerBound - text.ranges[0].lowerBound })
  }

  @Test(
    "A mark of another form is refused, whole",
    arguments: [
      "É 👉[[]]👈", "É 👉[[ ]]👈", "É 👉[[:care]]👈", "É 👉[[term:]]👈", "É 👉[[care|]]👈",
      "É 👉[[care#]]👈", "É 👉[[#costs]]👈", "É 👉[@]👈", "É 👉[@act,]👈", "É 👉[@act; art. 2]👈",
      "É 👉[@act;]👈", "É 👉[@, art. 1]👈",
    ])
  func malformed(_ marked: String) {
    expectFindings(["malformed-mark"], in: marked)
  }

  @Test("A citation in a list is read the same way")
  func listed() {
    let nowhere = SourceSpan.file("x")
    #expect(CitationMark("act", at: nowhere)?.source == "act")
    #expect(CitationMark(" act , art. 1, lid 2 ", at: nowhere)?.source == "act")
    #expect(CitationMark(" act , art. 1, lid 2 ", at: nowhere)?.place == "art. 1, lid 2")
    #expect(CitationMark("act", at: nowhere)?.place == nil)
    for text in ["", " ", ",", "act,", ", art. 1"] {
      #expect(CitationMark(text, at: nowhere) == nil, "'\(text)'")
    }
  }
}
