package import Diagnostics

/// Reads a Markdown text.
///
/// 1. Scan the bytes for Wijzer's own marks, `[[…]]` and `[@…]`, and put a private character of the
///    same length in their place (`MarkScanner`).
/// 2. Let libcmark-gfm parse the result, and copy its tree (`CmarkReader`).
/// 3. Put the marks back: in the tree where they stand in running text, as text in code and
///    addresses; a mark that did not come back was lost, and is reported.
///
/// - Parameters:
///   - source: the whole file; places are reported in it.
///   - body: the bytes of the file that are Markdown.
/// - Returns: the document, with the findings `malformed-mark`, `unclosed-mark`, `lost-mark`,
///   `nested-link`, `unknown-callout`, `too-deep` and `private-character`.
package func readMarkdown(_ source: SourceText, body: Range<Int>) -> Checked<Document> {
  let scan = MarkScanner.scan(source, body: body)
  guard scan.value.isReadable else { return Checked(.empty, scan.diagnostics) }
  var reader = CmarkReader(source: source, body: body, scan: scan.value)
  let document = reader.read()
  return Checked(document, scan.diagnostics + reader.diagnostics)
}

/// Reads a Markdown text that stands on its own, such as a field of a YAML file.
///
/// - Parameter span: where the text stands; findings name the words in it that they are about.
package func readMarkdown(field text: String, at span: SourceSpan) -> Checked<Document> {
  let source = SourceText(path: span.path, text: text)
  func placed(_ inner: SourceSpan) -> SourceSpan {
    SourceSpan(
      path: span.path, range: span.range, words: source.text(inner.range),
      earlier: source.count(of: inner.range))
  }
  let checked = readMarkdown(source, body: 0..<source.bytes.count)
  let document = Document(
    nodes: checked.value.nodes, text: checked.value.text,
    references: checked.value.references.map { $0.placed(placed) },
    headings: checked.value.headings, origin: span)
  let diagnostics = checked.diagnostics.map {
    Diagnostic(
      $0.rule, $0.severity, $0.message, at: placed($0.span), notes: $0.notes, fix: $0.fix)
  }
  return Checked(document, diagnostics)
}

extension SourceText {
  /// How many times the words of a stretch stand before it.
  fileprivate func count(of stretch: Range<Int>) -> Int {
    let words = Array(bytes[stretch])
    var count = 0
    var start = 0
    while let found = range(of: words, in: start..<max(start, stretch.upperBound - 1)) {
      count += 1
      start = found.lowerBound + 1
    }
    return count
  }
}

extension Reference {
  fileprivate func placed(_ place: (SourceSpan) -> SourceSpan) -> Reference {
    guard case .citations(let marks) = target else {
      return Reference(target: target, span: place(span))
    }
    let moved = marks.map { CitationMark(source: $0.source, place: $0.place, span: place($0.span)) }
    return Reference(target: .citations(moved), span: place(span))
  }
}
