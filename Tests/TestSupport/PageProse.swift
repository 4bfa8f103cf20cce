/// The words of a built page that a reader sees or hears, each with the elements it stands in.
package struct PageProse: Sendable {
  package struct Piece: Sendable {
    package let text: String
    /// The names of the elements around it, from the outside in.
    package let elements: [String]
    /// The attribute it is the value of.
    package let attribute: String?
  }

  package let pieces: [Piece]

  /// Attributes that are read out or shown.
  private static let spoken = ["alt", "aria-label", "content", "placeholder", "title", "value"]

  /// Elements without an end.
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Elements whose content is no text.
  private static let silent: Set<String> = ["script", "style"]

  /// - Parameter html: a page of ours: attributes are quoted, and what opens is closed.
  package init(_ html: String) {
    let bytes = Array(html.utf8)
    var pieces: [Piece] = []
    var elements: [String] = []
    var offset = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<") else {
        let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        if elements.last.map(Self.silent.contains) != true {
          let text = String(decoding: bytes[offset..<end], as: UTF8.self).unescaped
          if text.contains(where: { !$0.isWhitespace }) {
            pieces.append(Piece(text: text, elements: elements, attribute: nil))
          }
        }
        offset = end
        continue
      }
      let end = Self.tagEnd(bytes, from: offset)
      let tag = String(decoding: bytes[offset..<end], as: UTF8.self)
      offset = end
      guard !tag.hasPrefix("<!") else { continue }
      if tag.hasPrefix("</") {
        elements.removeLast()
        continue
      }
      guard let read = PageText(tag).tags.first else { continue }
      for name in Self.spoken {
        guard let value = read.attributes[name], !value.isEmpty else { continue }
        pieces.append(Piece(text: value, elements: elements + [read.name], attribute: name))
      }
      if !Self.empty.contains(read.name), !tag.hasSuffix("/>") { elements.append(read.name) }
    }
    self.pieces = pieces
  }

  /// The offset after a tag; a `>` within quotes does not end it.
  private static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var isQuoted = false
    for offset in start..<bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ">") where !isQuoted: return offset + 1
      default: continue
      }
    }
    return bytes.count
  }
}

extension String {
  fileprivate var unescaped: String {
    guard contains("&") else { return self }
    return replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
