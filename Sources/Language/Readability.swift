/// How hard a text is to read, as far as counting can tell.
package struct Readability: Equatable, Sendable {
  /// Above this many words a sentence is long.
  package static let longSentence = 25

  package let sentences: Int
  package let words: Int
  package let syllables: Int
  /// How many sentences have over twenty-five words.
  package let longSentences: Int

  /// The reading ease of Flesch as fitted to Dutch by Douma; nil for a text without words.
  ///
  /// 206.835 − 0.93 × words in a sentence − 77 × syllables in a word. Up to 30 is very hard, 60 to 70
  /// plain, from 90 very easy. The formula is R. Flesch's of 1948 with the weights of W.H. Douma, *De
  /// leesbaarheid van landbouwbladen*, Landbouwhogeschool Wageningen 1960.
  package var score: Double? {
    guard words > 0, sentences > 0 else { return nil }
    return 206.835 - 0.93 * Double(words) / Double(sentences)
      - 77 * Double(syllables) / Double(words)
  }

  /// The part of the sentences that is long, from 0 to 1.
  package var longShare: Double {
    sentences == 0 ? 0 : Double(longSentences) / Double(sentences)
  }

  package init(sentences: Int, words: Int, syllables: Int, longSentences: Int) {
    self.sentences = sentences
    self.words = words
    self.syllables = syllables
    self.longSentences = longSentences
  }

  /// Two texts taken together.
  package static func + (one: Readability, other: Readability) -> Readability {
    Readability(
      sentences: one.sentences + other.sentences, words: one.words + other.words,
      syllables: one.syllables + other.syllables,
      longSentences: one.longSentences + other.longSentences)
  }
}
