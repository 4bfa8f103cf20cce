package import Diagnostics
import Formats

/// Reads what stands between the brackets of a mark.
enum MarkParser {
  struct Malformed: Error {
    let diagnostic: Diagnostic
  }

  /// What a mark begins with.
  enum Opening {
    case item
    case citations
  }

  static func target(
    _ source: SourceText, _ range: Range<Int>, _ opening: Opening
  ) -> Result<Reference.Target, Malformed> {
    switch opening {
    case .item: item(source, range)
    case .citations: citations(source, range)
    }
  }

  private static func item(
    _ source: SourceText, _ range: Range<Int>
  ) -> Result<Reference.Target, Malformed> {
    let inner = source.text(range.lowerBound + 2..<range.upperBound - 2)
    guard let mark = ItemMark(inner) else {
      return .failure(
        Malformed(
          diagnostic: Diagnostic(
            "malformed-mark",
            Message(
              nl: "een verwijzing heeft de vorm [[soort:naam]] of [[soort:naam|tekst]]",
              en: "a cross-reference has the form [[kind:name]] or [[kind:name|text]]"),
            at: SourceSpan(path: source.path, range: range))))
    }
    return .success(.item(mark))
  }

  /// `[@source, place; @source, place]`; split at the first comma, the place may be left out.
  private static func citations(
    _ source: SourceText, _ range: Range<Int>
  ) -> Result<Reference.Target, Malformed> {
    var marks: [CitationMark] = []
    var start = range.lowerBound + 1
    let end = range.upperBound - 1
    while start <= end {
      let stop = source.bytes[start..<end].firstIndex(of: UInt8(ascii: ";")) ?? end
      let span = source.trimmed(start..<stop)
      let text = source.text(span)
      guard text.hasPrefix("@"),
        let mark = citation(text.dropFirst(), at: SourceSpan(path: source.path, range: span))
      else {
        return .failure(
          Malformed(
            diagnostic: Diagnostic(
              "malformed-mark",
              Message(
                nl: "een bronvermelding heeft de vorm [@bron, plaats] of [@bron, plaats; @bron]",
                en: "a citation has the form [@source, place] or [@source, place; @source]"),
              at: SourceSpan(path: source.path, range: range))))
      }
      marks.append(mark)
      start = stop + 1
    }
    return .success(.citations(marks))
  }

  private static func citation(_ text: Substring, at span: SourceSpan) -> CitationMark? {
    let (name, place) = String(text).split(at: ",")
    guard !name.isEmpty, place != "" else { return nil }
    return CitationMark(source: name, place: place, span: span)
  }
}

extension SourceText {
  /// A stretch without the white space at its ends.
  fileprivate func trimmed(_ stretch: Range<Int>) -> Range<Int> {
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    while start < end, bytes[start] <= UInt8(ascii: " ") { start += 1 }
    while start < end, bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return start..<end
  }
}

extension ItemMark {
  /// Reads what stands between double brackets: `prefix:name@date#anchor|text`, of which all but
  /// the name may be left out; nil when a part is empty.
  package init?(_ inner: String) {
    let (address, words) = inner.split(at: "|")
    let (path, anchor) = address.split(at: "#")
    let (first, second) = path.split(at: ":")
    let (name, date) = (second ?? first).split(at: "@")
    let prefix = second == nil ? nil : first
    guard !name.isEmpty, ![prefix, date, anchor, words].contains("") else { return nil }
    self.init(prefix: prefix, name: name, date: date, anchor: anchor, text: words)
  }
}

extension CitationMark {
  /// Reads a citation that stands alone, such as `aanwijzing-2023, art. 3 lid 1` in a list.
  package init?(_ text: String, at span: SourceSpan) {
    let parts = text.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
      .map { part in
        part.trimmed
      }
    guard let source = parts.first, !source.isEmpty, !parts.dropFirst().contains("") else {
      return nil
    }
    self.init(source: source, place: parts.dropFirst().first, span: span)
  }
}

extension String {
  /// What stands before and after the first of a character, without white space at the ends.
  fileprivate func split(at separator: Character) -> (String, String?) {
    guard let place = firstIndex(of: separator) else { return (trimmed, nil) }
    return (String(self[..<place]).trimmed, String(self[index(after: place)...]).trimmed)
  }
}
