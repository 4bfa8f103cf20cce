import Foundation

/// Reads a page byte by byte; a regular expression takes a minute for a thousand pages.
struct PageReader {
  private(set) var tags: [PageText.Tag] = []
  private(set) var pieces: [PageText.Piece] = []

  /// Attributes that are read out or shown.
  private static let spoken: Set<String> = [
    "alt", "aria-label", "content", "placeholder", "title", "value",
  ]

  /// Elements without an end.
  private static let empty: Set<String> = [
    "area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr",
  ]

  /// Elements whose content is neither tags nor text.
  private static let silent: Set<String> = ["script", "style"]

  private let bytes: [UInt8]
  private var offset = 0
  /// Those that are open, from the outside in.
  private var elements: [String] = []

  /// Whether words without a figure are kept too.
  private let keepsAll: Bool

  init(_ html: String, keepsAll: Bool = false) {
    bytes = Array(html.utf8)
    self.keepsAll = keepsAll
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "<") { readTag() } else { readText() }
    }
  }

  private mutating func readText() {
    let end = next("<", from: offset)
    add(text(offset..<end), in: elements)
    offset = end
  }

  private mutating func readTag() {
    offset += 1
    let isEnd = isAt("/")
    guard isEnd || isAt("!") else { return readStart() }
    if isEnd { _ = elements.popLast() }
    offset = min(next(">", from: offset) + 1, bytes.count)
  }

  private mutating func readStart() {
    let name = word()
    tags.append(PageText.Tag(name: name, attributes: attributes(of: name)))
    let closesItself = bytes[offset - 1] == UInt8(ascii: "/")
    offset = min(offset + 1, bytes.count)
    guard !closesItself, !Self.empty.contains(name) else { return }
    elements.append(name)
    guard Self.silent.contains(name) else { return }
    offset = next("<", from: offset)
    while offset < bytes.count, !endsHere { offset = next("<", from: offset + 1) }
  }

  /// Reads up to the `>` of a tag.
  private mutating func attributes(of element: String) -> [String: String] {
    var attributes: [String: String] = [:]
    while offset < bytes.count, !isAt(">") {
      let name = word()
      guard !name.isEmpty else {
        offset += 1
        continue
      }
      var value = ""
      if isAt("=") {
        let start = next("\"", from: offset) + 1
        let end = next("\"", from: start)
        value = text(min(start, end)..<end)
        offset = min(end + 1, bytes.count)
        if Self.spoken.contains(name) { add(value, in: elements + [element], attribute: name) }
      }
      attributes[name] = attributes[name] ?? value
    }
    return attributes
  }

  private mutating func add(_ text: String, in elements: [String], attribute: String? = nil) {
    guard keepsAll || text.utf8.contains(where: Self.isDigit) else { return }
    pieces.append(
      PageText.Piece(
        text: text, elements: elements, attribute: attribute, tagCount: tags.count))
  }

  // MARK: Bytes

  /// Letters, digits and hyphens.
  private mutating func word() -> String {
    let start = offset
    while offset < bytes.count, Self.isWordPart(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private func isAt(_ character: Unicode.Scalar) -> Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: character)
  }

  /// Whether an end tag begins here.
  private var endsHere: Bool {
    offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "/")
  }

  /// The offset of the next character like this, or of the end.
  private func next(_ character: Unicode.Scalar, from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(character.value), buffer.count - start)
      else { return buffer.count }
      return UnsafeRawPointer(found) - base
    }
  }

  private func text(_ range: Range<Int>) -> String {
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard bytes[range].contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "-") || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
