import Diagnostics

/// Finds Wijzer's own marks before the Markdown parser sees them.
///
/// A bar inside `[[a|b]]` would split a table cell and `[a]: url` would turn `[[a]]` into a link.
/// So each mark is replaced by one character of Unicode's private plane 15, U+F0000 + its index,
/// padded with `x` to the same number of bytes: the parser's places stay true.
enum MarkScanner {
  struct Mark {
    let target: Reference.Target
    let range: Range<Int>
  }

  struct Scan {
    /// The body with every mark replaced.
    var masked: [UInt8] = []
    var marks: [Mark] = []
    /// Places where a mark is opened but not closed on its line.
    var unclosed: [Range<Int>] = []
    var isReadable = true
  }

  /// One plane holds this many private characters.
  static let capacity = 0xFFFE

  static func scan(_ source: SourceText, body: Range<Int>) -> Checked<Scan> {
    var scan = Scan()
    var diagnostics: [Diagnostic] = []
    let bytes = source.bytes
    scan.masked.reserveCapacity(body.count)
    var offset = body.lowerBound
    while offset < body.upperBound {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), offset + 1 < body.upperBound {
        scan.masked.append(byte)
        scan.masked.append(bytes[offset + 1])
        offset += 2
      } else if byte >= 0xF3, isPrivate(bytes, at: offset) {
        diagnostics.append(
          privateCharacter(SourceSpan(path: source.path, range: offset..<offset + 4)))
        scan.isReadable = false
        offset += 4
      } else if byte == UInt8(ascii: "["), let opening = opening(bytes, at: offset, in: body) {
        guard let end = close(bytes, opening, from: offset, in: body) else {
          scan.unclosed.append(offset..<offset + 2)
          scan.masked.append(byte)
          offset += 1
          continue
        }
        let range = offset..<end
        switch MarkParser.target(source, range, opening) {
        case .success(let target) where scan.marks.count < capacity:
          scan.masked.append(contentsOf: placeholder(scan.marks.count, length: range.count))
          scan.marks.append(Mark(target: target, range: range))
        case .success:
          diagnostics.append(tooMany(SourceSpan(path: source.path, range: range)))
          scan.isReadable = false
        case .failure(let problem):
          diagnostics.append(problem.diagnostic)
          scan.masked.append(contentsOf: bytes[range])
        }
        offset = end
      } else {
        scan.masked.append(byte)
        offset += 1
      }
    }
    return Checked(scan, diagnostics)
  }

  private static func opening(_ bytes: [UInt8], at offset: Int, in body: Range<Int>) -> MarkParser
    .Opening?
  {
    guard offset + 1 < body.upperBound else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "["): return .item
    case UInt8(ascii: "@"): return .citations
    default: return nil
    }
  }

  /// The offset after the mark, or nil when its line ends first.
  private static func close(
    _ bytes: [UInt8], _ opening: MarkParser.Opening, from start: Int, in body: Range<Int>
  ) -> Int? {
    var offset = start + 2
    while offset < body.upperBound, bytes[offset] != UInt8(ascii: "\n") {
      if bytes[offset] == UInt8(ascii: "]") {
        if opening == .citations { return offset + 1 }
        if offset + 1 < body.upperBound, bytes[offset + 1] == UInt8(ascii: "]") {
          return offset + 2
        }
      }
      offset += 1
    }
    return nil
  }

  /// A private character that carries an index, padded to a number of bytes.
  static func placeholder(_ index: Int, length: Int) -> [UInt8] {
    let scalar = UInt32(0xF0000 + index)
    return [
      0xF3, 0x80 | UInt8((scalar >> 12) & 0x3F), 0x80 | UInt8((scalar >> 6) & 0x3F),
      0x80 | UInt8(scalar & 0x3F),
    ] + [UInt8](repeating: UInt8(ascii: "x"), count: length - 4)
  }

  /// Whether a character of plane 15 stands here: F3 B0 80 80 up to F3 BF BF BF.
  static func isPrivate(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == 0xF3 && bytes[offset + 1] >= 0xB0
  }

  private static func privateCharacter(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "private-character",
      Message(
        nl: "dit teken (U+F0000 of hoger) heeft geen vaste betekenis",
        en: "this character (U+F0000 or above) has no fixed meaning"),
      at: span, fix: Message(nl: "haal het weg", en: "remove it"))
  }

  private static func tooMany(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-many-marks",
      Message(
        nl: "een bestand kan \(capacity) verwijzingen hebben, niet meer",
        en: "a file can hold \(capacity) references, no more"),
      at: span, fix: Message(nl: "splits het bestand", en: "split the file"))
  }
}
