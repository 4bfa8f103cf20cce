/// Finds Wijzer's own marks in bytes: `[[…]]` and `[@…]`, each closed on its line.
///
/// It is the only place that knows where a mark begins and ends, for Markdown and plain texts alike.
/// A backslash takes the meaning of the byte after it: `\[[` and `\[@` are literal, `\\[[a]]` holds a
/// mark.
struct MarkFinder {
  /// Something in a text that is not only its words.
  struct Find {
    let kind: Kind
    let range: Range<Int>
  }

  enum Kind {
    /// `[[…]]`.
    case item
    /// `[@…]`.
    case citations
    /// The two bytes that open a mark that is not closed on its line.
    case unclosed
    /// The backslash that makes a mark literal.
    case escape
    /// A character of Unicode's private plane 15, as it is or by its number: `&#xF0005;`.
    case privateCharacter
  }

  private let bytes: [UInt8]
  private let end: Int
  private var offset: Int
  /// Up to where no mark of a kind is closed: what stands unclosed a thousand times on a line is
  /// looked for once.
  private var itemsOpenUntil = 0
  private var citationsOpenUntil = 0

  init(_ bytes: [UInt8], in stretch: Range<Int>) {
    self.bytes = bytes
    offset = stretch.lowerBound
    end = stretch.upperBound
  }

  /// The next find; nil at the end of the text.
  mutating func next() -> Find? {
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\"), offset + 1 < end {
        let start = offset
        // Of a longer character only its first byte would be passed over.
        offset += bytes[start + 1] < 0x80 ? 2 : 1
        if opening(at: start + 1) != nil { return Find(kind: .escape, range: start..<start + 1) }
      } else if byte == UInt8(ascii: "["), let kind = opening(at: offset) {
        return mark(kind)
      } else if byte == 0xF3, Self.isPrivate(bytes, at: offset) {
        offset += 4
        return Find(kind: .privateCharacter, range: offset - 4..<offset)
      } else if byte == UInt8(ascii: "&"), let length = privateNumber(at: offset) {
        offset += length
        return Find(kind: .privateCharacter, range: offset - length..<offset)
      } else {
        offset += 1
      }
    }
    return nil
  }

  private mutating func mark(_ kind: Kind) -> Find {
    let start = offset
    guard let close = close(kind, from: start + 2) else {
      offset += 1
      return Find(kind: .unclosed, range: start..<start + 2)
    }
    offset = close
    return Find(kind: kind, range: start..<close)
  }

  private func opening(at offset: Int) -> Kind? {
    guard offset + 1 < end, bytes[offset] == UInt8(ascii: "[") else { return nil }
    switch bytes[offset + 1] {
    case UInt8(ascii: "["): return .item
    case UInt8(ascii: "@"): return .citations
    default: return nil
    }
  }

  /// The offset after the mark, or nil when its line ends first.
  private mutating func close(_ kind: Kind, from start: Int) -> Int? {
    guard start >= (kind == .item ? itemsOpenUntil : citationsOpenUntil) else { return nil }
    var place = start
    while place < end, bytes[place] != UInt8(ascii: "\n") {
      if bytes[place] == UInt8(ascii: "]") {
        if kind == .citations { return place + 1 }
        if place + 1 < end, bytes[place + 1] == UInt8(ascii: "]") { return place + 2 }
      }
      place += 1
    }
    if kind == .item { itemsOpenUntil = place } else { citationsOpenUntil = place }
    return nil
  }

  /// Whether a character of plane 15 stands anywhere from here on, also within marks.
  func holdsPrivateCharacter() -> Bool {
    (offset..<end).contains { Self.isPrivate(bytes, at: $0) || privateNumber(at: $0) != nil }
  }

  /// The length of a character of plane 15 that is written by its number, which Markdown would read.
  private func privateNumber(at start: Int) -> Int? {
    guard start + 2 < end, bytes[start] == UInt8(ascii: "&"),
      bytes[start + 1] == UInt8(ascii: "#")
    else { return nil }
    let isHex = bytes[start + 2] | 0x20 == UInt8(ascii: "x")
    let digits = bytes[(start + (isHex ? 3 : 2))..<end].prefix { $0 != UInt8(ascii: ";") }.prefix(9)
    let stop = digits.endIndex
    guard stop < end, bytes[stop] == UInt8(ascii: ";"),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: isHex ? 16 : 10),
      (0xF0000...0xFFFFF).contains(number)
    else { return nil }
    return stop + 1 - start
  }

  /// Whether a character of plane 15 stands here: F3 B0 80 80 up to F3 BF BF BF.
  static func isPrivate(_ bytes: [UInt8], at offset: Int) -> Bool {
    offset + 3 < bytes.count && bytes[offset] == 0xF3 && bytes[offset + 1] >= 0xB0
  }
}
