/// Cuts a text into sentences.
///
/// A sentence ends at a full stop, a question mark or an exclamation mark before a capital or a digit,
/// and at an empty line. The full stop of an abbreviation ends none.
struct Sentences {
  private let bytes: ArraySlice<UInt8>
  private let tokens: [Token]

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    tokens = Tokens(bytes: bytes).all()
  }

  /// How many words each sentence has.
  func lengths() -> [Int] {
    var lengths: [Int] = []
    var count = 0
    for (place, token) in tokens.enumerated() {
      if !token.isInsideWord { count += 1 }
      if place + 1 == tokens.count || endsSentence(after: place) {
        lengths.append(max(count, 1))
        count = 0
      }
    }
    return lengths
  }

  /// The syllables of all words.
  var syllables: Int {
    var letters: [UInt8] = []
    return tokens.reduce(0) { $0 + Syllables.count(in: bytes[$1.range], &letters) }
  }

  private func endsSentence(after place: Int) -> Bool {
    let token = tokens[place].range
    let next = tokens[place + 1].range
    let gap = bytes[token.upperBound..<next.lowerBound]
    if gap.count(where: { $0 == UInt8(ascii: "\n") }) > 1 { return true }
    guard gap.contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) else {
      return false
    }
    if gap.contains(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!") }) {
      return startsSentence(next)
    }
    guard let stop = gap.firstIndex(of: UInt8(ascii: ".")), startsSentence(next) else {
      return false
    }
    return stop > gap.startIndex || !isAbbreviation(token)
  }

  /// Whether a word begins with a capital or a digit, or has a capital after a small letter (iWlz).
  private func startsSentence(_ word: Range<Int>) -> Bool {
    let word = String(decoding: bytes[word], as: UTF8.self)
    guard let first = word.first else { return false }
    return first.isUppercase || first.isNumber || word.dropFirst().first?.isUppercase == true
  }

  /// Whether the full stop after a word is part of it: "art.", "d.w.z.", "J.", the number of a step.
  private func isAbbreviation(_ word: Range<Int>) -> Bool {
    let text = String(decoding: bytes[word], as: UTF8.self)
    if text.contains(".") { return !text.contains(where: \.isNumber) }
    if text.count == 1, text.first?.isLetter == true { return true }
    if text.count <= 2, text.allSatisfy(\.isNumber) {
      return word.lowerBound == bytes.startIndex || bytes[word.lowerBound - 1] == UInt8(ascii: "\n")
    }
    return Self.abbreviations.contains(text.lowercased())
  }

  private static let abbreviations: Set<String> = [
    "art", "artt", "bijv", "blz", "bv", "ca", "dr", "drs", "excl", "hfst", "incl", "ing", "ir",
    "jl", "max", "min", "mr", "nl", "nr", "nrs", "par", "prof", "resp", "st", "tel", "vgl", "zgn",
  ]
}
