import Evidence
import Diagnostics
import Model
import TestSupport
import Testing

@Suite("Looking things up in a document")
struct PaperTests {
  @Test(
    "A code is found however it is spaced, and as a whole",
    arguments: [
      ("de code OV0163 en", [1]), ("OV 0163\nof ov0163", [1, 2]), ("OV01634 xOV0163 OV016", []),
      ("(OV0163)\nOV0163", [1, 2]), ("OV\n0163", [1]),
    ])
  func codes(text: String, lines: [Int]) {
    #expect(Self.document(text).occurrences(of: .code("OV0163")).map(\.lowerBound) == lines)
  }

  @Test("A range follows itself")
  func ranges() {
    let (low, high) = (NumberInText.Reading.plain(1500), NumberInText.Reading.plain(2000))
    let part = SearchTarget.Part.figures([low, high])
    #expect(!Self.document("tussen de\n1.500 en 2.000").occurrences(of: part).isEmpty)
    #expect(Self.document("1.500 van 1.700 en 2.000").occurrences(of: part).isEmpty)
    #expect(Self.document("2.000 en 1.500").occurrences(of: part).isEmpty)
  }

  @Test("An amount is no count, and a count no amount")
  func forms() {
    let document = Self.document("€ 20 voor 104 mensen")
    #expect(document.occurrences(of: .figures([.plain(20)])).isEmpty)
    #expect(!document.occurrences(of: .figures([.plain(104)])).isEmpty)
  }

  private static func document(_ text: String) -> Paper {
    let phrases = Phrases(
      texts: [.moneyWord: "euro", .percentageWord: "procent"],
      months: Array(repeating: "maand", count: 12), numberWords: [], millionWords: [])
    return Paper(
      "bron.txt", SourceText(path: "bron.txt", text: text), NumberWords(phrases))
  }
}

extension NumberInText.Reading {
  fileprivate static func plain(_ number: Int) -> Self {
    .number(DecimalNumber(unscaled: number, scale: 0), .plain)
  }
}
