extension TermFinder {
  /// Finds the terms in a run of plain text.
  ///
  /// 1. Cut the text into words, and see how each is joined to the one before it (`Tokens`).
  /// 2. Pass over every word whose first letters no name has (`Beginnings`).
  /// 3. Fold the word and take its key, which it shares with its other forms (`FoldedWord`,
  ///    `WordForm`), and look up the names that begin with that key.
  /// 4. Compare those names word by word, and keep the longest (`TermScan`).
  ///
  /// - Parameter text: words in one paragraph; a line break counts as a space, an empty line parts.
  /// - Returns: the matches from left to right, none over another; ranges are UTF-8 offsets.
  package func matches(in text: String) -> [TermMatch] {
    matches(in: Array(text.utf8)[...])
  }

  /// Finds the terms in a run of plain text that stands in a buffer.
  ///
  /// - Returns: as `matches(in:)` of a string, with ranges that are indices of the buffer.
  package func matches(in bytes: ArraySlice<UInt8>) -> [TermMatch] {
    var scan = TermScan(self, bytes)
    return scan.matches()
  }
}

/// Measures how hard a Dutch text is to read.
///
/// 1. Cut the text into words; a compound with hyphens is one word.
/// 2. See after which words a sentence ends (`Sentences`).
/// 3. Count the syllables of each word (`Syllables`).
///
/// - Parameter text: plain text; an empty line ends a sentence, so put one after a heading.
package func readability(of text: String) -> Readability {
  let sentences = Sentences(Array(text.utf8)[...])
  let lengths = sentences.lengths()
  return Readability(
    sentences: lengths.count, words: lengths.reduce(0, +), syllables: sentences.syllables,
    longSentences: lengths.count { $0 > Readability.longSentence })
}
