/// The words of a built page that a reader sees or hears, each with the elements it stands in.
///
/// Only words with a digit are kept: they are the few that a test of figures is about.
package struct PageProse: Sendable {
  package struct Piece: Sendable {
    package let text: String
    /// The names of the elements around it, from the outside in.
    package let elements: [String]
    /// The attribute it is the value of.
    package let attribute: String?
  }

  package private(set) var pieces: [Piece] = []

  /// Attributes that are read out or shown.
  private static let spoken: Set<String> = [
    "alt", "aria-label", "content", "placeholder", "title", "value",
  ]

  /// Elements without an end.
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Elements whose content is no text.
  private static let silent: Set<String> = ["script", "style"]

  private let bytes: [UInt8]
  private var elements: [String] = []

  /// - Parameter html: a page of ours: attributes are quoted, and what opens is closed.
  package init(_ html: String) {
    bytes = Array(html.utf8)
    var offset = 0
    while offset < bytes.count {
      let isTag = bytes[offset] == UInt8(ascii: "<")
      let end = isTag ? tagEnd(from: offset) : bytes[offset...].firstIndex(of: UInt8(ascii: "<"))
      let range = offset..<(end ?? bytes.count)
      if isTag { addTag(range) } else { addText(range) }
      offset = range.upperBound
    }
  }

  private mutating func addText(_ range: Range<Int>) {
    guard elements.last.map(Self.silent.contains) != true else { return }
    add(range, attribute: nil)
  }

  private mutating func add(_ range: Range<Int>, attribute: String?, of element: String? = nil) {
    guard bytes[range].contains(where: Self.isDigit) else { return }
    let text = String(decoding: bytes[range], as: UTF8.self).unescaped
    pieces.append(
      Piece(text: text, elements: elements + (element.map { [$0] } ?? []), attribute: attribute))
  }

  private mutating func addTag(_ range: Range<Int>) {
    let second = range.lowerBound + 1 < bytes.count ? bytes[range.lowerBound + 1] : 0
    if second == UInt8(ascii: "!") { return }
    if second == UInt8(ascii: "/") {
      _ = elements.popLast()
      return
    }
    var offset = range.lowerBound + 1
    let name = word(&offset, before: range.upperBound)
    while offset < range.upperBound {
      let attribute = word(&offset, before: range.upperBound)
      guard !attribute.isEmpty else {
        offset += 1
        continue
      }
      guard offset + 1 < range.upperBound, bytes[offset] == UInt8(ascii: "="),
        let end = bytes[(offset + 2)...].firstIndex(of: UInt8(ascii: "\""))
      else { continue }
      if Self.spoken.contains(attribute) {
        add((offset + 2)..<end, attribute: attribute, of: name)
      }
      offset = end + 1
    }
    let closesItself = bytes[range.upperBound - 2] == UInt8(ascii: "/")
    if !Self.empty.contains(name), !closesItself { elements.append(name) }
  }

  /// Letters, digits and hyphens from an offset, which is moved behind them.
  private func word(_ offset: inout Int, before end: Int) -> String {
    let start = offset
    while offset < end, Self.isWordPart(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  /// The offset after a tag; a `>` within quotes does not end it.
  private func tagEnd(from start: Int) -> Int {
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

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-") || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}

extension String {
  fileprivate var unescaped: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    return replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
