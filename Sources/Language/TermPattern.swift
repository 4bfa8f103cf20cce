/// A name of a term, ready to be compared with a text.
struct TermPattern: Sendable {
  /// A word of a name.
  enum Word: Sendable {
    /// An abbreviation: only as it stands, but for "'s" after it.
    case written([UInt8])
    /// A word that may have other forms.
    case inflected(FoldedWord, forms: [WordForm])
  }

  let term: Int
  let words: [Word]
  /// What stands before each word but the first, where that is more than a space or a hyphen.
  let gaps: [[UInt8]?]
  /// The keys of all forms of the first word.
  let firstKeys: [String]

  /// - Returns: nil when the name has no letter or digit in it.
  init?(_ name: String, of term: TermForms, _ stemmer: borrowing Stemmer) {
    let bytes = Array(name.utf8)[...]
    let tokens = Tokens(bytes: bytes).all()
    guard !tokens.isEmpty else { return nil }
    var words: [Word] = []
    var gaps: [[UInt8]?] = []
    var firstKeys: [String] = []
    for token in tokens {
      if let end = tokens[..<words.count].last?.range.upperBound {
        gaps.append(token.isJoined ? nil : Array(bytes[end..<token.range.lowerBound]))
      }
      let text = String(decoding: bytes[token.range], as: UTF8.self)
      let folded = FoldedWord(text)
      let isWritten = term.flags.contains(.asWritten) || Abbreviation.isOne(bytes[token.range])
      var forms = [WordForm(folded, stemmer)]
      if isWritten {
        words.append(.written(Array(text.utf8)))
      } else {
        for other in Inflections.forms(of: String(decoding: folded.letters, as: UTF8.self)) {
          let form = WordForm(FoldedWord(other), stemmer)
          if !forms.contains(form) { forms.append(form) }
        }
        words.append(.inflected(folded, forms: forms))
      }
      if words.count == 1 { firstKeys = forms.map(\.key) }
    }
    self.term = term.index
    self.words = words
    self.gaps = gaps
    self.firstKeys = firstKeys.enumerated().filter { !firstKeys[..<$0.offset].contains($0.element) }
      .map(\.element)
  }

  /// Whether the last word is an abbreviation.
  var endsWritten: Bool {
    if case .written = words[words.count - 1] { true } else { false }
  }
}
