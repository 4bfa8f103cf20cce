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
    var finder = MarkFinder(source.bytes, in: body)
    var copied = body.lowerBound
    scan.masked.reserveCapacity(body.count)
    while let find = finder.next() {
      scan.masked += source.bytes[copied..<find.range.lowerBound]
      copied = find.range.lowerBound
      switch find.kind {
      case .escape: continue
      case .unclosed: scan.unclosed.append(find.range)
      case .privateCharacter:
        diagnostics.append(privateCharacter(SourceSpan(path: source.path, range: find.range)))
        scan.isReadable = false
        copied = find.range.upperBound
      case .item, .citations:
        switch MarkParser.target(source, find) {
        case .success(let target) where scan.marks.count < capacity:
          scan.masked += placeholder(scan.marks.count, length: find.range.count)
          scan.marks.append(Mark(target: target, range: find.range))
          copied = find.range.upperBound
        case .success:
          diagnostics.append(tooMany(SourceSpan(path: source.path, range: find.range)))
          scan.isReadable = false
        case .failure(let problem):
          diagnostics.append(problem.diagnostic)
          // Left as it was typed, what stands in it could pass for the place of a mark.
          if MarkFinder(source.bytes, in: find.range).holdsPrivateCharacter() {
            scan.isReadable = false
          }
        }
      }
    }
    scan.masked += source.bytes[copied..<max(copied, body.upperBound)]
    if let table = TableSize.tooLarge(in: scan.masked) {
      let start = body.lowerBound + table.lowerBound
      let range = start..<min(body.lowerBound + table.upperBound, source.bytes.count)
      diagnostics.append(TableSize.finding(at: SourceSpan(path: source.path, range: range)))
      scan.isReadable = false
    }
    return Checked(scan, diagnostics)
  }

  /// A private character that carries an index, padded to a number of bytes.
  static func placeholder(_ index: Int, length: Int) -> [UInt8] {
    let scalar = UInt32(0xF0000 + index)
    return [
      0xF3, 0x80 | UInt8((scalar >> 12) & 0x3F), 0x80 | UInt8((scalar >> 6) & 0x3F),
      0x80 | UInt8(scalar & 0x3F),
    ] + [UInt8](repeating: UInt8(ascii: "x"), count: length - 4)
  }

  private static func privateCharacter(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .privateCharacter,
      Message(
        nl: "dit teken (U+F0000 of hoger) heeft geen vaste betekenis",
        en: "this character (U+F0000 or above) has no fixed meaning"),
      at: span, fix: Message(nl: "haal het weg", en: "remove it"))
  }

  private static func tooMany(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooManyMarks,
      Message(
        nl: "een bestand kan \(capacity) verwijzingen hebben, niet meer",
        en: "a file can hold \(capacity) references, no more"),
      at: span, fix: Message(nl: "splits het bestand", en: "split the file"))
  }
}
