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
    default: cmark_node_get_type_string(node).map { String(cString: $0) == "table_cell" } ?? false
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
    var bytes: [UInt8] = []
    var cursor = text
    while cursor.pointee != 0 {
      bytes.append(UInt8(bitPattern: cursor.pointee))
      cursor += 1
    }
    return bytes
  }

  private static func list(_ node: OpaquePointer) -> Node.Kind {
    let tight = cmark_node_get_list_tight(node) != 0
    return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      ? .orderedList(start: cmark_node_get_list_start(node), tight: tight)
      : .bulletList(tight: tight)
  }

  private static func item(_ node: OpaquePointer) -> Node.Kind {
    typeName(node) == "tasklist"
      ? .taskItem(done: cmark_gfm_extensions_get_tasklist_item_checked(node)) : .item
  }

  private static func tablePart(_ node: OpaquePointer) -> Node.Kind {
    switch typeName(node) {
    case "table": return .table
    case "table_row": return .tableRow(header: false)
    case "table_header": return .tableRow(header: true)
    case "table_cell":
      let isHeader = cmark_node_parent(node).map { typeName($0) == "table_header" } ?? false
      return .tableCell(alignment(node), header: isHeader)
    default: return .paragraph
    }
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

  private static func typeName(_ node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}
