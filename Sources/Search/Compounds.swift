/// Cuts compounds into words that the site has: "coördinatiekosten" is "coördinatie" and "kosten".
///
/// Between the parts a linking sound may stand. A word of three letters is a part only where it is
/// the name of a term or stands on many pages, and then beside a longer one.
struct Compounds {
  private let words: WordTable
  /// Whether a word may be a part.
  private let isPart: [Bool]

  /// - Parameters:
  ///   - pages: how many pages have each word.
  ///   - names: words that are the name of a term.
  init(_ words: WordTable, pages: [Int32], names: Set<Int>) {
    self.words = words
    isPart = pages.indices.map { word in
      let letters = words[word]
      guard letters.allSatisfy(\.isSmallLetter) else { return false }
      if names.contains(word) { return letters.count >= 3 }
      return letters.count > 3 ? pages[word] > 1 : letters.count == 3 && pages[word] > 9
    }
  }

  private static let links: [[UInt8]] = ["", "s", "e", "en", "n"].map { Array($0.utf8) }
  private static let shortest = 7

  /// The numbers of the parts, from left to right; none when it is no compound.
  func parts(of word: Int) -> [Int] {
    let letters = words[word]
    guard letters.count >= Self.shortest, letters.allSatisfy(\.isSmallLetter) else { return [] }
    return parts(of: letters, depth: 0)
  }

  private func parts(of letters: ArraySlice<UInt8>, depth: Int) -> [Int] {
    guard letters.count >= Self.shortest else { return [] }
    var best: (parts: [Int], shortest: Int) = ([], 0)
    for cut in letters.startIndex + 3...letters.endIndex - 3 {
      let left = letters[..<cut]
      let right = letters[cut...]
      guard min(left.count, right.count) > best.shortest, let head = part(right),
        let first = modifier(left)
      else { continue }
      best = ([first, head], min(words[first].count, right.count))
    }
    guard best.parts.isEmpty, depth == 0, letters.count >= Self.shortest + 4 else {
      return best.parts
    }
    for cut in letters.startIndex + 4...letters.endIndex - Self.shortest {
      guard let first = modifier(letters[..<cut]) else { continue }
      let rest = parts(of: letters[cut...], depth: 1)
      if !rest.isEmpty { return [first] + rest }
    }
    return []
  }

  private func part(_ letters: ArraySlice<UInt8>) -> Int? {
    words.find(letters).flatMap { isPart[$0] ? $0 : nil }
  }

  /// A part that another follows, perhaps with a linking sound.
  private func modifier(_ letters: ArraySlice<UInt8>) -> Int? {
    for link in Self.links
    where letters.count >= 3 + link.count && letters.suffix(link.count) == link[...] {
      if let found = part(letters.dropLast(link.count)) { return found }
    }
    return nil
  }
}

extension UInt8 {
  var isSmallLetter: Bool { UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z") }
}
