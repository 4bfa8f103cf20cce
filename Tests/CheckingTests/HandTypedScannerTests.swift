import Model
import TestSupport
import Testing

@testable import Checking

@Suite("Figures that were typed by hand")
struct HandTypedScannerTests {
  private static let units = [
    Unit(id: "person", one: "persoon", many: "personen", dimension: .none, mayBeTyped: false),
    Unit(id: "client", one: "cliënt", many: "cliënten", dimension: .none, mayBeTyped: false),
    Unit(
      id: "day", one: "dag per jaar", many: "dagen per jaar", dimension: .none, mayBeTyped: false),
    Unit(id: "area", one: "m²", many: "m²", dimension: .none, mayBeTyped: false),
  ]
  private static let codes = [("OV0163", "[[f:a]]"), ("OV0164", "[[f:b]]"), ("9-a", "[[f:c]]")]
  private static let phrases = Phrases(
    texts: [
      .moneyWord: "euro", .percentageWord: "procent", .moneyMillions: "€ {amount} miljoen",
    ], months: Array(repeating: "", count: 12))

  private static func figures(in text: String) -> [HandTypedScanner.Figure] {
    let wanted = HandTypedScanner.Wanted(phrases, units: units, codes: codes)
    var scanner = HandTypedScanner(Array(text.utf8)[...], wanted)
    var figures: [HandTypedScanner.Figure] = []
    while let figure = scanner.next() { figures.append(figure) }
    return figures
  }

  @Test(
    "Found as they stand there",
    arguments: [
      ("€ 20, €1,7 miljoen en € 1.500.", ["€ 20", "€1,7 miljoen", "€ 1.500"]),
      ("20 euro, 9%, 9 %, 12,5 Procent", ["20 euro", "9%", "9 %", "12,5 Procent"]),
      ("1 persoon, 2 Personen, 1 personen, 3 cliënten", ["1 persoon", "2 Personen", "3 cliënten"]),
      ("3 clie\u{308}nten en é9 of e\u{301}9%", ["3 clie\u{308}nten"]),
      ("4 dagen per jaar, 4 dagen per maand, 5 m²", ["4 dagen per jaar", "5 m²"]),
      ("OV0163, OV01634, xOV0163 en OV0164; 9-a", ["OV0163", "OV0164", "9-a"]),
      ("in 2024, art. 3, € en %, a9%", []), ("€", []), ("9", []),
      ("20\u{A0}euro", ["20\u{A0}euro"]),
    ])
  func found(text: String, words: [String]) {
    #expect(Self.figures(in: text).map(\.words) == words)
  }

  @Test("The same as when every character is looked at, on random texts")
  func random() {
    let pieces = [
      "€", " ", " ", "\u{A0}", "\n", "1", "20", "9", ".", ",", "%", "euro", "Euro", "procent",
      "miljoen",
      "persoon", "personen", "cliënten", "clie\u{308}nt", "dag per jaar", "dagen per jaar", "m²",
      "OV0163",
      "OV0164", "9-a", "-a", "é", "e\u{301}", "x", "²", "½", "’", "'", "-", "(", "\0", "日", "👩‍👩‍👧",
    ]
    var generator = SeededGenerator(seed: 5)
    var count = 0
    for _ in 0..<20_000 {
      let text = generator.text(of: pieces, atMost: 14)
      var plain = PlainScanner(text, Self.units, Self.codes)
      let wanted = plain.all()
      count += wanted.count
      let found = Self.figures(in: text)
      #expect(found.map(\.words) == wanted.map(\.words), "\(text.debugDescription)")
      #expect(found.map(\.value) == wanted.map(\.value), "\(text.debugDescription)")
      #expect(found.map(\.fact) == wanted.map(\.fact), "\(text.debugDescription)")
    }
    #expect(count > 0)
  }
}

/// The same by looking at every character, as the rules read.
private struct PlainScanner {
  typealias Figure = (words: String, value: String, fact: String?)

  private let characters: [Character]
  private let units: [Unit]
  private let codes: [(String, String)]
  private var offset = 0

  init(_ text: String, _ units: [Unit], _ codes: [(String, String)]) {
    characters = Array(text)
    (self.units, self.codes) = (units, codes)
  }

  mutating func all() -> [Figure] {
    var figures: [Figure] = []
    while offset < characters.count {
      if let (figure, end) = code() ?? amount() ?? number() {
        figures.append(figure)
        offset = end
      } else {
        offset = max(offset + 1, isStart ? endOfNumber(from: offset) : 0)
      }
    }
    return figures
  }

  private var isStart: Bool { offset == 0 || !Self.isWordPart(characters[offset - 1]) }

  private static func isWordPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private func isWordPart(at place: Int) -> Bool {
    place < characters.count && Self.isWordPart(characters[place])
  }

  private func text(_ start: Int, _ end: Int) -> String { String(characters[start..<end]) }

  private func stands(_ words: String, at start: Int, lowercased: Bool) -> Int? {
    let end = start + words.count
    guard end <= characters.count else { return nil }
    let found = text(start, end)
    return (lowercased ? found.lowercased() == words.lowercased() : found == words) ? end : nil
  }

  private func endOfSpace(from start: Int) -> Int {
    characters[start...].firstIndex { !$0.isWhitespace } ?? characters.count
  }

  private func endOfNumber(from start: Int) -> Int {
    guard start < characters.count, Self.isDigit(characters[start]) else { return start }
    let end =
      characters[start...].firstIndex { !Self.isDigit($0) && $0 != "." && $0 != "," }
      ?? characters.count
    return (characters[start..<end].lastIndex { Self.isDigit($0) } ?? start) + 1
  }

  private func code() -> (Figure, Int)? {
    guard isStart else { return nil }
    for (code, fact) in codes {
      if let end = stands(code, at: offset, lowercased: false), !isWordPart(at: end) {
        return ((code, code, fact), end)
      }
    }
    return nil
  }

  private func amount() -> (Figure, Int)? {
    guard characters[offset] == "€" else { return nil }
    let start = endOfSpace(from: offset + 1)
    let end = endOfNumber(from: start)
    guard end > start else { return nil }
    let stop = stands(" miljoen", at: end, lowercased: false) ?? end
    return ((text(offset, stop), "€ " + text(start, stop), nil), stop)
  }

  private func number() -> (Figure, Int)? {
    let end = endOfNumber(from: offset)
    guard isStart, end > offset else { return nil }
    let next = endOfSpace(from: end)
    guard next < characters.count else { return nil }
    let digits = text(offset, end)
    if characters[next] == "%" { return ((text(offset, next + 1), digits + "%", nil), next + 1) }
    let stop =
      characters[next...].firstIndex { !Self.isWordPart($0) && $0 != "-" && $0 != "'" }
      ?? characters.count
    switch text(next, stop).lowercased() {
    case "euro": return ((text(offset, stop), "€ " + digits, nil), stop)
    case "procent": return ((text(offset, stop), digits + "%", nil), stop)
    default: break
    }
    for unit in units where next > end {
      let first = text(next, stop).lowercased()
      let begins = [unit.one, unit.many].contains { $0.split(separator: " ")[0] == first }
      let name = digits == "1" ? unit.one : unit.many
      if begins, let stop = stands(name, at: next, lowercased: true), !isWordPart(at: stop) {
        return ((text(offset, stop), digits, nil), stop)
      }
    }
    return nil
  }
}
