/// What the spelling tells of the last vowel of a word.
///
/// Dutch writes a long vowel double in a closed syllable and single in an open one: "taak", "taken";
/// and it doubles the consonant after a short one: "tak", "takken". libstemmer makes "tak" of all
/// four. Without this, a term "wet" would be found in every "weten".
enum VowelLength {
  /// A double vowel: "taak".
  case long
  /// A single vowel and a single consonant before an ending: "taken".
  case open
  /// A double consonant before an ending: "takken".
  case short
  /// A single vowel before the last consonant: "tak".
  case closed
  /// As `closed`, in a word whose plural is written as if it were long: "dag", "dagen".
  case closedOrOpen
  /// Two vowels that are one sound, two consonants, or nothing to go by.
  case unknown

  init(of word: [UInt8], keepsS: Bool) {
    var root = word[...]
    if !keepsS, root.count > 3, root.last == UInt8(ascii: "s"),
      !root[root.endIndex - 2].isVowel
    {
      root.removeLast()
    }
    let hasEnding = Self.removeEnding(&root)
    guard root.count >= 2, let last = root.last, !last.isVowel else {
      self = .unknown
      return
    }
    let second = root[root.endIndex - 2]
    let third = root.count > 2 ? root[root.endIndex - 3] : 0
    if hasEnding, second == last {
      self = .short
    } else if !second.isVowel {
      self = .unknown
    } else if third.isVowel {
      self = third == second && !hasEnding ? .long : .unknown
    } else if hasEnding {
      self = .open
    } else {
      self = Array(root).ends(withAnyOf: Self.shifting) ? .closedOrOpen : .closed
    }
  }

  /// Takes off "-en" or "-e" after a consonant.
  private static func removeEnding(_ root: inout ArraySlice<UInt8>) -> Bool {
    var rest = root
    if rest.count > 3, rest.last == UInt8(ascii: "n") { rest.removeLast() }
    guard rest.count > 2, rest.last == UInt8(ascii: "e"), !rest[rest.endIndex - 2].isVowel else {
      return false
    }
    root = rest.dropLast()
    return true
  }

  func agrees(with other: VowelLength) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.unknown, _), (_, .unknown), (.long, .open), (.open, .long), (.closed, .short),
      (.short, .closed):
      return true
    case (.closedOrOpen, let other), (let other, .closedOrOpen): return other != .long
    default: return false
    }
  }

  /// Endings without stress ("regel", "regelen"), and the nouns whose vowel becomes long in the
  /// plural ("dag", "dagen").
  private static let shifting: [StaticString] = [
    "el", "em", "en", "er", "or", "ig", "ik", "it",
    "dag", "dak", "glas", "pad", "vat", "bad", "blad", "gat", "graf", "staf", "slag", "bedrag",
    "verdrag", "weg", "bevel", "gebed", "gebrek", "god", "hof", "hol", "lot", "slot", "schot",
    "oorlog", "gebod", "verbod", "hertog",
  ]
}
