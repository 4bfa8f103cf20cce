/// What the forms of one word share, and other words do not.
///
/// Two forms belong together when their keys are the same and their vowels agree:
///
///     zorgkantoor, zorgkantoren     one key, vowels agree
///     taak, taken                   one key, vowels agree
///     taak, takken                  one key, but a long vowel and a short one
///     aanwijzing, aanwijzen         two keys: a noun and a verb, which libstemmer takes for one
struct WordForm: Equatable {
  /// The stem as mended, what the word is derived with, and its accents.
  let key: String
  let vowel: VowelLength

  /// 1. Leave a word alone that only looks like a form of another (`Mending.ownWords`).
  /// 2. Bring plurals that libstemmer does not know to what it knows (`Mending.prepared`).
  /// 3. Look at the last vowel, which libstemmer makes short.
  /// 4. Take the stem, and make the stems of singular and plural one (`Mending.mended`).
  /// 5. Add the ending that makes another word of a stem, for libstemmer cuts it off.
  init(_ word: FoldedWord, _ stemmer: borrowing Stemmer) {
    if Mending.isOwnWord(word.letters) {
      key = String(decoding: word.letters, as: UTF8.self)
      vowel = .unknown
      return
    }
    let prepared = Mending.prepared(word)
    let keepsS = Mending.keepsS(prepared)
    vowel = VowelLength(of: prepared, keepsS: keepsS)
    var bytes = Mending.mended(keepsS ? prepared : stemmer.stem(prepared))
    if let derivation = Derivation(of: prepared) { bytes += derivation.mark }
    if !word.accents.isEmpty { bytes += [UInt8(ascii: "|")] + word.accents }
    key = String(decoding: bytes, as: UTF8.self)
  }

  func agrees(with other: WordForm) -> Bool {
    key == other.key && vowel.agrees(with: other.vowel)
  }
}

/// An ending that makes another word of a stem.
///
/// libstemmer cuts these off, which is right for searching and wrong for terms: "aanwijzing" is a
/// document, "aanwijzen" is what anyone does.
enum Derivation: UInt8 {
  case ing = 1
  case heid, end, lijk, ig, baar

  init?(of letters: [UInt8]) {
    guard let (_, found) = Self.endings.first(where: { letters.ends(with: $0.0) }) else {
      return nil
    }
    self = found
  }

  var mark: [UInt8] { [UInt8(ascii: "+"), UInt8(ascii: "0") + rawValue] }

  private static let endings: [(StaticString, Derivation)] = [
    ("ing", .ing), ("ingen", .ing), ("ings", .ing), ("heid", .heid), ("heden", .heid),
    ("heids", .heid), ("end", .end), ("ende", .end), ("enden", .end), ("lijk", .lijk),
    ("lijke", .lijk), ("lijken", .lijk), ("ig", .ig), ("ige", .ig), ("igen", .ig),
    ("baar", .baar), ("bare", .baar), ("baren", .baar),
  ]
}
