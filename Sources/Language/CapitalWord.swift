/// A word with at least two capitals, such as `NZa`, `VWS` or `R&D`: one that readers may not know.
///
/// A word is letters, digits and `&`; a letter with an accent is one, however it is written.
package enum CapitalWord {
  /// Those of a text, in order, each as often as it stands there.
  ///
  /// Only a word with letters outside ASCII is looked at as characters; no other word is copied
  /// unless it is one.
  package static func all(in bytes: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let start = place
      var capitals = 0
      var isASCII = true
      while place < bytes.endIndex, bytes[place].isInCapitalWord {
        let byte = bytes[place]
        if byte.isCapital { capitals += 1 }
        if byte >= 0x80 {
          isASCII = false
          // The first byte of a scalar, which may be a capital.
          if byte >= 0xC0 { capitals += 1 }
        }
        place += 1
      }
      if capitals >= 2 {
        words += isASCII ? [text(bytes[start..<place])] : split(bytes[start..<place])
      }
      place += 1
    }
    return words
  }

  /// The same of a stretch that holds letters outside ASCII; a sign or an accent in it may part words.
  private static func split(_ stretch: ArraySlice<UInt8>) -> [String] {
    text(stretch).split { !$0.isLetter && !$0.isNumber && $0 != "&" }
      .filter { word in word.count { $0.isUppercase } >= 2 }.map(String.init)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, `&`, or a part of a scalar outside ASCII.
  fileprivate var isInCapitalWord: Bool {
    isLetterOrDigit || self >= 0x80 || self == UInt8(ascii: "&")
  }
}
