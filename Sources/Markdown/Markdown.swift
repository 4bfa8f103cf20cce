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
  var field = FieldText(text, at: span)
  let checked = readMarkdown(field.source, body: 0..<field.source.bytes.count)
  let document = Document(
    nodes: checked.value.nodes, text: checked.value.text,
    references: checked.value.references.map { field.placed($0) },
    headings: checked.value.headings, origin: span)
  return Checked(document, checked.diagnostics.map { field.placed($0) })
}

/// Reads a text without Markdown, such as a title, in which marks may stand.
///
/// - Parameter span: where the text stands, as for `readMarkdown(field:at:)`.
/// - Returns: the words and the marks in order, with the findings `malformed-mark` and
///   `unclosed-mark`; such a mark is left as it was typed.
package func readMarks(in text: String, at span: SourceSpan) -> Checked<[PlainPiece]> {
  guard text.mayHoldMarks else { return Checked([.words(text)]) }
  var field = FieldText(text, at: span)
  var finder = MarkFinder(field.source.bytes, in: 0..<field.source.bytes.count)
  var pieces: [PlainPiece] = []
  var diagnostics: [Diagnostic] = []
  var words: [UInt8] = []
  var copied = 0
  func finish() {
    if !words.isEmpty { pieces.append(.words(String(decoding: words, as: UTF8.self))) }
    words = []
  }
  while let find = finder.next() {
    words += field.source.bytes[copied..<find.range.lowerBound]
    copied = find.range.lowerBound
    let span = SourceSpan(path: field.source.path, range: find.range)
    switch find.kind {
    case .escape: copied = find.range.upperBound
    case .privateCharacter: continue
    case .unclosed: diagnostics.append(field.placed(MarkParser.unclosed(at: span)))
    case .item, .citations:
      switch MarkParser.target(field.source, find) {
      case .failure(let problem): diagnostics.append(field.placed(problem.diagnostic))
      case .success(let target):
        finish()
        pieces.append(.mark(field.placed(Reference(target: target, span: span))))
        copied = find.range.upperBound
      }
    }
  }
  words += field.source.bytes[copied...]
  finish()
  return Checked(pieces, diagnostics)
}

/// The cross-references in a text, Markdown or not, in order.
package func itemMarks(in text: String) -> [ItemMark] {
  guard text.mayHoldMarks else { return [] }
  let source = SourceText(path: "", text: text)
  var finder = MarkFinder(source.bytes, in: 0..<source.bytes.count)
  var marks: [ItemMark] = []
  while let find = finder.next() {
    guard find.kind == .item, case .success(.item(let mark)) = MarkParser.target(source, find)
    else { continue }
    marks.append(mark)
  }
  return marks
}

/// A stretch of a text without Markdown.
package enum PlainPiece: Sendable, Equatable {
  /// Words as they are printed.
  case words(String)
  /// A cross-reference or citations.
  case mark(Reference)
}

extension String {
  /// Whether the opening of a mark stands somewhere.
  package var mayHoldMarks: Bool {
    var before: UInt8 = 0
    for byte in utf8 {
      if before == UInt8(ascii: "["), byte == before || byte == UInt8(ascii: "@") { return true }
      before = byte
    }
    return false
  }
}
