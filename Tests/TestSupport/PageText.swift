/// The tags of a built page; enough of HTML to follow links, for our pages quote every attribute.
package struct PageText: Sendable {
  package struct Tag: Sendable {
    package let name: String
    package let attributes: [String: String]
  }

  package let tags: [Tag]

  package init(_ html: String) {
    var scanner = TagScanner(bytes: Array(html.utf8))
    tags = scanner.tags()
  }

  package var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  package var links: [String] { tags.compactMap { $0.attributes["href"] } }

  /// The first tag with an attribute.
  package func tag(with attribute: String) -> Tag? {
    tags.first { $0.attributes[attribute] != nil }
  }
}

/// Reads start tags byte by byte; a regular expression takes a minute for a thousand pages.
private struct TagScanner {
  let bytes: [UInt8]
  private var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func tags() -> [PageText.Tag] {
    var tags: [PageText.Tag] = []
    while let start = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      offset = start + 1
      let name = word()
      guard !name.isEmpty else { continue }
      tags.append(PageText.Tag(name: name, attributes: attributes()))
    }
    return tags
  }

  private mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      let name = word()
      guard !name.isEmpty else {
        offset += 1
        continue
      }
      var value = ""
      if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "="),
        bytes[offset + 1] == UInt8(ascii: "\"")
      {
        let start = offset + 2
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
        value = Self.unescaped(String(decoding: bytes[start..<end], as: UTF8.self))
        offset = min(end + 1, bytes.count)
      }
      attributes[name] = attributes[name] ?? value
    }
    return attributes
  }

  /// Lower-case letters, digits and hyphens.
  private mutating func word() -> String {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      let isWord =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
      guard isWord else { break }
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return text.replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
