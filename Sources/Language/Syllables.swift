/// Counts the syllables of Dutch words by their spelling.
///
/// Every syllable has one vowel sound, so the sounds are counted: from left to right the longest
/// group of vowels that Dutch spelling writes for one sound. That spelling is the official one
/// (*Woordenlijst Nederlandse Taal*, Leidraad): two vowels that might be read as one sound and are
/// not get a diaeresis or, between the parts of a compound, a hyphen; so a diaeresis begins a new
/// syllable. Abbreviations are counted as spoken letter by letter, numbers digit by digit.
enum Syllables {
  static func count(in word: ArraySlice<UInt8>) -> Int {
    if word.contains(where: { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") })
      || Abbreviation.isOne(word)
    {
      return String(decoding: word, as: UTF8.self).count { $0.isLetter || $0.isNumber }
    }
    return max(1, sounds(in: spelled(word)))
  }

  /// The letters without capitals and accents; a vowel with a diaeresis is a capital.
  private static func spelled(_ word: ArraySlice<UInt8>) -> [UInt8] {
    if word.allSatisfy({ $0 < 0x80 }) { return word.map { $0.isCapital ? $0 | 0x20 : $0 } }
    return String(decoding: word, as: UTF8.self).lowercased().flatMap { character -> [UInt8] in
      let letters = FoldedWord(String(character)).letters
      return parted.contains(character) ? letters.map { $0 & 0xDF } : letters
    }
  }

  private static let parted = Set("äëïöü")

  private static func sounds(in letters: [UInt8]) -> Int {
    var count = 0
    var place = 0
    while place < letters.count {
      let isVowel = (letters[place] | 0x20).isVowel
      if isVowel {
        count += 1
        place += groupLength(letters, at: place)
      } else {
        // The "u" of "qu" is a consonant.
        place += letters[place] == UInt8(ascii: "q") ? 2 : 1
      }
    }
    // In "museum" and "petroleum" these are two sounds.
    return letters.ends(with: "eum") ? count + 1 : count
  }

  /// How many of the letters at a place are one sound.
  private static func groupLength(_ letters: [UInt8], at place: Int) -> Int {
    guard place + 1 < letters.count, (letters[place + 1]).isVowel || letters[place + 1] == j else {
      return 1
    }
    let first = letters[place] | 0x20
    return groups.first { group in
      group[0] == first && letters[(place + 1)...].starts(with: group[1...])
    }?.count ?? 1
  }

  private static let j = UInt8(ascii: "j")

  /// Vowels that are written together and are one sound, the longest first.
  private static let groups: [[UInt8]] = [
    "aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij",
    "ei", "ai", "au", "ou", "uy", "ey", "ay", "oy",
  ].map { Array($0.utf8) }
}
