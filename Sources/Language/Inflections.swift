/// Forms of a word that no stem can tell, made from the word beforehand.
///
/// A form that does not exist does no harm: no text has it.
enum Inflections {
  /// The forms of a folded word besides those that share its stem.
  static func forms(of word: String) -> [String] {
    otherPlurals(of: word) + weakForms(of: word)
  }

  /// Endings of a singular and a plural; both ways.
  private static let plurals = [
    ("um", "a"),  // criterium, criteria
    ("icus", "ici"),  // medicus, medici
    ("lid", "leden"), ("stad", "steden"), ("schip", "schepen"),
    ("kind", "kinderen"), ("blad", "bladeren"), ("goed", "goederen"), ("lied", "liederen"),
    ("gelid", "gelederen"), ("gemoed", "gemoederen"), ("volk", "volkeren"), ("ei", "eieren"),
  ]

  /// The words that a plural may be of, when its ending is one of those.
  static func singulars(of word: String) -> [String] {
    plurals.compactMap { singular, plural in
      word.hasSuffix(plural) && (plural.utf8.count > 4 || word.utf8.count > plural.utf8.count + 2)
        ? word.dropLast(plural.count) + singular : nil
    }
  }

  private static func otherPlurals(of word: String) -> [String] {
    plurals.flatMap { singular, plural in
      [(singular, plural), (plural, singular)].compactMap { old, new in
        word.hasSuffix(old) ? word.dropLast(old.count) + new : nil
      }
    }
  }

  /// The weak forms of a verb that stands as an infinitive: of "includeren" these are "includeer",
  /// "includeert", "includeerde", "includeerden" and "geïncludeerd".
  ///
  /// A plural ends in "-en" as well, so only what can hardly be one counts as a verb: "-eren", or a
  /// verb's prefix.
  private static func weakForms(of word: String) -> [String] {
    guard word.count > 5, word.hasSuffix("en") else { return [] }
    let prefix = separable.first { word.hasPrefix($0) && word.count > $0.count + 4 }
    let isFast = inseparable.contains { word.hasPrefix($0) }
    guard word.hasSuffix("eren") || prefix != nil || isFast else { return [] }
    let root = String(word.dropLast(2))
    let dental = root.last.map { "tkfschpx".contains($0) } == true ? "t" : "d"  // 't kofschip
    return closed(root).flatMap { stem -> [String] in
      let participle = stem.hasSuffix(dental) ? stem : stem + dental
      var forms = [stem, stem + "t", stem + dental + "e", stem + dental + "en"]
      forms.append(isFast ? participle : "ge" + participle)
      // "includeren" begins with a prefix and is not parted by it, so both ways are made.
      if let prefix { forms.append(prefix + "ge" + participle.dropFirst(prefix.count)) }
      return forms
    }
  }

  /// The root as it is spelled without "-en": "schal" is "schaal", "lev" is "leef", "pakk" is "pak".
  ///
  /// An "e" may be without stress, so both spellings come back: "includeer", "verzilver".
  private static func closed(_ root: String) -> [String] {
    let letters = Array(root)
    guard letters.count > 2, let last = letters.last, !last.isVowel else { return [root] }
    let (third, vowel) = (letters[letters.count - 3], letters[letters.count - 2])
    if vowel == last { return [String(root.dropLast())] }
    let rest = String(root.dropLast())
    let final: String = last == "v" ? "f" : last == "z" ? "s" : String(last)
    guard vowel.isVowel, !third.isVowel else { return [rest + final] }
    let long = rest + String(vowel) + final
    return vowel == "e" ? [rest + final, long] : [long]
  }

  private static let separable = [
    "aan", "achter", "af", "bijeen", "bij", "door", "in", "mee", "na", "om", "op", "samen", "terug",
    "toe", "uit", "vast", "voor", "weg",
  ]
  private static let inseparable = ["be", "ge", "her", "ont", "ver"]
}

extension Character {
  fileprivate var isVowel: Bool { "aeiouy".contains(self) }
}
