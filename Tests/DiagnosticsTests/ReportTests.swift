import Diagnostics
import TestSupport
import Testing

@Suite("What a report tells, and in which order")
struct ReportTests {
  private static func finding(
    _ path: String, _ start: Int, _ rule: RuleName = "rule", _ severity: Severity = .error,
    _ words: String = "wrong"
  ) -> Diagnostic {
    Diagnostic(
      rule, severity, Message(nl: words, en: words),
      at: SourceSpan(path: path, range: start..<start + 1))
  }

  @Test("By file, place, severity, rule and words, in whatever order they were found")
  func order() {
    let ordered = [
      Diagnostic("rule", Message(nl: "", en: "file"), at: .file("a")),
      Self.finding("a", 0, "rule", .error, "first character"),
      Self.finding("a", 2, "b"), Self.finding("a", 2, "c"), Self.finding("a", 2, "c", .error, "x"),
      Self.finding("a", 2, "a", .warning), Self.finding("a", 10), Self.finding("b", 0),
      Self.finding("c", 0),
    ]
    // Every rotation, forwards and backwards.
    for start in ordered.indices {
      let turned = Array(ordered[start...] + ordered[..<start])
      for found in [turned, turned.reversed()] {
        let report = Report(found) { SourceText(path: $0, text: "0123456789abc") }
        #expect(report.entries.map(\.diagnostic) == ordered)
      }
    }
  }

  @Test("What is found twice is told once")
  func twice() {
    let finding = Self.finding("a", 1)
    let report = Report([finding, Self.finding("a", 2), finding]) { _ in nil }
    #expect(report.entries.map(\.diagnostic) == [finding, Self.finding("a", 2)])
  }

  @Test("Errors and warnings are counted apart")
  func counts() {
    let report = Report([
      Self.finding("a", 1), Self.finding("a", 2, "rule", .warning), Self.finding("a", 3),
    ]) { _ in nil }
    #expect((report.errorCount, report.warningCount) == (2, 1))
    #expect(report.summary(in: .en) == "2 errors, 1 warning")
    #expect(report.summary(in: .nl) == "2 fouten, 1 waarschuwing")
    let nothing = Report([]) { _ in nil }
    #expect(nothing.summary(in: .en) == "0 errors, 0 warnings")
    #expect(nothing.summary(in: .nl) == "0 fouten, 0 waarschuwingen")
    #expect(nothing.text(in: .en).isEmpty)
  }

  @Test("A file that is gone, or shorter than it was, is told without a line")
  func gone() {
    for source in [nil, SourceText(path: "a", text: "ab")] {
      let report = Report([Self.finding("a", 5)]) { _ in source }
      #expect(report.text(in: .en) == "a: error: wrong [rule]\n")
    }
  }

  @Test("Words are looked up from the start of their span, one after another")
  func words() {
    let marked = MarkedText("x: 👉[[a]]👈\ny: >\n  é 👉[[a]]👈\n  👉[[a]]👈 👉[[a]]👈\n")
    let source = SourceText(path: "f", text: marked.text)
    func place(from start: Int, earlier: Int, _ words: String = "[[a]]") -> Int? {
      let span = SourceSpan(
        path: "f", range: start..<start + 1, words: words, earlier: earlier)
      let report = Report([Diagnostic("r", Message(nl: "", en: ""), at: span)]) { _ in source }
      return report.entries.first?.place.line.map { line in
        source.offset(ofLine: line)
          + source.text(source.lineRange(at: source.offset(ofLine: line)))
          .prefix((report.entries[0].place.column ?? 1) - 1).utf8.count
      }
    }
    #expect(place(from: 0, earlier: 0) == marked.ranges[0].lowerBound)
    let second = marked.ranges[0].upperBound
    #expect(place(from: second, earlier: 0) == marked.ranges[1].lowerBound)
    #expect(place(from: second, earlier: 1) == marked.ranges[2].lowerBound)
    #expect(place(from: second, earlier: 2) == marked.ranges[3].lowerBound)
    // What is not there as often as expected is told at the last one; what is not there at all at
    // the start.
    #expect(place(from: second, earlier: 9) == marked.ranges[3].lowerBound)
    #expect(place(from: second, earlier: 0, "[[b]]") == second)
  }

  @Test("Equal words in one text are found one after another, in whatever order they are told")
  func equalWords() {
    let text = "aa a\naa\né aaa a"
    let source = SourceText(path: "f", text: text)
    let bytes = Array(text.utf8)
    let places = bytes.indices.filter { bytes[$0] == UInt8(ascii: "a") }
    let found = places.indices.reversed().map { earlier in
      let span = SourceSpan(path: "f", range: 0..<1, words: "a", earlier: earlier)
      return Diagnostic("r", Message(nl: "", en: "\(earlier)"), at: span)
    }
    let report = Report(found) { _ in source }
    #expect(
      report.entries.map { "\($0.place.line ?? 0):\($0.place.column ?? 0)" }
        == places.map { "\(source.position(of: $0).line):\(source.position(of: $0).column)" })
  }

  @Test("A line that is no UTF-8 is shown repaired, with its caret at the wrong byte")
  func repaired() {
    let bytes = Array("é".utf8) + [0xE9] + Array(" 日, é\n".utf8)
    let found = [2, 3, 9].map { start in
      Diagnostic(
        "r", Message(nl: "", en: "\(start)"), at: SourceSpan(path: "f", range: start..<start + 1))
    }
    let report = Report(found) { SourceText(path: $0, bytes: bytes) }
    #expect(report.entries.map(\.place.column) == [2, 3, 7])
    #expect(report.text(in: .en).contains("  1 | é\u{FFFD} 日, é\n    |  ^\n"))
  }

  @Test("Columns and excerpts are those that counting characters gives, on random texts")
  func columns() {
    let pieces = [
      "a", "b ", "é", "e\u{301}", "日", "👩‍👩‍👧", "🇳🇱", "\t", "\n", "\r\n", "€",
      String(repeating: "x", count: 70),
    ]
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let text = generator.text(of: pieces, atMost: 30)
      let source = SourceText(path: "f", text: text)
      var starts = [0]
      for character in text { starts.append(starts[starts.count - 1] + character.utf8.count) }
      let found = starts.dropFirst().map { start in
        Diagnostic(
          "r", Message(nl: "", en: ""),
          at: SourceSpan(path: "f", range: start..<min(start + 9, text.utf8.count)))
      }
      for entry in Report(found, source: { _ in source }).entries {
        let range = entry.diagnostic.span.range
        let (line, column) = source.position(of: range.lowerBound)
        let whole = source.lineRange(at: range.lowerBound)
        #expect(entry.place.line == line && entry.place.column == column)
        #expect(entry.place.excerpt?.line == source.text(whole))
        #expect(entry.place.excerpt?.columns.lowerBound == column - 1)
      }
    }
  }
}
