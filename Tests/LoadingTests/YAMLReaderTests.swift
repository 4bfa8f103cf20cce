import Diagnostics
import Model
import TestSupport
import Testing

@testable import Loading

@Suite("YAML is text with places")
struct YAMLReaderTests {
  @Test(
    "What YAML 1.1 would read as something else stays as typed, at its place",
    arguments: [
      "on", "off", "yes", "no", "y", "n", "true", "False", "null", "~", "1.10", "007", "0o17",
      "1_000", "12:30:45", "1e3", ".inf", "0x1F", "2024-01-31", "2024-01-31 10:00:00", "+1", "-0",
      "=", "NaN", "één",
    ])
  func traps(_ typed: String) {
    let marked = MarkedText("é: à\nfield: 👉\(typed)👈\n")
    let read = fields(marked.text)
    #expect(read.diagnostics.isEmpty)
    guard case .scalar(let scalar)? = read.value["field"] else {
      Issue.record("no text")
      return
    }
    #expect(scalar.text == typed)
    #expect(scalar.span.range == marked.ranges[0])
    // As a name of a field too.
    #expect(fields("\(typed): x").value.entries.map(\.key.text) == [typed])
    // And in a list.
    #expect(fields("field: [\(typed), \"\(typed)\"]").value["field"]?.texts == [typed, typed])
  }

  @Test(
    "Names and values have their places to the byte, after other than ASCII text too",
    arguments: [
      "👉naam👈: 👉één👈\n👉één👈: 👉naam👈\n",
      "👉é👈: {👉à👈: 👉ü👈, 👉b👈: [👉ö👈, 👉\"ß, x\"👈]}\n",
      "👉é👈:\n  - 👉à👈\n  - 👉b👈: 👉ü👈\n    👉👩‍👩‍👧👈: 👉c👈\n",
      "# één\n👉\"é\"👈: 👉'it''s'👈 # it's\n👉b👈: 👉\"a \\\" b\"👈 # \"twee\"\n",
      "👉é👈: 👉a: b👈\n".replacing("a: b", with: "a:b"),
      "👉é👈:   👉a b  c👈\r\n👉d👈: 👉e👈\r\n",
    ])
  func places(_ marked: String) {
    let wanted = MarkedText(marked)
    let read = fields(wanted.text)
    #expect(read.diagnostics.isEmpty)
    #expect(MarkedText.mark(wanted.text, at: read.value.spans.map(\.range)) == marked)
  }

  @Test("A block has the text of its style, and its place where it begins")
  func blocks() {
    let marked = MarkedText("é: x\nliteral: 👉|👈\n  één\n    twee\n\n  drie\nlast: y\n")
    let literal = fields(marked.text).value
    #expect(literal.text("literal") == "één\n  twee\n\ndrie\n")
    #expect(literal["literal"]?.span.range == marked.ranges[0])
    #expect(literal.text("last") == "y")
    #expect(fields("a: >-\n  één\n  twee\n\n  drie\n").value.text("a") == "één twee\ndrie")
    #expect(fields("a: |-\n  één\n").value.text("a") == "één")
    #expect(fields("a: >\n  één\n").value.text("a") == "één\n")
    #expect(fields("a: één\n  twee\n").value.text("a") == "één twee")
    #expect(fields("a: \"é\\u00e9\\n\"").value.text("a") == "éé\n")
  }

  @Test("The fields of a Markdown file have their places in the whole file")
  func frontMatter() {
    let marked = MarkedText("---\n👉é👈: 👉à👈\n👉b👈: [👉ü👈]\n---\nétext\n")
    let source = SourceText(path: "page.md", text: marked.text)
    guard case .success(let split) = FrontMatter.split(source) else {
      Issue.record("no front matter")
      return
    }
    let read = YAMLReader.read(source, range: split.fields).value
    #expect(read.spans.map(\.range) == marked.ranges)
  }

  @Test("No fields are no finding", arguments: ["", "\n", "# niets\n", "---\n", "{}", "~"])
  func nothing(_ text: String) {
    let read = fields(text)
    #expect(read.diagnostics.isEmpty || text == "~")
    #expect(read.value.entries.isEmpty)
  }

  @Test("Anchors, aliases and merge keys are refused where they stand")
  func anchors() {
    expectFindings(["yaml-anchor"], in: "é: 👉&👈a x\n")
    expectFindings(["yaml-merge-key"], in: "é: à\n👉<<👈: {a: b}\n")
    let alias = fields("é: &a x\nb: *a\n")
    #expect(alias.diagnostics.allSatisfy { $0.rule == "yaml-anchor" })
    #expect(!alias.diagnostics.isEmpty)
  }

  @Test(
    "A name that stands twice is told at the second, with the first in a note",
    arguments: [
      ("👉é👈: x\nb: y\n👉é👈: z\n", "é"), ("a:\n  👉é👈: x\n  👉é👈: z\n", "é"),
      ("é:\n  - 👉id👈: x\n    b: y\n    👉id👈: z\n  - id: w\n", "id"),
      ("👉één👈: x\néén-twee: y\n👉één👈: z\n", "één"),
    ])
  func duplicates(_ marked: String, _ name: String) {
    let wanted = MarkedText(marked)
    let found = fields(wanted.text).diagnostics
    #expect(found.map(\.rule) == ["duplicate-key"])
    #expect(found.map(\.message.en) == ["the field '\(name)' stands here twice"])
    #expect(found.flatMap { $0.notes.map(\.span?.range) } == [wanted.ranges[0]])
    #expect(found.map(\.span.range) == [wanted.ranges[1]])
  }

  @Test(
    "What is not YAML is told where its cause is",
    arguments: [
      "é: à👉: b👈", "é: 👉\"à👈\nb: c", "é: 'it'👉s'👈", "é: 👉[a, b👈\nc: d", "é: 👉{a: b👈\nc: d",
      "é: 👉@a👈", "é: 👉`a`👈", "é: 👉%a👈", "é: 👉*a👈", "é:\n👉\ta: b👈", "é: x\n👉b👈\nc: d",
      "é:\n  - a: b\n👉   - c: d👈".replacing("👉   ", with: "   👉"),
      "é: \"👉\\q\"👈".replacing("\"👉", with: "\"a👉"),
      "é: x\n👉---👈\nb: c", "👉é👈",
    ])
  func malformed(_ marked: String) {
    expectFindings(["malformed-yaml"], in: marked)
  }

  @Test(
    "Every cause is told in words of our own, the same in both languages",
    arguments: [
      "a: b: c", "a: \"b", "a: [b", "a: {b", "a: @b", "a: 'b'c", "a:\n  - b: c\n   - d: e",
      "a: \"\\q\"",
      "a: *b", "a:\n\tb: c", "a: b\n---\nc: d", "a: b\nc",
    ])
  func words(_ text: String) throws {
    let found = try #require(fields(text).diagnostics.first)
    #expect(found.message.nl.hasPrefix("dit is geen geldige YAML: "))
    for word in ["found", "expected", "token", "mapping", "scalar", "allowed", "stream"] {
      #expect(!found.message.en.contains(word), "\(found.message.en)")
      #expect(!found.message.nl.contains(word), "\(found.message.nl)")
    }
    #expect(found.fix != nil)
  }
}
