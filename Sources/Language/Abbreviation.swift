/// Tells abbreviations and names that are spelled their own way from words.
enum Abbreviation {
  /// Whether a word is looked for only as it is written.
  ///
  /// So it is when a capital stands after the first letter (NZa, iWlz, DJI), when a capital comes
  /// with a digit (OV0163), and when it cannot be said: no vowel at all (Wlz, ggz), or a beginning
  /// that no Dutch word has (Wmo).
  static func isOne(_ word: ArraySlice<UInt8>) -> Bool {
    if word.allSatisfy({ $0 >= UInt8(ascii: "a") }), word.contains(where: \.isVowel) {
      return false
    }
    if isOrdinary(word) { return false }
    let letters = String(decoding: word, as: UTF8.self).filter { $0.isLetter || $0.isNumber }
    guard let first = letters.first(where: \.isLetter) else { return false }
    if letters.dropFirst().contains(where: \.isUppercase) { return true }
    if first.isUppercase, letters.contains(where: \.isNumber) { return true }
    let folded = FoldedWord(letters).letters
    if folded.count > 1, !folded.contains(where: \.isVowel) {
      return !letters.contains(where: \.isNumber)
    }
    guard first.isUppercase, folded.count > 2, !folded[0].isVowel, !folded[1].isVowel else {
      return false
    }
    return !onsets.contains(Array(folded.prefix(2)))
  }

  /// Whether a word is plainly none: a capital and then small letters, with a vowel among the first
  /// two, as at the beginning of a sentence.
  private static func isOrdinary(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first, first.isCapital, let second = word.dropFirst().first else {
      return false
    }
    return ((first | 0x20).isVowel || second.isVowel)
      && word.dropFirst().allSatisfy { UInt8(ascii: "a") <= $0 && $0 <= UInt8(ascii: "z") }
  }

  /// The pairs of consonants that a Dutch word or name may begin with.
  private static let onsets = Set(
    [
      "bl", "br", "ch", "cl", "cr", "dr", "dw", "fj", "fl", "fn", "fr", "gh", "gl", "gn", "gr",
      "kl", "kn", "kr", "kw", "mn", "ph", "pl", "pn", "pr", "ps", "pt", "qu", "rh", "sc", "sf",
      "sh", "sj", "sk", "sl", "sm", "sn", "sp", "sq", "st", "sw", "th", "tj", "tr", "ts", "tw",
      "vl", "vr", "wh", "wr", "zw",
    ].map { Array($0.utf8) })
}
