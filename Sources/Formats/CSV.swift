/// A table as RFC 4180 has it: commas, CRLF, quotes where they are needed.
package struct CSV: Sendable {
  package private(set) var bytes: [UInt8] = []

  /// - Parameter columns: the names in the first line.
  package init(columns: [String]) {
    append(columns.map(Cell.text))
  }

  /// A cell: words of people, or a value that is safe as it is.
  package enum Cell: Sendable {
    /// Text; a spreadsheet that takes its first sign for the start of a formula is kept from it.
    case text(String)
    /// What stands as it is: a number, a day, or a text that only programs read.
    case plain(String)

    package static let empty = Cell.plain("")

    package static func optional(_ text: String?) -> Cell { text.map(Cell.text) ?? .empty }

    /// A list, an element on a line; a line end within an element becomes a space.
    package static func lines(_ texts: some Sequence<String>) -> Cell {
      .text(texts.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"))
    }

    fileprivate var words: String {
      switch self {
      case .plain(let text): text
      case .text(let text): CSVGuard.guarded(text)
      }
    }
  }

  /// Adds a row.
  package mutating func append(_ row: [Cell]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell.words)
    }
    bytes += "\r\n".utf8
  }

  private mutating func append(_ words: String) {
    let quote = UInt8(ascii: "\"")
    guard words.utf8.contains(where: { [quote, 0x2C, 0x0A, 0x0D].contains($0) }) else {
      bytes += words.utf8
      return
    }
    bytes.append(quote)
    for byte in words.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
