import Language
import Model

/// Puts the counted words of all pages together.
struct IndexBuilder {
  private let parts: [SearchPart]
  private let terms: SearchTerms
  private var words = WordTable()
  /// For each part the numbers in `words` of its own.
  private var numbers: [[Int32]] = []
  /// How many pages have each word.
  private var pages: [Int32] = []
  private var isInName: [Bool] = []
  private var isWritten: [Bool] = []
  /// Everyday words with the words of the site that they may stand for.
  private var everyday: [(word: Int, official: [Int])] = []
  /// The key of each word, and the keys of the parts of a compound with what they count.
  private var keys: [Int32] = []
  private var keyCount = 0
  private var compounds: [[(key: Int32, share: Float)]] = []

  init(_ parts: [SearchPart], _ terms: SearchTerms) {
    self.parts = parts
    self.terms = terms
    mergeWords()
    makeKeys()
  }

  private mutating func mergeWords() {
    for part in parts {
      let own = (0..<part.words.count).map { Int32(words.insert(part.words[$0])) }
      let missing = words.count - pages.count
      pages += repeatElement(0, count: missing)
      isInName += repeatElement(false, count: missing)
      isWritten += repeatElement(false, count: missing)
      for (word, number) in own.enumerated() where part.isWritten[word] {
        isWritten[Int(number)] = true
      }
      for document in part.documents {
        for entry in document.entries { pages[Int(own[Int(entry.word)])] += 1 }
        for place in document.places { isInName[Int(own[Int(place.word)])] = true }
      }
      numbers.append(own)
    }
    addEverydayWords()
  }

  /// Words that no page may have but that stand for one that some have.
  private mutating func addEverydayWords() {
    for meaning in EverydayWords.all {
      let official = meaning.official.compactMap { words.find(Array($0.utf8)[...]) }
        .filter { pages[$0] > 0 }
      guard !official.isEmpty else { continue }
      let word = words.insert(Array(meaning.word.utf8)[...])
      if word == pages.count {
        pages.append(0)
        isInName.append(true)
        isWritten.append(true)
      }
      everyday.append((word, official))
    }
  }

  /// The work on language, once for each word.
  private mutating func makeKeys() {
    let texts = (0..<words.count).map { words.text($0) }
    var known: [String: Int32] = [:]
    keys = searchKeys(of: texts).map { key in
      if let number = known[key] { return number }
      let number = Int32(known.count)
      known[key] = number
      return number
    }
    keyCount = known.count
    let names = Set(terms.groups.joined().compactMap { words.find(Array($0.utf8)[...]) })
    let splitter = Compounds(words, pages: pages, names: names)
    compounds = (0..<words.count).map { word in
      guard pages[word] > 0 else { return [] }
      let parts = splitter.parts(of: word)
      return parts.enumerated().map { index, part in
        (keys[part], index == parts.count - 1 ? Self.headShare : Self.otherShare)
      }.filter { $0.key != keys[word] }
    }
  }

  /// What a part of a compound counts beside a word of its own: the last says what the thing is.
  private static let headShare: Float = 0.45
  private static let otherShare: Float = 0.3

  // MARK: Pages

  /// How often the keys of a page stand on it, with weights.
  private struct Frequencies {
    var keys: [Int32] = []
    var counts: [Float] = []
    /// The places in names by their key.
    var places: [Int32: [Int]] = [:]
  }

  func index(years: [Int]) -> SearchIndex {
    let documents = parts.flatMap(\.documents)
    let frequencies = self.frequencies(averageLength: averageLength(documents))
    var pagesOfKey = [Int32](repeating: 0, count: keyCount)
    for frequency in frequencies { for key in frequency.keys { pagesOfKey[Int(key)] += 1 } }
    let rarity = pagesOfKey.map { Weighting.rarity(pages: Int($0), of: documents.count) }
    var postings = [[UInt8]](repeating: [], count: keyCount)
    var last = [Int32](repeating: -1, count: keyCount)
    for (number, frequency) in frequencies.enumerated() {
      for (key, count) in zip(frequency.keys, frequency.counts) {
        let key = Int(key)
        let impact = Weighting.impact(
          count, rarity: rarity[key], weight: documents[number].weight)
        SearchPosting.append(
          page: number - Int(last[key]), impact: impact,
          places: frequency.places[Int32(key)] ?? [], to: &postings[key])
        last[key] = Int32(number)
      }
    }
    return SearchIndex(
      cards: documents.map(\.card), entries: entries(postings),
      spelling: spelling(), years: years)
  }

  private func averageLength(_ documents: [CountedDocument]) -> Float {
    Float(max(1, documents.reduce(0) { $0 + $1.length })) / Float(max(1, documents.count))
  }

  private func frequencies(averageLength: Float) -> [Frequencies] {
    var places = [Int32](repeating: -1, count: keyCount)
    var result: [Frequencies] = []
    for (part, own) in zip(parts, numbers) {
      for document in part.documents {
        var frequency = Frequencies()
        let scale = Weighting.scale(length: document.length, averageLength: averageLength)
        func add(_ key: Int32, _ count: Float) {
          if places[Int(key)] < 0 {
            places[Int(key)] = Int32(frequency.keys.count)
            frequency.keys.append(key)
            frequency.counts.append(0)
          }
          frequency.counts[Int(places[Int(key)])] += count
        }
        for entry in document.entries {
          let word = Int(own[Int(entry.word)])
          let count = entry.short + entry.body * scale
          add(keys[word], count)
          for part in compounds[word] { add(part.key, part.share * count) }
        }
        for key in frequency.keys { places[Int(key)] = -1 }
        for place in document.places {
          frequency.places[keys[Int(own[Int(place.word)])], default: []].append(place.packed)
        }
        result.append(frequency)
      }
    }
    return result
  }

  // MARK: Words

  private func entries(_ postings: [[UInt8]]) -> [SearchIndex.Entry] {
    let order = (0..<words.count).filter { pages[$0] > 0 || isInName[$0] }
      .sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    var primaries = [Int](repeating: -1, count: keyCount)
    for (place, word) in order.enumerated() where primaries[Int(keys[word])] < 0 {
      primaries[Int(keys[word])] = place
    }
    let others = otherNames()
    return order.enumerated().map { place, word in
      let key = Int(keys[word])
      let isPrimary = primaries[key] == place
      return SearchIndex.Entry(
        form: words.text(word), primary: primaries[key],
        postings: isPrimary ? postings[key] : [],
        others: isPrimary
          ? (others[Int32(key)] ?? []).map { words.text(order[primaries[Int($0)]]) } : [])
    }
  }

  /// For the key of each name of a term those of its other names, in order.
  private func otherNames() -> [Int32: [Int32]] {
    var others: [Int32: [Int32]] = [:]
    for group in terms.groups {
      let found = group.compactMap { words.find(Array($0.utf8)[...]) }.filter { pages[$0] > 0 }
        .map { keys[$0] }
      for key in found {
        for other in found where other != key && others[key]?.contains(other) != true {
          others[key, default: []].append(other)
        }
      }
    }
    for (word, official) in everyday {
      for other in official.map({ keys[$0] })
      where other != keys[word] && others[keys[word]]?.contains(other) != true {
        others[keys[word], default: []].append(other)
      }
    }
    return others
  }

  private func spelling() -> [Int: [String]] {
    let words = (0..<words.count).filter { word in
      (pages[word] > 1 || isInName[word]) && isWritten[word]
        && self.words[word].count >= Spelling.shortest
        && self.words[word].allSatisfy(\.isSmallLetter)
    }
    let sorted = words.sorted { left, right in
      pages[left] != pages[right]
        ? pages[left] > pages[right]
        : self.words[left].lexicographicallyPrecedes(self.words[right])
    }
    return Dictionary(grouping: sorted.map { self.words.text($0) }) { $0.utf8.count }
  }
}

extension SearchIndex.Card {
  init(_ document: SearchDocument) {
    self.init(
      route: document.route, title: document.title, kind: document.kind, years: document.years,
      outcome: document.outcome, note: document.note)
  }
}
