/// What the forms of each word share when somebody looks for it.
///
/// Wider than a `WordForm`: who looks for "aanwijzen" may mean "aanwijzing", and a verb is found in
/// all its regular forms. Only forms that are among the words can be told apart from other words, so
/// all words of a site are given at once, each once.
///
/// 1. Take the mended stem of each word, with a sign for a long vowel when it is short ("taak" is not
///    "tak", "weten" is not "wet").
/// 2. Bring the forms of a verb to its infinitive, where that is among the words ("betaalt",
///    "gedeclareerd").
/// 3. Bring plurals that no stem shows to their singular ("leden", "regios").
///
/// - Parameter words: in small letters without accents, diaereses and apostrophes.
/// - Returns: one key for each word.
package func searchKeys(of words: [String]) -> [String] {
  let stemmer = Stemmer()
  let letters = words.map { Array($0.utf8) }
  var keys = letters.map { SearchKey.stem(of: $0, stemmer) }
  let places = Dictionary(words.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
  let infinitives = Set(
    words.indices.filter { letters[$0].count > 4 && letters[$0].ends(with: "en") }.map { keys[$0] })
  for index in words.indices {
    if let key = SearchKey.infinitive(of: letters[index], among: infinitives, stemmer) {
      keys[index] = key
    }
  }
  for index in words.indices {
    if let singular = SearchKey.singulars(of: words[index]).lazy.compactMap({ places[$0] }).first {
      keys[index] = keys[singular]
    }
  }
  return keys
}

/// Words that say nothing about what a text is about.
package enum StopWords {
  /// In small letters without accents.
  package static let all: Set<String> = Set(
    """
    aan al als ben bent bij daar dan dat de deze die dit doe doen doet door dus een en er euro gaan gaat \
    ga had hadden haar heb hebben heeft hem het hij hoe hun iemand iets ik in is je jij kan kon kun \
    kom komen komt krijg krijgen krijgt kregen kunnen kunt maar mag me men met mij mijn moet moeten moest mogen mocht naar nog nu of om omdat \
    onze ons ook op over te tot toch u uit uw van voor waar waarom waren want was wat we wel welk \
    welke wanneer weet weten werd werden wie wij wil willen wilt word worden wordt ze zich zij zijn zo zou \
    zouden zal zullen
    """.split(separator: " ").map(String.init))
}

private enum SearchKey {
  static func stem(of letters: [UInt8], _ stemmer: borrowing Stemmer) -> String {
    guard letters.count > 2, letters.allSatisfy(\.isSmallLetter), !Mending.isOwnWord(letters) else {
      return String(decoding: letters, as: UTF8.self)
    }
    let prepared = Mending.prepared(FoldedWord(letters[...]))
    let keepsS = Mending.keepsS(prepared)
    var stem = Mending.mended(keepsS ? prepared : stemmer.stem(prepared))
    if stem.count <= shortStem, VowelLength(of: stem, keepsS: true) != .closedOrOpen {
      switch VowelLength(of: prepared, keepsS: keepsS) {
      case .long, .open: stem.append(UInt8(ascii: "+"))
      case .short, .closed, .closedOrOpen, .unknown: break
      }
    }
    return String(decoding: stem, as: UTF8.self)
  }

  /// Up to so many letters a stem may be that of two words.
  private static let shortStem = 4

  /// The key of the infinitive that a word is a form of; nil when the words have none.
  static func infinitive(
    of letters: [UInt8], among infinitives: Set<String>, _ stemmer: borrowing Stemmer
  ) -> String? {
    guard letters.count > 4, letters.allSatisfy(\.isSmallLetter),
      let ending = endings.first(where: { letters.ends(with: $0) })
    else { return nil }
    let root = Array(letters.dropLast(ending.utf8CodeUnitCount))
    // A participle may keep the last letter of its verb: "aangemeld", "aanmelden".
    let roots = [root, withoutPrefix(root), withoutPrefix(letters)].compactMap(\.self)
    for root in roots where root.count > 3 {
      let key = stem(of: root, stemmer)
      if infinitives.contains(key) { return key }
    }
    return nil
  }

  private static let endings: [StaticString] = ["den", "ten", "de", "te", "d", "t"]

  /// "geincludeer" is "includeer", "aangemeld" is "aanmeld"; nil for a word without "ge".
  private static func withoutPrefix(_ root: [UInt8]) -> [UInt8]? {
    let prefix = ["", "aan", "af", "door", "in", "om", "op", "toe", "uit", "vast"].first {
      root.starts(with: ($0 + "ge").utf8)
    }
    guard let prefix else { return nil }
    return Array(prefix.utf8) + root.dropFirst(prefix.utf8.count + 2)
  }

  /// The words that this one may be a plural of, in a way that its stem does not show.
  static func singulars(of word: String) -> [String] {
    if word.hasSuffix("s"), word.utf8.count > 3 {
      let base = word.dropLast()
      let isPlural =
        base.utf8.last.map { "aiouy".utf8.contains($0) } == true
        || !base.utf8.contains { $0.isVowel }
      return isPlural ? [String(base)] : []
    }
    return Inflections.singulars(of: word)
  }
}

extension UInt8 {
  fileprivate var isSmallLetter: Bool { UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z") }
}
