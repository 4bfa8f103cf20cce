import CCmark

/// What a node of libcmark-gfm is, in our words.
enum CmarkNode {
  static func kind(_ node: OpaquePointer) -> Node.Kind {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH: return .paragraph
    case CMARK_NODE_LIST: return list(node)
    case CMARK_NODE_ITEM: return item(node)
    case CMARK_NODE_THEMATIC_BREAK: return .thematicBreak
    case CMARK_NODE_SOFTBREAK: return .softBreak
    case CMARK_NODE_LINEBREAK: return .lineBreak
    case CMARK_NODE_EMPH: return .emphasis
    case CMARK_NODE_STRONG: return .strong
    case CMARK_NODE_FOOTNOTE_REFERENCE: return .footnoteReference(footnoteNumber(node))
    case CMARK_NODE_FOOTNOTE_DEFINITION: return .footnoteDefinition(0)
    default: return tablePart(node)
    }
  }

  /// Whether a node opens a stretch of lines in which inline places can be looked up.
  static func isBlock(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: true
    case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINK, CMARK_NODE_EMPH,
      CMARK_NODE_STRONG, CMARK_NODE_CODE, CMARK_NODE_ITEM, CMARK_NODE_LIST:
      false
    default: isCalled("table_cell", node)
    }
  }

  /// Whether the iterator gives no second event for a node.
  static func isLeaf(_ node: OpaquePointer) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    guard let text else { return [] }
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: text, count: count).withMemoryRebound(to: UInt8.self) {
      Array($0)
    }
  }

  private static func list(_ node: OpaquePointer) -> Node.Kind {
    let tight = cmark_node_get_list_tight(node) != 0
    return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? .orderedList(start: cmark_node_get_list_start(node), tight: tight)
      : .bulletList(tight: tight)
  }

  private static func item(_ node: OpaquePointer) -> Node.Kind {
    isCalled("tasklist", node)
      ? .taskItem(done: cmark_gfm_extensions_get_tasklist_item_checked(node)) : .item
  }

  private static func tablePart(_ node: OpaquePointer) -> Node.Kind {
    if isCalled("table_cell", node) {
      let isHeader = cmark_node_parent(node).map { isCalled("table_header", $0) } ?? false
      return .tableCell(alignment(node), header: isHeader)
    }
    if isCalled("table_row", node) { return .tableRow(header: false) }
    if isCalled("table_header", node) { return .tableRow(header: true) }
    return isCalled("table", node) ? .table : .paragraph
  }

  /// The alignment of a cell's column; the table keeps one letter for each.
  private static func alignment(_ cell: OpaquePointer) -> ColumnAlignment {
    var column = 0
    var sibling = cmark_node_previous(cell)
    while let current = sibling {
      column += 1
      sibling = cmark_node_previous(current)
    }
    guard let table = cmark_node_parent(cell).flatMap({ cmark_node_parent($0) }),
      column < Int(cmark_gfm_extensions_get_table_columns(table)),
      let letters = cmark_gfm_extensions_get_table_alignments(table)
    else { return .none }
    switch letters[column] {
    case UInt8(ascii: "l"): return .left
    case UInt8(ascii: "c"): return .center
    case UInt8(ascii: "r"): return .right
    default: return .none
    }
  }

  private static func footnoteNumber(_ node: OpaquePointer) -> Int32 {
    Int32(String(decoding: bytes(cmark_node_get_literal(node)), as: UTF8.self)) ?? 0
  }

  /// Whether a node is of a kind that an extension gave its name; compared as bytes, for it is
  /// asked of every node.
  private static func isCalled(_ name: StaticString, _ node: OpaquePointer) -> Bool {
    guard let own = cmark_node_get_type_string(node) else { return false }
    return name.withUTF8Buffer { name in
      for (index, byte) in name.enumerated() where UInt8(bitPattern: own[index]) != byte {
        return false
      }
      return own[name.count] == 0
    }
  }
}
