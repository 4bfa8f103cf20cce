import Language
import Testing

struct ReadabilityTests {
  @Test(arguments: [
    ("zorg", 1), ("levensloop", 3), ("coördinatie", 5), ("financieel", 4), ("prestaties", 3),
    ("criterium", 4), ("geïncludeerde", 5), ("niveau", 2), ("ideeën", 3), ("koeien", 2),
    ("nieuwe", 2), ("eeuw", 1), ("beoordelen", 4), ("museum", 3), ("bij", 1), ("één", 1),
    ("cliënt", 2), ("kwaliteit", 3), ("zorgaanbieder", 4), ("theater", 3), ("geëerd", 2),
    ("regio's", 3), ("Wlz", 3), ("NZa", 3), ("2026", 4), ("uitvoerbaarheidstoets", 5),
    ("aquarel", 3),
    ("zeeën", 2), ("mooie", 2), ("'s", 1),
  ])
  func syllablesAreCounted(word: String, count: Int) {
    #expect(readability(of: word).syllables == count, "\(word)")
  }

  @Test(arguments: [
    ("Eén zin.", [2]), ("Een zin. Nog een zin! En deze? Ja.", [2, 3, 2, 1]),
    ("Zie art. 3 en bijv. Amsterdam, d.w.z. Mokum.", [8]),
    ("Dat kost € 1.500. In 2024. Daarna niet.", [3, 2, 2]), ("Een kop\n\nDe tekst", [2, 2]),
    ("Een regel\nloopt door.", [4]), ("Hij zei: \"Ja.\" Toen niet.", [3, 2]),
    ("Dat is zo. iWlz is anders.", [3, 3]), ("1. Eerst dit.\n2. Dan dat.", [3, 3]),
    ("Een Wlz-indicatie.", [2]), ("", []), ("!?", []),
  ])
  func wordsAndSentencesAreCounted(text: String, words: [Int]) {
    let measured = readability(of: text)
    #expect(measured.sentences == words.count)
    #expect(measured.words == words.reduce(0, +))
  }

  @Test func theScoreIsThatOfFleschAndDouma() throws {
    let measured = Readability(sentences: 2, words: 20, syllables: 30, longSentences: 0)
    let score = try #require(measured.score)
    #expect(abs(score - (206.835 - 9.3 - 115.5)) < 0.000_001)
    #expect(readability(of: "").score == nil)
  }

  @Test func aLongSentenceHasOverTwentyFiveWords() {
    func sentence(_ count: Int) -> String {
      "Dit " + Array(repeating: "is", count: count - 1).joined(separator: " ") + ". "
    }
    let measured = readability(of: sentence(25) + sentence(26) + sentence(3) + sentence(4))
    #expect(measured.longSentences == 1)
    #expect(measured.longShare == 0.25)
    #expect(readability(of: "").longShare == 0)
  }

  @Test func textsAddUp() {
    let (one, other) = ("Dit is een zin.", "Hier nog een. En deze.")
    #expect(readability(of: one) + readability(of: other) == readability(of: "\(one)\n\n\(other)"))
  }
}
