/// A word of a text.
struct Token {
  /// How a word is joined to the one before it.
  enum Joint: UInt8 {
    /// Nothing comes before, or something that parts: a comma, a paragraph.
    case none
    /// White space, with at most one line break.
    case space
    /// "Wlz-indicatie".
    case hyphen
    /// "op- en afschalen".
    case hyphenAndSpace
    /// "aanbieder(s)".
    case openParenthesis
    /// "(multi)problematiek".
    case closeParenthesis
  }

  let range: Range<Int>
  let joint: Joint

  /// Whether the joint makes one name of two words.
  var isJoined: Bool {
    switch joint {
    case .space, .hyphen, .hyphenAndSpace: true
    case .none, .openParenthesis, .closeParenthesis: false
    }
  }

  /// Whether a longer word was begun before this one.
  var isInsideWord: Bool {
    switch joint {
    case .hyphen, .openParenthesis, .closeParenthesis: true
    case .none, .space, .hyphenAndSpace: false
    }
  }
}

/// Cuts a text into words.
///
/// A word is letters, digits and accents; an apostrophe, a full stop, an at sign or an underscore
/// between two of them belongs to it ("regio's", "1.500", "d.w.z.", an address).
struct Tokens {
  let bytes: ArraySlice<UInt8>

  func all() -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(bytes.count / 6)
    var end = bytes.startIndex
    var place = bytes.startIndex
    while place < bytes.endIndex {
      let length = wordLength(at: place)
      guard length > 0 else {
        place += characterLength(at: place)
        continue
      }
      let start = place
      place += length
      while place < bytes.endIndex {
        let next = wordLength(at: place)
        if next > 0 {
          place += next
        } else if let glue = glueLength(at: place), place + glue < bytes.endIndex,
          wordLength(at: place + glue) > 0
        {
          place += glue
        } else {
          break
        }
      }
      let joint = tokens.isEmpty ? .none : joint(end..<start)
      tokens.append(Token(range: start..<place, joint: joint))
      end = place
    }
    return tokens
  }

  /// How many bytes the letter or digit at a place has; 0 when it is neither.
  private func wordLength(at place: Int) -> Int {
    let byte = bytes[place]
    if byte < 0x80 { return byte.isLetterOrDigit ? 1 : 0 }
    let scalar = scalar(at: place)
    if scalar == "\u{AD}" { return 2 }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return UTF8.width(scalar)
    default: return 0
    }
  }

  private func glueLength(at place: Int) -> Int? {
    switch bytes[place] {
    case UInt8(ascii: "'"), UInt8(ascii: "."), UInt8(ascii: "@"), UInt8(ascii: "_"): 1
    case 0xE2: scalar(at: place) == "’" ? 3 : nil
    default: nil
    }
  }

  private func characterLength(at place: Int) -> Int {
    bytes[place] < 0x80 ? 1 : UTF8.width(scalar(at: place))
  }

  private func joint(_ gap: Range<Int>) -> Token.Joint {
    let gap = bytes[gap]
    guard let first = gap.first else { return .none }
    if gap.count == 1 {
      switch first {
      case UInt8(ascii: " "), UInt8(ascii: "\n"): return .space
      case UInt8(ascii: "-"): return .hyphen
      case UInt8(ascii: "("): return .openParenthesis
      case UInt8(ascii: ")"): return .closeParenthesis
      default: return .none
      }
    }
    // A comma, a full stop and the like; most gaps end here.
    if first > 0x20, first < 0x80, first != UInt8(ascii: "-") { return .none }
    let scalars = String(decoding: gap, as: UTF8.self).unicodeScalars
    let spaces = scalars.filter { $0.properties.isWhitespace }
    guard spaces.count(where: { $0 == "\n" }) < 2 else { return .none }
    if spaces.count == scalars.count { return .space }
    guard let mark = scalars.first, mark.isHyphen, spaces.count == scalars.count - 1 else {
      return .none
    }
    return spaces.isEmpty ? .hyphen : .hyphenAndSpace
  }

  /// Whether a hyphen stands at a place.
  func hasHyphen(at place: Int) -> Bool {
    place < bytes.endIndex && scalar(at: place).isHyphen
  }

  private func scalar(at place: Int) -> Unicode.Scalar {
    var iterator = bytes[place..<min(place + 4, bytes.endIndex)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
    return scalar
  }
}

extension Unicode.Scalar {
  fileprivate var isHyphen: Bool { self == "-" || self == "\u{2010}" || self == "\u{2011}" }
}

extension UInt8 {
  /// Whether it is a letter or a digit of ASCII.
  var isLetterOrDigit: Bool {
    switch self | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self >= UInt8(ascii: "0")
    default: false
    }
  }
}
