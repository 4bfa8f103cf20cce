import Testing

@testable import Search

struct SpellingTests {
  @Test(arguments: [
    ("kantoor", "kantoor", 0), ("kantor", "kantoor", 1), ("kanttoor", "kantoor", 1),
    ("kantoro", "kantoor", 1), ("kintoor", "kantoor", 1), ("knatoro", "kantoor", 2),
    ("kern", "kantoor", 3),
  ])
  func lettersAreCounted(left: String, right: String, distance: Int) {
    let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    #expect(min(Spelling.distance(left, right, atMost: 2), 3) == distance)
  }

  @Test func theNearestWordIsTakenAndAShortOneLeftAlone() {
    let words = [4: ["fase", "norm"], 5: ["norma", "vorm"], 7: ["kantoor", "kantoof"]]
    #expect(Spelling.nearest(to: "nrom", among: words) == "norm")
    #expect(Spelling.nearest(to: "kantoot", among: words) == "kantoor")
    #expect(Spelling.nearest(to: "nor", among: words) == nil)
    #expect(Spelling.nearest(to: "verkeer", among: words) == nil)
  }

  @Test(arguments: [0, 1, 31, 32, 33, 1_023, 1_024, 98_765, 1 << 30])
  func numbersComeBack(number: Int) {
    var bytes: [UInt8] = []
    SmallNumbers.append(number, to: &bytes)
    SmallNumbers.append(7, to: &bytes)
    var place = 0
    #expect(SmallNumbers.read(bytes, &place) == number)
    #expect(SmallNumbers.read(bytes, &place) == 7)
    #expect(place == bytes.count)
  }
}
