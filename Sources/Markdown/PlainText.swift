/// The words of a document without their form: for titles, descriptions and search.
enum PlainText {
  static func text(
    of nodes: ArraySlice<Node>, text: [UInt8], references: [Reference]
  ) -> String {
    var result = ""
    for node in nodes {
      switch node.kind {
      case .text(let range), .code(let range), .html(let range, _):
        result += String(decoding: text[Int(range.start)..<Int(range.end)], as: UTF8.self)
      case .softBreak, .lineBreak: result += " "
      case .mark(let index):
        if case .item(let mark) = references[Int(index)].target { result += mark.text ?? mark.name }
      default: break
      }
    }
    return result
  }
}

extension Document {
  /// The words of the first paragraph.
  ///
  /// - Parameter words: what a cross-reference reads as, by its index in `references`.
  package func firstParagraph(_ words: (Int) -> String) -> String {
    guard let start = nodes.firstIndex(where: { $0.kind == .paragraph }) else { return "" }
    return plainText(of: start..<Int(nodes[start].end), words)
  }

  /// The words of some nodes; blocks are set apart by a space.
  package func plainText(of range: Range<Int>, _ words: (Int) -> String) -> String {
    var result = ""
    for node in nodes[range] {
      switch node.kind {
      case .text(let range), .code(let range), .codeBlock(_, let range), .html(let range, _):
        result += string(range)
      case .softBreak, .lineBreak: result += " "
      case .mark(let index): result += words(Int(index))
      case .paragraph, .heading, .tableCell: if !result.isEmpty { result += " " }
      default: break
      }
    }
    return result
  }
}
