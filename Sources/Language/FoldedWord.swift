/// A word without capitals, diaereses and soft hyphens.
///
/// A diaeresis only keeps two vowels apart, and whoever leaves it out still means the same word. An
/// accent makes another word ("café", "één"), so accents are kept, but apart from the letters:
/// libstemmer works on bare letters.
struct FoldedWord: Equatable {
  private(set) var letters: [UInt8] = []
  /// The letters that carry an accent, each with its accent, in order.
  private(set) var accents: [UInt8] = []

  init(_ bytes: ArraySlice<UInt8>) {
    letters.reserveCapacity(bytes.count)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      letters.append(contentsOf: bytes.lazy.map { $0.isCapital ? $0 | 0x20 : $0 })
    } else {
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { append(scalar) }
    }
  }

  init(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if let known = Self.known[scalar] {
      letters += known.letters
      if known.hasAccent { accents += Array(String(scalar).lowercased().utf8) }
    } else if Self.combiningAccents.contains(scalar), let letter = letters.last {
      accents += Self.composed(letter, scalar)
    } else {
      letters += Array(scalar.properties.lowercaseMapping.utf8)
    }
  }

  private static let combiningAccents: Set<Unicode.Scalar> = ["\u{300}", "\u{301}", "\u{302}"]

  /// The letter with its accent as one scalar, as most keyboards write it.
  private static func composed(_ letter: UInt8, _ accent: Unicode.Scalar) -> [UInt8] {
    let pair = Character(String(Unicode.Scalar(letter)) + String(accent))
    return Array((singles[pair].map { String($0) } ?? String(pair)).utf8)
  }

  /// The letters that are one scalar with their accent.
  private static let singles: [Character: Unicode.Scalar] = {
    let accented = known.filter(\.value.hasAccent).keys.sorted()
    return Dictionary(accented.map { (Character($0), $0) }) { first, _ in first }
  }()

  private struct Known {
    let letters: [UInt8]
    let hasAccent: Bool
  }

  private static let known: [Unicode.Scalar: Known] = {
    var known: [Unicode.Scalar: Known] = [
      // Left out: soft hyphen, diaeresis on its own.
      "\u{AD}": Known(letters: [], hasAccent: false),
      "\u{308}": Known(letters: [], hasAccent: false),
      "’": Known(letters: Array("'".utf8), hasAccent: false),
      "ĳ": Known(letters: Array("ij".utf8), hasAccent: false),
      "Ĳ": Known(letters: Array("ij".utf8), hasAccent: false),
    ]
    let tables: [(hasAccent: Bool, letters: [String: String])] = [
      (false, ["a": "äÄ", "e": "ëË", "i": "ïÏ", "o": "öÖ", "u": "üÜ", "y": "ÿŸ"]),
      (
        true,
        [
          "a": "áàâÁÀÂ", "e": "éèêÉÈÊ", "i": "íìîÍÌÎ", "o": "óòôÓÒÔ", "u": "úùûÚÙÛ", "c": "çÇ",
          "n": "ñÑ",
        ]
      ),
    ]
    for table in tables {
      for (plain, marked) in table.letters {
        for scalar in marked.unicodeScalars {
          known[scalar] = Known(letters: Array(plain.utf8), hasAccent: table.hasAccent)
        }
      }
    }
    return known
  }()
}

extension UInt8 {
  var isCapital: Bool { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") }

  var isVowel: Bool {
    switch self {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
      UInt8(ascii: "u"), UInt8(ascii: "y"):
      true
    default: false
    }
  }
}
