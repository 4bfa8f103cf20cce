extension [UInt8] {
  /// Adds a text with the five characters that mean something in HTML written as entities.
  ///
  /// What stands between them is copied in runs.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      for offset in bytes.indices {
        guard let entity = Self.entity(for: bytes[offset]) else { continue }
        append(contentsOf: bytes[start..<offset])
        append(contentsOf: entity.utf8Start, count: entity.utf8CodeUnitCount)
        start = offset + 1
      }
      append(contentsOf: bytes[start...])
    }
  }

  /// Adds a text as it is.
  mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  private mutating func append(contentsOf start: UnsafePointer<UInt8>, count: Int) {
    append(contentsOf: UnsafeBufferPointer(start: start, count: count))
  }

  private static func entity(for byte: UInt8) -> StaticString? {
    // All five are below 64, and few bytes of a text are.
    guard byte < 64 else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
