import Language
import Model

/// The words of one page, counted.
struct CountedDocument: Sendable {
  struct Entry: Sendable {
    /// The number of the word in the table of its part.
    let word: Int32
    /// How often it stands in names, and in texts, each time with the weight of the field.
    var short: Float = 0
    var body: Float = 0
  }

  /// A word of a name of the page.
  struct NamePlace: Sendable {
    let word: Int32
    /// Which name, which word of it, how many words long, and whether it is the last.
    let name: Int
    let place: Int
    let width: Int
    var isLast = false

    /// One number, small for the first words of the title.
    var packed: Int { ((name * 8 + width - 1) * 32 + place) * 2 + (isLast ? 1 : 0) }
  }

  let card: SearchIndex.Card
  /// How much the page counts.
  let weight: Double
  let entries: [Entry]
  let places: [NamePlace]
  /// The words of its texts.
  let length: Int
}

/// Counts the words of pages.
struct SearchReader {
  private var tokenizer = Tokenizer()
  private(set) var table = WordTable()
  /// Whether each word of the table stands in a text by itself, and not only as words taken together.
  private(set) var isWritten: [Bool] = []
  private let terms: SearchTerms
  /// Whether each word of the table says nothing.
  private var isStopWord: [Bool] = []
  /// The names of several words that a word of the table begins.
  private var sequences: [Int: [[String]]] = [:]
  private var beginsSequence: [Bool] = []
  private var joined: [UInt8] = []
  /// Of the page at hand.
  private var entries: [CountedDocument.Entry] = []
  private var places: [CountedDocument.NamePlace] = []
  private var length = 0
  /// The place of each word in `entries`, when it is one of this page.
  private var entryPlaces: [Int32] = []
  /// The words of the text at hand that say something.
  private var words: [Int] = []

  init(terms: SearchTerms) { self.terms = terms }

  mutating func read(_ document: SearchDocument) -> CountedDocument {
    for (number, name) in ([document.title] + document.names).enumerated() {
      read(name, number == 0 ? .title : .name, name: number)
    }
    for (number, value) in document.values.enumerated() {
      read(value, .value, name: 1 + document.names.count + number)
    }
    for heading in document.headings { read(heading, .heading) }
    for lead in document.leads { read(lead, .lead) }
    for place in document.places { read(place, .place) }
    for line in document.body { read(line, .body) }
    defer {
      for entry in entries { entryPlaces[Int(entry.word)] = -1 }
      entries.removeAll(keepingCapacity: true)
      places.removeAll(keepingCapacity: true)
      length = 0
    }
    return CountedDocument(
      card: SearchIndex.Card(document), weight: document.weight, entries: entries, places: places,
      length: length)
  }

  private mutating func read(_ text: String, _ field: SearchField, name: Int? = nil) {
    tokenizer.read(text)
    words.removeAll(keepingCapacity: true)
    let firstPlace = places.count
    var chainStart = 0
    for token in tokenizer.ends.indices {
      let word = number(of: tokenizer.bytes[tokenizer.range(of: token)])
      isWritten[word] = true
      if !isChained(token) {
        closeChain(from: chainStart, field, name)
        chainStart = words.count
      }
      if isStopWord[word] { continue }
      add(word, field, name, place: words.count, width: 1)
      words.append(word)
    }
    closeChain(from: chainStart, field, name)
    addSequences(field, name)
    for index in places.indices[firstPlace...] {
      let place = places[index]
      places[index].isLast = place.place + place.width == words.count
    }
    if !field.isShort { length += words.count }
  }

  /// Whether only a hyphen stands before a word, or a space within a number of thousands.
  private func isChained(_ token: Int) -> Bool {
    guard token > 0 else { return false }
    switch tokenizer.gaps[token] {
    case .hyphen: return true
    case .other: return false
    case .space:
      let (before, after) = (tokenizer.range(of: token - 1), tokenizer.range(of: token))
      return before.count <= 3 && after.count == 3
        && tokenizer.bytes[before.lowerBound..<after.upperBound].allSatisfy(\.isDigit)
    }
  }

  /// Adds the words since a place as one: "wlzindicatie" for "Wlz-indicatie".
  private mutating func closeChain(from start: Int, _ field: SearchField, _ name: Int?) {
    let width = words.count - start
    guard (2...Self.longestChain).contains(width) else { return }
    add(join(start..<words.count), field, name, place: start, width: width)
  }

  private static let longestChain = 5

  private mutating func addSequences(_ field: SearchField, _ name: Int?) {
    for start in words.indices where beginsSequence[words[start]] {
      for sequence in sequences[words[start]] ?? [] where start + sequence.count <= words.count {
        let matches = sequence.indices.dropFirst().allSatisfy {
          table[words[start + $0]].elementsEqual(sequence[$0].utf8)
        }
        guard matches else { continue }
        let width = min(sequence.count, 8)
        add(join(start..<start + sequence.count), field, name, place: start, width: width)
      }
    }
  }

  private mutating func join(_ range: Range<Int>) -> Int {
    joined.removeAll(keepingCapacity: true)
    for word in words[range] { joined += table[word] }
    return number(of: joined[...])
  }

  private mutating func number(of bytes: ArraySlice<UInt8>) -> Int {
    let number = table.insert(bytes)
    if number == isStopWord.count {
      let text = table.text(number)
      isStopWord.append(StopWords.all.contains(text))
      let own = terms.sequences(from: text)
      beginsSequence.append(!own.isEmpty)
      if !own.isEmpty { sequences[number] = own }
      entryPlaces.append(-1)
      isWritten.append(false)
    }
    return number
  }

  private mutating func add(
    _ word: Int, _ field: SearchField, _ name: Int?, place: Int, width: Int
  ) {
    if entryPlaces[word] < 0 {
      entryPlaces[word] = Int32(entries.count)
      entries.append(CountedDocument.Entry(word: Int32(word)))
    }
    if field.isShort {
      entries[Int(entryPlaces[word])].short += field.weight
    } else {
      entries[Int(entryPlaces[word])].body += field.weight
    }
    if let name, name < 32, place < 32 {
      places.append(
        CountedDocument.NamePlace(word: Int32(word), name: name, place: place, width: width))
    }
  }
}

/// The fields of a page, with what a word in one counts beside one in the running text.
enum SearchField {
  case title, name, value, heading, lead, place, body

  var weight: Float {
    switch self {
    case .title: 8
    case .name: 6
    case .value: 6
    case .heading: 2.5
    case .lead: 2.5
    case .place: 1.5
    case .body: 1
    }
  }

  /// Whether it holds a name or a value, of which the length says nothing.
  var isShort: Bool {
    switch self {
    case .title, .name, .value: true
    case .heading, .lead, .place, .body: false
    }
  }
}
