import Diagnostics
import Markdown
import TestSupport
import Testing

/// Texts that stand in a field of a YAML file: their places are looked up when a report is made.
@Suite("Markdown in a field")
struct FieldTests {
  /// The places of all references, as a report finds them in a file.
  private func places(_ text: String, in marked: String) -> String {
    let file = MarkedText(marked).text
    let source = SourceText(path: "item.yml", text: file)
    guard let start = source.range(of: Array("meaning: ".utf8), in: 0..<source.bytes.count) else {
      return "no field"
    }
    let span = SourceSpan(path: "item.yml", range: start.upperBound..<start.upperBound + 1)
    let references = readMarkdown(field: text, at: span).value.references
    let report = Report(
      references.map { Diagnostic("test", Message(nl: "", en: ""), at: $0.span) }
    ) { _ in source }
    let ranges = report.entries.compactMap { entry -> Range<Int>? in
      guard let line = entry.place.line, let excerpt = entry.place.excerpt else { return nil }
      let text = Array(excerpt.line)
      let start = source.offset(ofLine: line)
      let before = String(text[..<excerpt.columns.lowerBound]).utf8.count
      return start + before..<start + before + String(text[excerpt.columns]).utf8.count
    }
    return MarkedText.mark(file, at: ranges)
  }

  @Test("A reference in a folded or a literal field has its place in the file")
  func folded() {
    let folded =
      "title: É\nmeaning: >-\n  Café, 👉[[care]]👈 en\n  é 👉[@act, art. 1]👈\nnext: [[care]]\n"
    #expect(places("Café, [[care]] en é [@act, art. 1]", in: folded) == folded)
    let literal = "meaning: |\n  Café\n\n  é 👉[[care]]👈\n"
    #expect(places("Café\n\né [[care]]\n", in: literal) == literal)
  }

  @Test("Of equal references each has its own place")
  func equal() {
    let text = "meaning: É 👉[[a]]👈, 👉[[a]]👈 en 👉[[a]]👈\n"
    #expect(places("É [[a]], [[a]] en [[a]]", in: text) == text)
    let mixed = "meaning: >-\n  👉[[a]]👈 👉[[b]]👈\n  👉[[a]]👈 👉[[b]]👈\n"
    #expect(places("[[a]] [[b]] [[a]] [[b]]", in: mixed) == mixed)
  }

  @Test("A finding in a field is told at its words")
  func findings() {
    let span = SourceSpan(path: "item.yml", range: 9..<10)
    let found = readMarkdown(field: "É [[]] en [[]]", at: span).diagnostics
    #expect(found.map(\.span.words) == ["[[]]", "[[]]"])
    #expect(found.map(\.span.earlier) == [0, 1])
  }
}
