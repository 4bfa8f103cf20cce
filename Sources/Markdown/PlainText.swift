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

  /// The words of the whole document, a line for each of its blocks and rows.
  ///
  /// - Parameter words: what a cross-reference reads as, by its index in `references`.
  package func lines(_ words: (Int) -> String) -> [String] {
    var lines = [""]
    for node in nodes {
      switch node.kind {
      case .paragraph, .heading, .tableRow: lines.append("")
      case .tableCell: if lines.last?.isEmpty == false { lines[lines.count - 1] += " | " }
      case .codeBlock(_, let range), .html(let range, block: true):
        lines += string(range).split(separator: "\n").map(String.init) + [""]
      case .text(let range), .code(let range), .html(let range, block: false):
        lines[lines.count - 1] += string(range)
      case .softBreak, .lineBreak: lines[lines.count - 1] += " "
      case .mark(let index): lines[lines.count - 1] += words(Int(index))
      default: break
      }
    }
    return lines.filter { !$0.isEmpty }
  }
}
