import Testing

@testable import Drawings

struct TextWrapTests {
  @Test(arguments: Words.all, [60, 110, 290])
  func noLineIsWiderThanItMayBe(words: String, width: Int) {
    for line in TextWrap.lines(words, width: width, .text) {
      #expect(TextMeasure.width(of: line, .text) <= width)
    }
  }

  @Test(arguments: Words.all)
  func noWordIsLost(words: String) {
    let lines = TextWrap.lines(words, width: 110, .text)
    #expect(lines.joined().filter { $0 != " " } == words.filter { $0 != " " })
  }

  @Test func aLineBreaksAtASpaceAndElseAfterAHyphen() {
    #expect(TextWrap.lines("one two", width: 40, .text) == ["one", "two"])
    #expect(TextWrap.lines("well-known", width: 50, .text) == ["well-", "known"])
    #expect(TextWrap.lines("one two", width: 200, .text) == ["one two"])
  }

  @Test func whatIsTooLongEndsInAnEllipsis() throws {
    let lines = TextWrap.lines(Words.long, width: 110, .text, most: 2)
    #expect(lines.count == 2)
    let last = try #require(lines.last)
    #expect(last.hasSuffix("…"))
    #expect(TextMeasure.width(of: last, .text) <= 110)
  }

  @Test func whatFitsKeepsItsLastWord() {
    let lines = TextWrap.lines("one two", width: 40, .text, most: 2)
    #expect(lines == ["one", "two"])
  }

  @Test func nothingTakesNoLine() {
    #expect(TextWrap.lines(" ", width: 40, .text).isEmpty)
  }

  @Test func boldAndUnknownCharactersTakeMoreRoom() {
    #expect(TextMeasure.width(of: "word", .label) > TextMeasure.width(of: "word", .text))
    #expect(TextMeasure.width(of: "漢", .text) > TextMeasure.width(of: "a", .text))
  }
}

struct SpreadTests {
  @Test func boxesStandWhereTheyWishWhenTheyCan() {
    let wishes = [20, 100].map { Spread.Wish(middle: $0, height: 20) }
    #expect(Spread.tops(wishes, gap: 5, from: 0, to: 200) == [10, 90])
  }

  @Test func boxesThatWishTheSamePlaceStandBelowEachOther() {
    let wishes = [50, 50, 50].map { Spread.Wish(middle: $0, height: 20) }
    #expect(Spread.tops(wishes, gap: 5, from: 0, to: 200) == [40, 65, 90])
  }

  @Test func boxesStayAboveTheBottomAsLongAsTheyFit() {
    let wishes = [95, 95].map { Spread.Wish(middle: $0, height: 20) }
    #expect(Spread.tops(wishes, gap: 5, from: 0, to: 100) == [55, 80])
    #expect(Spread.tops(wishes, gap: 5, from: 0, to: 30) == [0, 25])
  }
}
