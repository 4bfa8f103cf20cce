/// One line of a file, cut into characters once for all that is told of it.
struct SourceLine: Sendable {
  /// Without its line end.
  private let bytes: ArraySlice<UInt8>
  private let cut: Cut

  /// How the bytes are cut into characters.
  private enum Cut {
    /// Every byte is one.
    case bytes
    /// Where each begins, in UTF-8 offsets of the file.
    case starts([Int])
    /// The line is no UTF-8: the characters that are shown in its place.
    case repaired([Character])
  }

  /// - Parameter range: in UTF-8 offsets of the file.
  init(_ range: Range<Int>, of source: SourceText) {
    bytes = source.bytes[range]
    guard bytes.contains(where: { $0 >= 0x80 }) else {
      cut = .bytes
      return
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      cut = .repaired(Array(String(decoding: bytes, as: UTF8.self)))
      return
    }
    var offset = range.lowerBound
    cut = .starts(
      text.map { character in
        defer { offset += character.utf8.count }
        return offset
      })
  }

  /// How many characters it has.
  var count: Int {
    switch cut {
    case .bytes: bytes.count
    case .starts(let starts): starts.count
    case .repaired(let characters): characters.count
    }
  }

  /// The characters that begin before an offset of the file.
  ///
  /// - Parameter offset: in the line or its line end.
  func characters(before offset: Int) -> Int {
    if offset > bytes.endIndex { return count + offset - bytes.endIndex }
    switch cut {
    case .bytes: return offset - bytes.startIndex
    case .repaired: return String(decoding: bytes[..<offset], as: UTF8.self).count
    case .starts(let starts):
      var (low, high) = (0, starts.count)
      while low < high {
        let middle = (low + high) / 2
        if starts[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// The text of some of its characters.
  func text(_ characters: Range<Int>) -> String {
    if case .repaired(let all) = cut { return String(all[characters]) }
    let (start, end) = (offset(of: characters.lowerBound), offset(of: characters.upperBound))
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private func offset(of character: Int) -> Int {
    guard case .starts(let starts) = cut else { return bytes.startIndex + character }
    return character < starts.count ? starts[character] : bytes.endIndex
  }
}
