package import Diagnostics

/// One cell with its place.
package struct CSVCell: Sendable {
  package let text: String
  package let span: SourceSpan

  /// The text without the white space around it.
  package var word: String { text.trimmed }
}

/// Reads CSV as RFC 4180 has it, and as spreadsheets write it: a byte order mark, `;` or a tab
/// between cells, a first line `sep=;`, any line end, empty rows.
///
/// SwiftCSV 0.10.0 was tried and not taken: it gives no places, takes a quote that is never closed
/// for a cell without a word, and drops the spaces before a text.
package struct CSVReader {
  private let source: SourceText
  private var offset = 0
  private var separator = UInt8(ascii: ",")
  private var diagnostics: [Diagnostic] = []

  /// The rows that are not empty.
  package static func rows(_ source: SourceText) -> Checked<[[CSVCell]]> {
    var reader = CSVReader(source: source)
    let rows = reader.read()
    return Checked(rows, reader.diagnostics)
  }

  private init(source: SourceText) {
    self.source = source
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineEnds = [UInt8(ascii: "\n"), UInt8(ascii: "\r")]

  private mutating func read() -> [[CSVCell]] {
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    separator = declaredSeparator() ?? likelySeparator()
    var rows: [[CSVCell]] = []
    while offset < source.bytes.count {
      let row = row()
      if row.contains(where: { !$0.word.isEmpty }) { rows.append(row) }
    }
    return rows
  }

  // MARK: Separator

  private static let separators = [",", ";", "\t"].map { UInt8(ascii: $0) }

  /// The separator of a first line `sep=;`, which is passed over.
  private mutating func declaredSeparator() -> UInt8? {
    let bytes = source.bytes[offset...]
    guard bytes.starts(with: "sep=".utf8), let separator = bytes.dropFirst(4).first,
      Self.separators.contains(separator)
    else { return nil }
    offset += 5
    skipLineEnd()
    return separator
  }

  /// What stands most often outside quotes in the first row that is not empty.
  private func likelySeparator() -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in source.bytes[offset...].drop(while: { Self.lineEnds.contains($0) }) {
      if byte == Self.quote { isQuoted.toggle() }
      if !isQuoted, Self.lineEnds.contains(byte) { break }
      if !isQuoted, Self.separators.contains(byte) { counts[byte, default: 0] += 1 }
    }
    var likely = Self.separators[0]
    for separator in Self.separators
    where counts[separator, default: 0] > counts[likely, default: 0] {
      likely = separator
    }
    return likely
  }

  // MARK: Rows and cells

  private mutating func row() -> [CSVCell] {
    var cells = [cell()]
    while offset < source.bytes.count, source.bytes[offset] == separator {
      offset += 1
      cells.append(cell())
    }
    skipLineEnd()
    return cells
  }

  private mutating func cell() -> CSVCell {
    let start = offset
    guard offset < source.bytes.count, source.bytes[offset] == Self.quote else {
      skipToEnd()
      return cell(source.bytes[start..<offset], from: start)
    }
    var text: [UInt8] = []
    offset += 1
    while offset < source.bytes.count {
      let byte = source.bytes[offset]
      offset += 1
      guard byte == Self.quote else {
        text.append(byte)
        continue
      }
      if offset < source.bytes.count, source.bytes[offset] == Self.quote {
        text.append(byte)
        offset += 1
        continue
      }
      let end = offset
      skipToEnd()
      if end < offset { diagnostics.append(afterQuote(end..<offset)) }
      return cell(text[...], from: start)
    }
    diagnostics.append(unclosedQuote(at: start))
    return cell(text[...], from: start)
  }

  private func cell(_ bytes: ArraySlice<UInt8>, from start: Int) -> CSVCell {
    let text = String(decoding: bytes, as: UTF8.self)
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    return CSVCell(text: CSVGuard.meant(text), span: span(start..<offset))
  }

  /// To the next separator or line end.
  private mutating func skipToEnd() {
    while offset < source.bytes.count, source.bytes[offset] != separator,
      !Self.lineEnds.contains(source.bytes[offset])
    {
      offset += 1
    }
  }

  private mutating func skipLineEnd() {
    guard offset < source.bytes.count else { return }
    let isPair = source.bytes[offset...].starts(with: [UInt8(ascii: "\r"), UInt8(ascii: "\n")])
    if Self.lineEnds.contains(source.bytes[offset]) { offset += isPair ? 2 : 1 }
  }

  // MARK: Findings

  private func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(path: source.path, range: range)
  }

  private func afterQuote(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .malformedCsv,
      Message(
        nl: "na het aanhalingsteken dat een cel sluit, staat nog tekst",
        en: "text follows the quote that closes a cell"),
      at: span(range),
      fix: Message(
        nl: "schrijf een aanhalingsteken in een cel dubbel: \"\"",
        en: "write a quote within a cell twice: \"\""))
  }

  private func unclosedQuote(at start: Int) -> Diagnostic {
    Diagnostic(
      .malformedCsv,
      Message(
        nl: "de cel die hier begint, wordt niet gesloten met een aanhalingsteken",
        en: "the cell that begins here is not closed with a quote"),
      at: span(start..<start + 1),
      fix: Message(
        nl: "sluit de cel, en schrijf een aanhalingsteken erin dubbel: \"\"",
        en: "close the cell, and write a quote within it twice: \"\""))
  }
}
