package import Diagnostics

/// Reads what stands between the brackets of a mark.
enum MarkParser {
  struct Malformed: Error {
    let diagnostic: Diagnostic
  }

  /// - Parameter find: a mark of cross-references or citations in the text.
  static func target(
    _ source: SourceText, _ find: MarkFinder.Find
  ) -> Result<Reference.Target, Malformed> {
    let target =
      find.kind == .citations ? citations(source, find.range) : item(source, find.range)
    guard let target else {
      return .failure(
        Malformed(
          diagnostic: Diagnostic(
            .malformedMark, form(of: find.kind),
            at: SourceSpan(path: source.path, range: find.range))))
    }
    return .success(target)
  }

  private static func item(_ source: SourceText, _ range: Range<Int>) -> Reference.Target? {
    ItemMark(bytes: source.bytes[range.lowerBound + 2..<range.upperBound - 2])
      .map(Reference.Target.item)
  }

  /// `[@source, place; @source, place]`; split at the first comma, the place may be left out.
  private static func citations(_ source: SourceText, _ range: Range<Int>) -> Reference.Target? {
    let inner = source.bytes[range.lowerBound + 1..<range.upperBound - 1]
    var marks: [CitationMark] = []
    for part in inner.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let words = part.trimmed
      let span = SourceSpan(path: source.path, range: words.startIndex..<words.endIndex)
      guard words.first == UInt8(ascii: "@"),
        let mark = CitationMark(bytes: words.dropFirst(), at: span)
      else { return nil }
      marks.append(mark)
    }
    return .citations(marks)
  }

  // MARK: Messages

  private static func form(of kind: MarkFinder.Kind) -> Message {
    kind == .citations
      ? Message(
        nl: "een bronvermelding heeft de vorm [@bron, plaats] of [@bron, plaats; @bron]",
        en: "a citation has the form [@source, place] or [@source, place; @source]")
      : Message(
        nl: "een verwijzing heeft de vorm [[soort:naam]] of [[soort:naam|tekst]]",
        en: "a cross-reference has the form [[kind:name]] or [[kind:name|text]]")
  }

  static func unclosed(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unclosedMark,
      Message(
        nl: "deze verwijzing wordt op haar regel niet gesloten",
        en: "this reference is not closed on its line"),
      at: span,
      fix: Message(
        nl: "sluit haar op dezelfde regel, of schrijf \\[ als u het teken zelf bedoelt",
        en: "close it on the same line, or write \\[ for the character itself"))
  }
}

extension ItemMark {
  /// Reads what stands between double brackets: `prefix:name@date#anchor|text`, of which all but
  /// the name may be left out; nil when a part is empty.
  package init?(_ inner: String) {
    self.init(bytes: Array(inner.utf8)[...])
  }

  init?(bytes: ArraySlice<UInt8>) {
    let (address, words) = bytes.split(at: "|")
    let (path, anchor) = address.split(at: "#")
    let (first, second) = path.split(at: ":")
    let (name, date) = (second ?? first).split(at: "@")
    let prefix = second == nil ? nil : first
    guard !name.isEmpty, ![prefix, date, anchor, words].contains(where: { $0?.isEmpty == true })
    else { return nil }
    self.init(
      prefix: prefix?.text, name: name.text, date: date?.text, anchor: anchor?.text,
      text: words?.text)
  }
}

extension CitationMark {
  /// Reads a citation that stands alone, such as `aanwijzing-2023, art. 3 lid 1` in a list.
  package init?(_ text: String, at span: SourceSpan) {
    self.init(bytes: Array(text.utf8)[...], at: span)
  }

  init?(bytes: ArraySlice<UInt8>, at span: SourceSpan) {
    let (source, place) = bytes.split(at: ",")
    guard !source.isEmpty, place?.isEmpty != true else { return nil }
    self.init(source: source.text, place: place?.text, span: span)
  }
}

extension ArraySlice<UInt8> {
  /// What stands before and after the first of a byte, without white space at the ends.
  fileprivate func split(at separator: Unicode.Scalar) -> (ArraySlice, ArraySlice?) {
    guard let place = firstIndex(of: UInt8(ascii: separator)) else { return (trimmed, nil) }
    return (self[..<place].trimmed, self[(place + 1)...].trimmed)
  }

  /// The bytes without white space and other controls at the ends.
  fileprivate var trimmed: ArraySlice {
    let isWord = { (byte: UInt8) in byte > UInt8(ascii: " ") }
    guard let first = firstIndex(where: isWord), let last = lastIndex(where: isWord) else {
      return self[endIndex...]
    }
    return self[first...last]
  }

  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
