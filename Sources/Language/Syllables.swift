/// Counts the syllables of Dutch words by their spelling.
///
/// Every syllable has one vowel sound, so the sounds are counted: from left to right the longest
/// group of vowels that Dutch spelling writes for one sound. That spelling is the official one
/// (*Woordenlijst Nederlandse Taal*, Leidraad): two vowels that might be read as one sound and are
/// not get a diaeresis or, between the parts of a compound, a hyphen; so a diaeresis begins a new
/// syllable. Abbreviations are counted as spoken letter by letter, numbers digit by digit.
enum Syllables {
  /// - Parameter letters: memory for the letters of a word, used again for the next.
  static func count(in word: ArraySlice<UInt8>, _ letters: inout [UInt8]) -> Int {
    if word.contains(where: { UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") })
      || Abbreviation.isOne(word)
    {
      return String(decoding: word, as: UTF8.self).count { $0.isLetter || $0.isNumber }
    }
    spell(word, in: &letters)
    return max(1, sounds(in: letters))
  }

  /// The letters without capitals and accents; a vowel with a diaeresis is a capital.
  private static func spell(_ word: ArraySlice<UInt8>, in letters: inout [UInt8]) {
    letters.removeAll(keepingCapacity: true)
    if word.allSatisfy({ $0 < 0x80 }) {
      for byte in word { letters.append(byte.isCapital ? byte | 0x20 : byte) }
      return
    }
    for character in String(decoding: word, as: UTF8.self).lowercased() {
      let plain = FoldedWord(String(character)).letters
      letters += parted.contains(character) ? plain.map { $0 & 0xDF } : plain
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
    let third = place + 2 < letters.count ? letters[place + 2] : 0
    let three =
      UInt32(letters[place] | 0x20) << 16 | UInt32(letters[place + 1]) << 8 | UInt32(third)
    let two = three & 0xFFFF00
    guard let group = groups.first(where: { $0 == three || $0 == two }) else { return 1 }
    return group & 0xFF == 0 ? 2 : 3
  }

  private static let j = UInt8(ascii: "j")

  /// Vowels that are written together and are one sound, the longest first; three letters
  /// as one number, the third of two is zero.
  private static let groups: [UInt32] = [
    "aai", "ooi", "oei", "eeu", "ieu", "eau", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ij",
    "ei", "ai", "au", "ou", "uy", "ey", "ay", "oy",
  ].map { group in
    group.utf8.enumerated().reduce(0) { $0 | UInt32($1.element) << UInt32(16 - 8 * $1.offset) }
  }
}
