/// The words of a built page that a reader sees in its main part.
package struct PageWords: Sendable {
  /// All words, with a space for each tag.
  package private(set) var all = ""
  /// The words that do not only name where a link leads; those of drawings stand in here too.
  package private(set) var said = ""
  /// The words of each drawing.
  package private(set) var drawings: [String] = []

  /// - Parameter html: a page of ours: attributes are quoted, and what opens is closed.
  package init(_ html: String) {
    let bytes = Array(html.utf8)
    var offset = Self.offset(of: "<main", in: bytes) ?? 0
    let end = Self.offset(of: "</main>", in: bytes) ?? bytes.count
    var (links, isDrawing) = (0, false)
    while offset < end {
      if bytes[offset] == UInt8(ascii: "<") {
        let close = bytes[offset...].firstIndex(of: UInt8(ascii: ">")) ?? end - 1
        let tag = bytes[(offset + 1)..<close]
        if tag.starts(with: "a ".utf8) { links += 1 }
        if tag.elementsEqual("/a".utf8) { links -= 1 }
        if tag.starts(with: "svg".utf8) {
          isDrawing = true
          drawings.append("")
        }
        if tag.starts(with: "/svg".utf8) { isDrawing = false }
        add(" ", inLink: links > 0, isDrawing)
        offset = close + 1
      } else {
        let next = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? end
        let words = String(decoding: bytes[offset..<min(next, end)], as: UTF8.self)
        add(words, inLink: links > 0, isDrawing)
        offset = next
      }
    }
  }

  private mutating func add(_ words: String, inLink: Bool, _ isDrawing: Bool) {
    all += words
    if !inLink || isDrawing { said += words }
    if isDrawing { drawings[drawings.count - 1] += words }
  }

  private static func offset(of words: String, in bytes: [UInt8]) -> Int? {
    let words = Array(words.utf8)
    var start = 0
    while let found = bytes[start...].firstIndex(of: words[0]) {
      if bytes[found...].starts(with: words) { return found }
      start = found + 1
    }
    return nil
  }
}
