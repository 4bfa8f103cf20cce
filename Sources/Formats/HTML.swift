/// HTML as text: escaping, and nothing else.
package enum HTML {
  /// The text with `&`, `<`, `>` and `"` as entities.
  package static func escape(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a text with its signs as entities.
  ///
  /// - Parameter apostrophes: whether `'` is one of them, for a text that may stand anywhere.
  package static func append(
    _ text: String, apostrophes: Bool = false, to output: inout [UInt8]
  ) {
    var text = text
    text.withUTF8 { append($0, apostrophes, to: &output) }
  }

  /// Adds the bytes of a text with its signs as entities.
  package static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, false, to: &output) }
  }

  /// What stands between the signs is copied in runs.
  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ apostrophes: Bool, to output: inout [UInt8]
  ) {
    var start = 0
    for offset in text.indices {
      guard let entity = entity(for: text[offset], apostrophes) else { continue }
      output.append(contentsOf: text[start..<offset])
      entity.withUTF8Buffer { output.append(contentsOf: $0) }
      start = offset + 1
    }
    output.append(contentsOf: text[start...])
  }

  private static func entity(for byte: UInt8, _ apostrophes: Bool) -> StaticString? {
    // All of them are below 64, and few bytes of a text are.
    guard byte < 64 else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): apostrophes ? "&#39;" : nil
    default: nil
    }
  }

  /// The text as a value in the query of an address: every byte but ASCII letters, digits and
  /// `-._~` as its number.
  package static func percentEncoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
