/// The first sentence of a text, for where there is no room for all of it.
enum FirstSentence {
  /// It ends at a full stop, question or exclamation mark with a space and a capital behind it.
  ///
  /// What a citation left behind, a space before a mark, is taken out.
  static func of(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var sentence: [String] = []
    for (index, word) in words.enumerated() {
      if let last = sentence.last, word.allSatisfy({ ".,;:!?".contains($0) }) {
        sentence[sentence.count - 1] = last + word
      } else {
        sentence.append(String(word))
      }
      let next = index + 1 < words.count ? words[index + 1].first : nil
      if let mark = word.last, ".!?".contains(mark), next?.isUppercase == true { break }
    }
    return sentence.joined(separator: " ")
  }
}
