/// One walk through one text.
struct TermScan: ~Copyable {
  private let finder: TermFinder
  private let text: Tokens
  private let tokens: [Token]
  private let stemmer = Stemmer()
  /// What is known of the words that were looked at, by their place among the tokens.
  private var known: [Seen?]

  init(_ finder: TermFinder, _ bytes: ArraySlice<UInt8>) {
    self.finder = finder
    text = Tokens(bytes: bytes)
    tokens = text.all()
    known = Array(repeating: nil, count: tokens.count)
  }

  /// A word of the text, folded, and its form.
  private struct Seen {
    let word: FoldedWord
    let form: WordForm
  }

  /// A match, and the token after it.
  struct Found {
    let match: TermMatch
    let end: Int
  }

  mutating func matches() -> [TermMatch] {
    var matches: [TermMatch] = []
    var place = 0
    while place < tokens.count {
      if let found = longest(at: place) {
        matches.append(found.match)
        place = found.end
      } else {
        place += 1
      }
    }
    return matches
  }

  /// The longest name that begins at a token; of two as long, the one that is there to the letter.
  private mutating func longest(at place: Int) -> Found? {
    guard !tokens[place].isInsideWord,
      finder.beginnings.mayContain(text.bytes[tokens[place].range])
    else { return nil }
    guard let candidates = finder.patternsByKey[look(at: place).form.key] else { return nil }
    var best: Found?
    for candidate in candidates {
      guard let found = match(finder.patterns[candidate], at: place) else { continue }
      guard let earlier = best else {
        best = found
        continue
      }
      let isLonger = found.end > earlier.end
      let isCloser = found.match.kind != .inflected && earlier.match.kind == .inflected
      if isLonger || found.end == earlier.end && isCloser { best = found }
    }
    return best
  }

  private mutating func match(_ pattern: TermPattern, at place: Int) -> Found? {
    let end = place + pattern.words.count
    guard end <= tokens.count else { return nil }
    var kind = TermMatch.Kind.exact
    for (offset, word) in pattern.words.enumerated() {
      if offset > 0, !hasGap(pattern.gaps[offset - 1], before: place + offset) { return nil }
      guard let relation = relation(of: place + offset, to: word) else { return nil }
      if relation == .inflected { kind = .inflected }
    }
    return ending(pattern, tokens: place..<end, kind)
  }

  private func hasGap(_ gap: [UInt8]?, before place: Int) -> Bool {
    guard let gap else { return tokens[place].isJoined }
    let between = tokens[place - 1].range.upperBound..<tokens[place].range.lowerBound
    return text.bytes[between].elementsEqual(gap)
  }

  /// Looks at what follows the last word.
  ///
  /// A hyphen makes it the first part of a compound, which is a name in its first form only, and
  /// before a space ("prestatie- en …") only after an abbreviation. A parenthesis may hold an ending.
  private func ending(
    _ pattern: TermPattern, tokens range: Range<Int>, _ kind: TermMatch.Kind
  ) -> Found? {
    let bytes =
      tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    let next = range.upperBound < tokens.count ? tokens[range.upperBound] : nil
    func found(_ range: Range<Int>, _ kind: TermMatch.Kind, end: Int) -> Found {
      Found(match: TermMatch(range: range, term: pattern.term, kind: kind), end: end)
    }
    if text.hasHyphen(at: bytes.upperBound) {
      guard kind == .exact, next?.joint == .hyphen || pattern.endsWritten else { return nil }
      return found(bytes, .compound, end: range.upperBound)
    }
    guard let next, next.joint == .openParenthesis else {
      return found(bytes, kind, end: range.upperBound)
    }
    let ending = text.bytes[next.range]
    guard ["s", "n", "e", "en"].contains(where: { ending.elementsEqual($0.utf8) }),
      text.bytes[next.range.upperBound...].first == UInt8(ascii: ")")
    else { return nil }
    return found(
      bytes.lowerBound..<next.range.upperBound + 1, .inflected, end: range.upperBound + 1)
  }

  /// How a word of the text relates to a word of a name; nil when it does not.
  private mutating func relation(
    of place: Int, to word: TermPattern.Word
  ) -> TermMatch.Kind? {
    switch word {
    case .written(let written): return relation(of: text.bytes[tokens[place].range], to: written)
    case .inflected(let word, let forms):
      let seen = look(at: place)
      if seen.word == word { return .exact }
      return forms.contains { $0.agrees(with: seen.form) } ? .inflected : nil
    }
  }

  private func relation(of seen: ArraySlice<UInt8>, to written: [UInt8]) -> TermMatch.Kind? {
    guard seen.count >= written.count, let first = seen.first else { return nil }
    // A small letter may be a capital at the beginning of a sentence.
    guard first == written[0] || first.isCapital && first | 0x20 == written[0],
      seen.dropFirst().starts(with: written.dropFirst())
    else { return nil }
    let rest = String(decoding: seen.dropFirst(written.count), as: UTF8.self)
    return rest.isEmpty ? .exact : rest == "'s" || rest == "’s" ? .inflected : nil
  }

  /// In bytes.
  private static let longestWord = 200

  private mutating func look(at place: Int) -> Seen {
    if let seen = known[place] { return seen }
    // Longer than any name: what comes after can't make it one.
    let word = FoldedWord(text.bytes[tokens[place].range].prefix(Self.longestWord))
    let seen = Seen(word: word, form: WordForm(word, stemmer))
    known[place] = seen
    return seen
  }
}
