import Diagnostics

/// Collects the nodes of a document in reading order.
struct DocumentBuilder {
  /// The lines of the block being read, and how far its links have been looked up.
  var block: Range<Int> = 0..<0 {
    didSet {
      guard block != oldValue else { return }
      cursor = block.lowerBound
      withoutOpening = []
    }
  }
  /// The marks that came back from the parser.
  var seen: Set<Int> = []
  /// Marks that stand in the text of a link, since last asked.
  var marksInLinks: [Int] = []

  let path: String
  let origin: SourceSpan
  private var nodes: [Node] = []
  private var text: [UInt8] = []
  private var references: [Reference] = []
  private var headings: [(level: Int, start: Int32)] = []
  private var open: [Int] = []
  private var linkDepth = 0
  private var footnotes: Int32 = 0
  private var cursor = 0
  /// The addresses that stand in the block and after no opening of one.
  private var withoutOpening: Set<String> = []
  /// How many bytes have been looked through for addresses.
  private var effort = 0
  /// Where the address of each link definition of the file stands; nil as long as nobody asked.
  private var definitions: [ArraySlice<UInt8>: Range<Int>]?
  private var slugs = Slugs()
  private var finished: [Heading] = []

  init(origin: SourceSpan) {
    self.origin = origin
    path = origin.path
  }

  mutating func open(_ kind: Node.Kind) {
    var kind = kind
    if case .footnoteDefinition = kind {
      footnotes += 1
      kind = .footnoteDefinition(footnotes)
    }
    open.append(nodes.count)
    nodes.append(Node(kind: kind, end: 0))
  }

  mutating func open(heading level: Int) {
    headings.append((level, Int32(nodes.count)))
    open(.heading(Int32(headings.count - 1)))
  }

  mutating func open(link target: Reference.Target, range: Range<Int>) {
    linkDepth += 1
    references.append(Reference(target: target, span: SourceSpan(path: path, range: range)))
    open(.link(reference: Int32(references.count - 1)))
  }

  mutating func open(image target: Reference.Target, range: Range<Int>) {
    references.append(Reference(target: target, span: SourceSpan(path: path, range: range)))
    open(.image(reference: Int32(references.count - 1)))
  }

  /// Adds a text and the marks in it; leaves the last piece open.
  mutating func open(text bytes: [UInt8], scan: MarkScanner.Scan) {
    var start = 0
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == 0xF3, let index = Self.markIndex(bytes, at: offset, in: scan) else {
        offset += 1
        continue
      }
      if start < offset { leaf(.text(store(bytes[start..<offset]))) }
      let mark = scan.marks[index]
      seen.insert(index)
      if linkDepth > 0 { marksInLinks.append(index) }
      references.append(
        Reference(target: mark.target, span: SourceSpan(path: path, range: mark.range)))
      leaf(.mark(reference: Int32(references.count - 1)))
      offset += mark.range.count
      start = offset
    }
    open(.text(store(bytes[min(start, bytes.count)...])))
  }

  mutating func close() {
    guard let index = open.popLast() else { return }
    nodes[index].end = Int32(nodes.count)
    switch nodes[index].kind {
    case .link: linkDepth -= 1
    case .heading(let heading):
      let words = PlainText.text(of: nodes[(index + 1)...], text: text, references: references)
      finished.append(
        Heading(level: headings[Int(heading)].level, text: words, slug: slugs.slug(for: words)))
    default: break
    }
  }

  /// Keeps bytes in the text buffer.
  mutating func store(_ bytes: ArraySlice<UInt8>) -> TextRange {
    let start = Int32(text.count)
    text.append(contentsOf: bytes)
    return TextRange(start: start, end: Int32(text.count))
  }

  /// Where a link's address stands in the file, for cmark does not tell: after the opening of an
  /// address in the block, in a definition elsewhere, or as it stands in running text; the block's
  /// first line when it is written in another way, or when a paragraph has so many links that
  /// looking for each would take seconds.
  mutating func locate(_ address: String, in source: SourceText) -> Range<Int> {
    if address.isEmpty {
      let found = source.range(of: Array("]()".utf8), in: cursor..<max(cursor, block.upperBound))
      return found ?? source.lineRange(at: block.lowerBound)
    }
    let wanted = Array(address.utf8)
    guard effort < Self.mostEffort else { return source.lineRange(at: block.lowerBound) }
    if !withoutOpening.contains(address) {
      for start in [cursor, block.lowerBound] {
        let rest = start..<max(start, block.upperBound)
        let found = source.address(wanted, in: rest, openings: ["](", "<"])
        effort += (found?.upperBound ?? rest.upperBound) - start
        if let found {
          cursor = found.upperBound
          return found
        }
      }
      withoutOpening.insert(address)
    }
    if let found = definition(of: wanted[...], in: source) { return found }
    for prefix in ["", "http://", "mailto:"] where address.hasPrefix(prefix) {
      let bare = Array(wanted.dropFirst(prefix.utf8.count))
      let found = source.range(of: bare, in: cursor..<max(cursor, block.upperBound))
      effort += (found?.upperBound ?? max(cursor, block.upperBound)) - cursor
      if let found {
        cursor = found.upperBound
        return found
      }
    }
    return source.lineRange(at: block.lowerBound)
  }

  /// A hundred times what the longest chapter takes.
  private static let mostEffort = 200_000_000

  /// Where a definition `[a]: address` stands; the file is looked through once.
  private mutating func definition(
    of address: ArraySlice<UInt8>, in source: SourceText
  ) -> Range<Int>? {
    let known = definitions ?? source.definitions()
    definitions = known
    return known[address]
  }

  /// Whether two bytes stand somewhere in running text, so not only in code or addresses.
  func hasRunningText(_ pair: ArraySlice<UInt8>) -> Bool {
    nodes.contains { node in
      guard case .text(let range) = node.kind else { return false }
      let words = text[Int(range.start)..<Int(range.end)]
      return words.indices.dropLast().contains { words[$0...].starts(with: pair) }
    }
  }

  func document() -> Document {
    var nodes = nodes
    for index in open { nodes[index].end = Int32(nodes.count) }
    return Document(
      nodes: nodes, text: text, references: references, headings: finished,
      origin: origin)
  }

  /// The mark that a private character stands for; nil when none does.
  static func markIndex(_ bytes: [UInt8], at offset: Int, in scan: MarkScanner.Scan) -> Int? {
    guard MarkFinder.isPrivate(bytes, at: offset) else { return nil }
    let index = markIndex(bytes, at: offset)
    return scan.marks.indices.contains(index) ? index : nil
  }

  /// The index that a private character carries.
  static func markIndex(_ bytes: [UInt8], at offset: Int) -> Int {
    (Int(bytes[offset + 1] & 0x3F) << 12 | Int(bytes[offset + 2] & 0x3F) << 6
      | Int(bytes[offset + 3] & 0x3F)) - 0x30000
  }

  private mutating func leaf(_ kind: Node.Kind) {
    open(kind)
    close()
  }
}

extension SourceText {
  /// Where each address stands that a link definition gives; of several alike the first.
  fileprivate func definitions() -> [ArraySlice<UInt8>: Range<Int>] {
    var found: [ArraySlice<UInt8>: Range<Int>] = [:]
    var start = 0
    while let opening = range(of: Array("]:".utf8), in: start..<bytes.count) {
      start = opening.upperBound
      let isBlank = { (byte: UInt8) in byte <= UInt8(ascii: " ") }
      let rest = bytes[start...].drop(while: isBlank)
      let isBracketed = rest.first == UInt8(ascii: "<")
      let address = (isBracketed ? rest.dropFirst() : rest).prefix {
        isBracketed ? $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "\n") : !isBlank($0)
      }
      if found[address] == nil { found[address] = address.startIndex..<address.endIndex }
    }
    return found
  }

  /// The first place where an address stands after one of some openings.
  fileprivate func address(
    _ address: [UInt8], in stretch: Range<Int>, openings: [String]
  ) -> Range<Int>? {
    var start = stretch.lowerBound
    while let found = range(of: address, in: start..<stretch.upperBound) {
      let before = bytes[stretch.lowerBound..<found.lowerBound]
        .reversed().drop { $0 <= UInt8(ascii: " ") }
      let isBracketed = before.first == UInt8(ascii: "<") ? before.dropFirst() : before[...]
      let opened = [before[...], isBracketed].contains { bytes in
        openings.contains { bytes.starts(with: $0.utf8.reversed()) }
      }
      if opened { return found }
      start = found.lowerBound + 1
    }
    return nil
  }
}
