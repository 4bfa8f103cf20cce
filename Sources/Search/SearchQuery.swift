import Language

/// What a reader types, as words that the site has.
///
/// The page script does the same; whoever changes a step here changes it there.
struct SearchQuery {
  /// A word, or several that are one.
  struct Unit {
    /// Words that may stand for it, by their primary forms, with how much of their points they give,
    /// in sixteenths.
    var choices: [(form: String, share: Int)] = []
    /// Of how many typed words it is made.
    var width = 1
  }

  private(set) var units: [Unit] = []
  /// Words that are part of a unit of several: they count a little by themselves.
  private(set) var parts: [String] = []
  /// The words as they were searched for, where one was corrected.
  private(set) var correction: String?
  private let index: SearchIndex

  /// More of a query is not looked at.
  private static let longest = 300
  private static let mostWords = 12
  private static let longestName = 5

  init(_ text: String, in index: SearchIndex) {
    self.index = index
    var tokenizer = Tokenizer()
    tokenizer.read(String(decoding: text.utf16.prefix(Self.longest), as: UTF16.self))
    let words = tokenizer.ends.indices.map { tokenizer.text(of: $0) }
      .filter { !StopWords.all.contains($0) }.prefix(Self.mostWords)
    var typed = Array(words)
    var place = 0
    while place < words.count {
      if let width = self.width(ofName: Array(words[place...])) {
        let joined = words[place..<place + width].joined()
        var unit = Unit(width: width)
        add(joined, Share.whole, to: &unit)
        append(unit)
        parts += words[place..<place + width].compactMap { primary(of: $0) }
        place += width
      } else {
        typed[place] = resolve(words[place])
        place += 1
      }
    }
    if typed != Array(words) { correction = typed.joined(separator: " ") }
  }

  /// How much of its points a word gives that is not the typed one.
  private enum Share {
    static let whole = 16
    static let form = 15
    static let part = 14
    static let corrected = 13
    static let beginning = 12
    static let otherName = 11
  }

  private func primary(of form: String) -> String? {
    index.entry(form).map { index.entries[$0.primary].form }
  }

  /// How many words from the first make one word of the site, at least two.
  private func width(ofName words: [String]) -> Int? {
    guard words.count > 1 else { return nil }
    return (2...min(Self.longestName, words.count)).reversed().first {
      index.entry(words.prefix($0).joined()) != nil
    }
  }

  private func add(_ form: String, _ share: Int, to unit: inout Unit) {
    guard let entry = index.entry(form) else { return }
    let primary = index.entries[entry.primary]
    for (form, share) in [(primary.form, share)]
      + primary.others.map({ ($0, (share * Share.otherName) >> 4) })
    where !unit.choices.contains(where: { $0.form == form }) {
      unit.choices.append((form, share))
    }
  }

  /// Adds the units of one word.
  ///
  /// - Returns: the word that was searched for.
  private mutating func resolve(_ word: String) -> String {
    var unit = Unit()
    add(word, Share.whole, to: &unit)
    if unit.choices.isEmpty, word.contains(".") {
      add(word.replacing(".", with: ","), Share.whole, to: &unit)
    }
    if unit.choices.isEmpty { addForms(of: word, to: &unit) }
    if unit.choices.isEmpty { addLonger(word, to: &unit) }
    if unit.choices.isEmpty, addParts(of: word) { return word }
    var result = word
    if unit.choices.isEmpty, let found = Spelling.nearest(to: word, among: index.spelling) {
      add(found, Share.corrected, to: &unit)
      result = found
    }
    append(unit)
    return result
  }

  /// Adds a unit, unless it is another form of one that is there.
  private mutating func append(_ unit: Unit) {
    let isThere = units.contains {
      !unit.choices.isEmpty && $0.choices.first?.form == unit.choices.first?.form
    }
    if !isThere { units.append(unit) }
  }

  /// Other forms of a word that no page has in this one.
  private func addForms(of word: String, to unit: inout Unit) {
    guard word.unicodeScalars.count > 3, let skeleton = Skeleton(word) else { return }
    for start in [word, word.hasPrefix("ge") ? String(word.dropFirst(2)) : ""]
    where start.utf8.count > 3 {
      guard let own = start == word ? skeleton : Skeleton(start) else { continue }
      for entry in index.entries(from: start.start(3)) {
        if Skeleton(entry.form)?.agrees(with: own) == true {
          add(entry.form, Share.form, to: &unit)
        }
      }
    }
  }

  /// Words that begin with what was typed.
  private func addLonger(_ word: String, to unit: inout Unit) {
    guard word.unicodeScalars.count > 2 else { return }
    for entry in index.entries(from: word).prefix(Self.mostLonger) {
      add(entry.form, Share.beginning, to: &unit)
    }
  }

  private static let mostLonger = 24

  /// Cuts a compound that no page has into two words that some have; the first as long as can be.
  private mutating func addParts(of word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 7 else { return false }
    for cut in (3...letters.count - 3).reversed() {
      let right = Self.text(letters[cut...])
      for link in ["", "s", "e", "en"] {
        let left = Self.text(letters[..<cut])
        guard left.hasSuffix(link) else { continue }
        let first = String(left.dropLast(link.count))
        guard first.unicodeScalars.count > 2, !StopWords.all.contains(first),
          !StopWords.all.contains(right), index.entry(first) != nil, index.entry(right) != nil
        else { continue }
        for part in [first, right] {
          var unit = Unit()
          add(part, Share.part, to: &unit)
          append(unit)
        }
        return true
      }
    }
    return false
  }

  private static func text(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(letters))
  }
}

extension String {
  /// The first letters.
  fileprivate func start(_ count: Int) -> String {
    String(String.UnicodeScalarView(unicodeScalars.prefix(count)))
  }
}

/// What is left of a word without its ending and the spelling of its vowels: for forms that no page
/// has, and so no stem was made of.
struct Skeleton {
  private let whole: [UInt8]
  private let root: [UInt8]

  private static let endings = [
    "ingen", "ing", "den", "ten", "de", "te", "en", "es", "e", "s", "d", "t",
  ].map { Array($0.utf8) }

  /// Nil for a word that is not in plain letters.
  init?(_ word: String) {
    let letters = Array(word.utf8)
    guard letters.allSatisfy(\.isSmallLetter) else { return nil }
    whole = Self.simplified(letters[...])
    let ending = Self.endings.first { letters.suffix($0.count) == $0[...] }?.count ?? 0
    root = letters.count - ending < 3 ? whole : Self.simplified(letters.dropLast(ending))
  }

  /// Whether two words may be forms of one: as a whole, or one or both without its ending.
  func agrees(with other: Skeleton) -> Bool {
    root == other.root || root == other.whole || whole == other.root
  }

  private static func simplified(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for letter in letters {
      if letter == result.last, "aeou".utf8.contains(letter) { continue }
      result.append(letter)
    }
    if result.count > 1, result[result.count - 1] == result[result.count - 2] {
      result.removeLast()
    }
    if result.last == UInt8(ascii: "v") { result[result.count - 1] = UInt8(ascii: "f") }
    if result.last == UInt8(ascii: "z") { result[result.count - 1] = UInt8(ascii: "s") }
    return result
  }
}
