import TestSupport

/// Makes hostile texts of good ones: by a seed, so that every text can be made again.
struct Mutator {
  private var chance: SeededGenerator
  /// Good texts of a form.
  private let corpus: [[UInt8]]
  /// The signs of the form, and what has broken programs before.
  private let pieces: [[UInt8]]

  /// What is hostile in any form.
  private static let everywhere = [
    "", "\n", "\r\n", "\t", " ", "\0", "\u{1B}[31m", "\u{F0005}", "\u{FFFFF}", "&#xF0005;",
    "\u{FEFF}", "\u{202E}",
    "é", "e\u{301}", "日本", "👩‍👩‍👧", "-1", "0", "9223372036854775807", "-9223372036854775808", "1e999",
    "../", "/",
    "\\", "\"", "'", "<script>", "javascript:", "=1+1", "]]", "[[", "{{", "}}", "---", ":", "|",
    "#", "&", "*", "%",
    "$(x)", "`",
  ]

  init(seed: UInt64, corpus: [String], pieces: [String]) {
    chance = SeededGenerator(seed: seed)
    self.corpus = corpus.map { Array($0.utf8) }
    // Bytes that are no UTF-8 too.
    self.pieces =
      (pieces + Self.everywhere).map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF3, 0xB0]]
  }

  /// The next text.
  ///
  /// - Parameter most: how often it is changed at most.
  mutating func next(most: Int = 8) -> [UInt8] {
    var text = corpus.randomElement(using: &chance) ?? []
    for _ in 0..<Int.random(in: 1...most, using: &chance) { change(&text) }
    return Array(text.prefix(20_000))
  }

  private mutating func change(_ text: inout [UInt8]) {
    let (place, stretch) = (place(in: text), stretch(of: text))
    switch Int.random(in: 0..<7, using: &chance) {
    case 0, 1: text.insert(contentsOf: piece(), at: place)
    case 2: text.removeSubrange(stretch)
    case 3: text.insert(contentsOf: text[stretch], at: place)
    case 4: text.replaceSubrange(stretch, with: piece())
    case 5:
      let other = corpus.randomElement(using: &chance) ?? []
      text.insert(contentsOf: other[self.stretch(of: other)], at: place)
    default:
      let count = [2, 10, 200].randomElement(using: &chance) ?? 2
      text.insert(contentsOf: Array(repeating: piece(), count: count).joined(), at: place)
    }
  }

  private mutating func piece() -> [UInt8] { pieces.randomElement(using: &chance) ?? [] }

  private mutating func place(in text: [UInt8]) -> Int {
    Int.random(in: 0...text.count, using: &chance)
  }

  private mutating func stretch(of text: [UInt8]) -> Range<Int> {
    let ends = [place(in: text), place(in: text)].sorted()
    // Most changes are small.
    return ends[0]..<min(ends[1], ends[0] + (Bool.random(using: &chance) ? 8 : 400))
  }
}
