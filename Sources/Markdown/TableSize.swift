import Diagnostics

/// Finds tables that would come to more cells than a page can show.
///
/// A short row is filled up to the width of its table: so a file of n bytes may come to n times n
/// cells, and has to be looked at before it is parsed.
enum TableSize {
  /// The most cells of all tables of a text.
  static let mostCells = 200_000

  /// The line below the head of the table that is too much; nil when there is none.
  ///
  /// - Parameter text: Markdown; what only looks like a table counts too.
  static func tooLarge(in text: [UInt8]) -> Range<Int>? {
    var cells = 0
    var columns = 0
    var head = 0..<0
    var start = 0
    while start < text.count {
      let line = text[start...].prefix { $0 != UInt8(ascii: "\n") }
      if let count = delimiters(line) {
        columns = count
        head = line.startIndex..<line.endIndex
      } else if isBlank(line) {
        columns = 0
      } else {
        cells += columns
        if cells > mostCells { return head }
      }
      start = line.endIndex + 1
    }
    return nil
  }

  /// How many columns a line such as `|---|:-:|` opens; nil for any other line.
  private static func delimiters(_ line: ArraySlice<UInt8>) -> Int? {
    var bars = 0
    var hasHyphen = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasHyphen = true
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
        UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        continue
      default: return nil
      }
    }
    return hasHyphen && bars > 0 ? bars + 1 : nil
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }
  }

  static func finding(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tableTooLarge,
      Message(
        nl: "de tabellen van deze tekst hebben samen meer dan \(mostCells) cellen",
        en: "the tables of this text have more than \(mostCells) cells together"),
      at: span,
      fix: Message(nl: "splits de tabel", en: "split the table"))
  }
}
