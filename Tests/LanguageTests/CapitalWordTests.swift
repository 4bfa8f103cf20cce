import Language
import TestSupport
import Testing

@Suite("Words that could be an abbreviation")
struct CapitalWordTests {
  private static func words(in text: String) -> [String] {
    CapitalWord.all(in: Array(text.utf8)[...])
  }

  @Test(arguments: [
    ("De NZa en de VWS, iWLZ.", ["NZa", "VWS", "iWLZ"]), ("Wlz De R&D-afdeling", ["R&D"]),
    ("VVD-er AA/BB (CC)", ["VVD", "AA", "BB", "CC"]), ("OV0163 B2B A1", ["OV0163", "B2B"]),
    ("ÉÉn Één ÉN E\u{301}N", ["ÉÉn", "ÉN", "E\u{301}N"]), ("ABC’s “DEF” A’B", ["ABC", "DEF"]),
    ("", []), ("X", []), ("XY", ["XY"]), ("& && &AB", ["&AB"]), ("AB AB", ["AB", "AB"]),
  ])
  func found(text: String, words: [String]) {
    #expect(Self.words(in: text) == words)
  }

  @Test("Within a stretch of a buffer, and nothing outside it")
  func stretch() {
    #expect(CapitalWord.all(in: Array("XYZ ABC ÉÉN".utf8)[1..<5]) == ["YZ"])
  }

  @Test("The same as when every character is looked at, on random texts")
  func random() {
    let pieces = [
      "A", "B", "Z", "a", "z", "0", "9", "&", " ", "\n", "\r\n", "-", "'", "’", "é", "É", "\u{301}",
      "ß",
      "²", "€", "日", "ǅ", "👩‍👩‍👧", "\u{AD}", "\0",
    ]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      let text = generator.text(of: pieces, atMost: 16)
      let plain = text.split { !$0.isLetter && !$0.isNumber && $0 != "&" }.map(String.init)
        .filter { $0.count { $0.isUppercase } >= 2 }
      // Of equal words the bytes must be equal too.
      #expect(
        Self.words(in: text).map { Array($0.utf8) } == plain.map { Array($0.utf8) },
        "\(text.debugDescription)")
    }
  }
}
