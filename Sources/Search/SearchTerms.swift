import Language

/// The names of things that have more than one: a term, its abbreviation, its synonyms.
package struct SearchTerms: Sendable {
  /// For each thing its names, each as one word: "wlz", "wetlangdurigezorg".
  let groups: [[String]]
  /// Names of several words by their first word.
  private let sequences: [String: [[String]]]

  /// - Parameter names: the names of each thing, as they are written.
  package init(_ names: [[String]]) {
    var tokenizer = Tokenizer()
    var sequences: [String: [[String]]] = [:]
    groups = names.map { names in
      var group: [String] = []
      for name in names {
        tokenizer.read(name)
        let words = tokenizer.ends.indices.map { tokenizer.text(of: $0) }
          .filter { !StopWords.all.contains($0) }
        let joined = words.joined()
        guard !words.isEmpty, !group.contains(joined) else { continue }
        group.append(joined)
        if words.count > 1, sequences[words[0]]?.contains(words) != true {
          sequences[words[0], default: []].append(words)
        }
      }
      return group
    }
    self.sequences = sequences
  }

  /// The names of several words that begin with a word.
  func sequences(from word: String) -> [[String]] { sequences[word] ?? [] }
}
