/// What Porter's stems in libstemmer miss in Dutch, mended before and after it.
///
/// Each rule names a pair of forms that libstemmer gives two stems, or two words that it gives one.
enum Mending {
  /// Whether a word only looks like a form of another: "soms" is not a plural of "som".
  static func isOwnWord(_ letters: [UInt8]) -> Bool {
    letters.last == UInt8(ascii: "s") && ownWords.contains(letters)
  }

  private static let ownWords = Set(
    ["langs", "links", "rechts", "slechts", "soms", "steeds", "straks"].map { Array($0.utf8) })

  /// A word with the plurals undone that libstemmer leaves as they are.
  static func prepared(_ word: FoldedWord) -> [UInt8] {
    let letters = word.letters
    guard letters.count > 3, let last = letters.last,
      last == UInt8(ascii: "s") || last == UInt8(ascii: "n")
    else { return letters }
    if !word.accents.isEmpty, letters.ends(with: "es") { return letters.dropLast() }  // cafés
    for (plural, singular) in plurals where letters.count > plural.utf8CodeUnitCount {
      if let result = letters.replacing(ending: plural, with: singular) {
        return keepsS(letters) ? letters : result
      }
    }
    return letters
  }

  /// libstemmer cuts "-s" only after a consonant, and then does not look at "-en" any more.
  private static let plurals: [(StaticString, StaticString)] = [
    ("'s", ""),  // regio's
    ("ies", "ie"),  // prestaties
    ("eeen", "ee"),  // ideeën
    ("ieen", "ie"),  // kopieën
    ("ens", "en"),  // gegevens, gegeven
    ("eaus", "eau"),  // niveaus
    ("tes", "te"), ("des", "de"), ("ges", "ge"), ("ines", "ine"),  // gemeentes, periodes
    ("ures", "ure"), ("ules", "ule"), ("ases", "ase"), ("yses", "yse"),  // procedures, analyses
  ]

  /// Whether a final "-s" is part of the word: "toets" is not a plural of "toet".
  static func keepsS(_ letters: [UInt8]) -> Bool {
    letters.last == UInt8(ascii: "s") && letters.ends(withAnyOf: wholeWithS)
      && !letters.ends(with: "amens")  // examens
  }

  private static let wholeWithS: [StaticString] = [
    "aats", "iets", "oets", "arts", "oorts", "orts", "uts",  // plaats, toets, arts, koorts
    "mens", "wens", "grens", "tens", "kans", "dans", "prins",
    "koers", "beurs", "kaars", "laars", "hals", "pols",
    "fonds", "gids", "reeks", "rups",
  ]

  /// A stem as it is in the singular and in the plural.
  static func mended(_ stem: [UInt8]) -> [UInt8] {
    guard stem.count > 2, let last = stem.last, !last.isVowel else { return stem }
    if stem.endsInDoubleConsonant { return stem.dropLast() }  // plannen, plan
    var result = stem
    if last == UInt8(ascii: "v") { result[stem.count - 1] = UInt8(ascii: "f") }  // tarieven, tarief
    if last == UInt8(ascii: "z") { result[stem.count - 1] = UInt8(ascii: "s") }  // huizen, huis
    let (second, third) = (stem[stem.count - 2], stem[stem.count - 3])
    if stem.count > 3, second == third, second.isVowel, stem[stem.count - 4].isVowel {
      result.remove(at: stem.count - 2)  // sociaal, sociale; financieel, financiële
    }
    return result
  }
}
