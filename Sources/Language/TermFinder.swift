/// Finds where a text speaks of terms.
///
/// A finder is made once for a site and then only read, so that any number of pages can be searched
/// at the same time; the stems of all names are in it.
package struct TermFinder: Sendable {
  let patterns: [TermPattern]
  /// Which names begin with a word, by the word's key.
  let patternsByKey: [String: [Int]]
  let beginnings: Beginnings

  /// - Parameter terms: of two terms with the same name, the first is found.
  package init(_ terms: [TermForms]) {
    let stemmer = Stemmer()
    var patterns: [TermPattern] = []
    var patternsByKey: [String: [Int]] = [:]
    var beginnings = Beginnings()
    for term in terms {
      for name in term.names {
        guard let pattern = TermPattern(name, of: term, stemmer) else { continue }
        for key in pattern.firstKeys {
          patternsByKey[key, default: []].append(patterns.count)
          beginnings.insert(key)
        }
        patterns.append(pattern)
      }
    }
    self.patterns = patterns
    self.patternsByKey = patternsByKey
    self.beginnings = beginnings
  }
}
