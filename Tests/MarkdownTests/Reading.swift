import Formats
import Diagnostics
import Markdown
import TestSupport
import Testing

/// A Markdown text as the body of a file with fields that hold more bytes than characters, so that
/// places that forget either are wrong.
private let fields = "---\ntitle: Één café\n---\n"

/// What a text is read as.
func read(_ text: String) -> Checked<Document> {
  let source = SourceText(path: "page.md", text: fields + text)
  return readMarkdown(source, body: fields.utf8.count..<source.bytes.count)
}

/// Expects findings of some rules, one at each pair of hands in the text, and no others.
func expectFindings(
  _ rules: [RuleName], in marked: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let wanted = MarkedText(marked)
  let found = read(wanted.text).diagnostics
    .sorted { ($0.span.range.lowerBound, $0.rule) < ($1.span.range.lowerBound, $1.rule) }
  #expect(found.map(\.rule) == rules, sourceLocation: sourceLocation)
  #expect(shown(found.map(\.span), in: wanted.text) == marked, sourceLocation: sourceLocation)
}

/// Expects the references of a text at the hands in it, and no findings.
func expectReferences(
  in marked: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let wanted = MarkedText(marked)
  let checked = read(wanted.text)
  #expect(checked.diagnostics.isEmpty, sourceLocation: sourceLocation)
  let spans = checked.value.references.map(\.span)
  #expect(shown(spans, in: wanted.text) == marked, sourceLocation: sourceLocation)
}

/// The text with hands around some places of its file.
private func shown(_ spans: [SourceSpan], in text: String) -> String {
  let start = fields.utf8.count
  return MarkedText.mark(
    text, at: spans.map { $0.range.lowerBound - start..<$0.range.upperBound - start })
}

/// The HTML of a text: a cross-reference links to its name, citations read as they are written.
func html(_ text: String, anchorPrefix: String = "") -> String {
  let document = read(text).value
  return document.html(words: words, anchorPrefix: anchorPrefix) { index in
    referenceHTML(document.references[index].target)
  }
}

let words = HTMLWords(
  callouts: [
    .note: "Note", .tip: "Tip", .important: "Important", .warning: "Warning", .caution: "Caution",
  ], table: "Table", footnotes: "Notes", backToText: "Back")

func referenceHTML(_ target: Reference.Target) -> ReferenceHTML {
  switch target {
  case .item(let mark):
    .link(startTag: "<a href=\"\(mark.name)\">", text: mark.text ?? mark.name)
  case .citations(let marks):
    .html(
      "(\(marks.map { [$0.source, $0.place ?? "-"].joined(separator: ":") }.joined(separator: " ")))"
    )
  case .link(let address): .link(startTag: "<a href=\"\(HTML.escape(address))\">", text: address)
  case .image(let address): .html("image \(address)")
  }
}
