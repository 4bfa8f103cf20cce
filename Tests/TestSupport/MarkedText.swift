/// A text in which hands tell where something must be found: `See 👉[[term:care]]👈`.
///
/// Tests write the places into the text they are about, so that nobody has to count.
package struct MarkedText: Sendable {
  /// The text without the hands.
  package let text: String
  /// The stretches between hands, in UTF-8 offsets of the text without them, in order.
  package let ranges: [Range<Int>]

  package init(_ marked: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var start: Int?
    for character in marked {
      switch character {
      case Self.opening: start = bytes.count
      case Self.closing:
        guard let first = start else { preconditionFailure("👈 without 👉 in \(marked)") }
        ranges.append(first..<bytes.count)
        start = nil
      default: bytes.append(contentsOf: Array(String(character).utf8))
      }
    }
    precondition(start == nil, "👉 without 👈 in \(marked)")
    text = String(decoding: bytes, as: UTF8.self)
    self.ranges = ranges
  }

  /// A text with hands around some stretches, the way a test would write it.
  package static func mark(_ text: String, at ranges: [Range<Int>]) -> String {
    let bytes = Array(text.utf8)
    var marked: [UInt8] = []
    for offset in 0...bytes.count {
      for _ in ranges.filter({ $0.upperBound == offset && !$0.isEmpty }) {
        marked += Array(String(closing).utf8)
      }
      for range in ranges where range.lowerBound == offset {
        marked += Array(String(opening).utf8)
        if range.isEmpty { marked += Array(String(closing).utf8) }
      }
      if offset < bytes.count { marked.append(bytes[offset]) }
    }
    return String(decoding: marked, as: UTF8.self)
  }

  private static let opening: Character = "👉"
  private static let closing: Character = "👈"
}
