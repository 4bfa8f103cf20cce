import CCmark
import Diagnostics

/// Lets libcmark-gfm parse a masked text and copies its tree; no C pointer leaves this file's room.
struct CmarkReader {
  let source: SourceText
  let body: Range<Int>
  let scan: MarkScanner.Scan
  var builder: DocumentBuilder
  var diagnostics: [Diagnostic] = []

  /// Deeper than any text for readers; cmark itself would go on.
  static let depthLimit = 64

  /// Whether the extensions are registered and made safe for use on several threads.
  ///
  /// `autolink` changes a table that all parsers share on every parse, unless it has no special
  /// characters of its own left to add: so they are added once, here, and then taken from it.
  private static let isPrepared: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT),
      let autolink = cmark_find_syntax_extension("autolink")
    else { return false }
    defer { cmark_parser_free(parser) }
    cmark_parser_attach_syntax_extension(parser, autolink)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(autolink, nil)
    return true
  }()

  init(source: SourceText, body: Range<Int>, scan: MarkScanner.Scan) {
    self.source = source
    self.body = body
    self.scan = scan
    builder = DocumentBuilder(origin: SourceSpan(path: source.path, range: body))
  }

  mutating func read() -> Document {
    guard let root = Self.parse(scan.masked) else { return .empty }
    defer { cmark_node_free(root) }
    let callouts = takeCallouts(root)
    guard copy(root, callouts: callouts) else { return builder.document() }
    reportLostMarks()
    reportUnclosedMarks()
    return builder.document()
  }

  /// The tree of a text; whoever asks for it frees it.
  static func parse(_ text: [UInt8]) -> OpaquePointer? {
    precondition(isPrepared, "libcmark-gfm has its core extensions")
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES) else {
      preconditionFailure("libcmark-gfm makes a parser")
    }
    defer { cmark_parser_free(parser) }
    for name in ["table", "tasklist", "autolink"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    cmark_consolidate_text_nodes(root)
    return root
  }

  /// - Returns: whether the whole tree was copied.
  private mutating func copy(_ root: OpaquePointer, callouts: [Int: Callout]) -> Bool {
    guard let iterator = cmark_iter_new(root) else { return false }
    defer { cmark_iter_free(iterator) }
    var depth = 0
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return true }
      if event == CMARK_EVENT_EXIT {
        depth -= 1
        if node != root { builder.close() }
        continue
      }
      if CmarkNode.isBlock(node) { enterBlock(node) }
      let isLeaf = CmarkNode.isLeaf(node)
      if node != root { add(node, callouts: callouts) }
      if isLeaf { if node != root { builder.close() } } else { depth += 1 }
      if depth > Self.depthLimit {
        report(tooDeep(at: span(node)))
        return false
      }
    }
  }

  private mutating func add(_ node: OpaquePointer, callouts: [Int: Callout]) {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT:
      let bytes = CmarkNode.bytes(cmark_node_get_literal(node))
      builder.open(text: bytes, scan: scan)
      for mark in builder.marksInLinks { report(nestedLink(scan.marks[mark].range)) }
      builder.marksInLinks = []
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      let address = restored(CmarkNode.bytes(cmark_node_get_url(node)))
      let range = builder.locate(address, in: source)
      if cmark_node_get_type(node) == CMARK_NODE_LINK {
        builder.open(link: .link(address), range: range)
      } else {
        builder.open(image: .image(address), range: range)
      }
    case CMARK_NODE_CODE:
      builder.open(
        .code(builder.store(restoredBytes(CmarkNode.bytes(cmark_node_get_literal(node)))[...])))
    case CMARK_NODE_CODE_BLOCK:
      let info = builder.store(restoredBytes(CmarkNode.bytes(cmark_node_get_fence_info(node)))[...])
      let code = builder.store(restoredBytes(CmarkNode.bytes(cmark_node_get_literal(node)))[...])
      builder.open(.codeBlock(info: info, code: code))
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
      let isBlock = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK
      let text = builder.store(restoredBytes(CmarkNode.bytes(cmark_node_get_literal(node)))[...])
      builder.open(.html(text, block: isBlock))
    case CMARK_NODE_BLOCK_QUOTE:
      let callout = callouts[Int(bitPattern: node)]
      builder.open(callout.map(Node.Kind.callout) ?? .blockQuote)
    case CMARK_NODE_HEADING:
      builder.open(heading: Int(cmark_node_get_heading_level(node)))
    default:
      builder.open(CmarkNode.kind(node))
    }
  }

  private mutating func enterBlock(_ node: OpaquePointer) {
    let first = source.offset(ofLine: fileLine(cmark_node_get_start_line(node)))
    let last = source.lineRange(
      at: source.offset(ofLine: fileLine(cmark_node_get_end_line(node)))
    ).upperBound
    builder.block = first..<max(first, min(last, body.upperBound))
  }

  /// The line of the file for a line of the body, both from one.
  func fileLine(_ line: Int32) -> Int {
    source.position(of: body.lowerBound).line + Int(max(line, 1)) - 1
  }

  func span(_ node: OpaquePointer) -> SourceSpan {
    let start = source.offset(ofLine: fileLine(cmark_node_get_start_line(node)))
    return SourceSpan(path: source.path, range: source.lineRange(at: start))
  }

  /// Some words on the first line of a node; the whole line when they are not there.
  func place(of words: String, on node: OpaquePointer) -> SourceSpan {
    let line = span(node)
    guard let start = source.range(of: Array(words.utf8), in: line.range) else { return line }
    return SourceSpan(path: source.path, range: start.lowerBound..<line.range.upperBound)
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  private mutating func restored(_ bytes: [UInt8]) -> String {
    String(decoding: restoredBytes(bytes), as: UTF8.self)
  }

  /// Text in which marks read as they were typed: in code and in addresses they mean nothing.
  private mutating func restoredBytes(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(0xF3) else { return bytes }
    var result: [UInt8] = []
    var offset = 0
    while offset < bytes.count {
      guard let index = DocumentBuilder.markIndex(bytes, at: offset, in: scan) else {
        result.append(bytes[offset])
        offset += 1
        continue
      }
      let range = scan.marks[index].range
      builder.seen.insert(index)
      result.append(contentsOf: source.bytes[range])
      offset += range.count
    }
    return result
  }
}
