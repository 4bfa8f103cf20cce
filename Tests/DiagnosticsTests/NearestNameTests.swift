import Diagnostics
import Testing

@Suite("The name an author probably meant")
struct NearestNameTests {
  private let names = ["inclusie", "indicatie", "risicotaxatie", "wlz", "zvw", "zorgkantoor"]

  @Test(
    "A slip of the pen is understood",
    arguments: [
      // A letter too few, too many, another, and two in the wrong order.
      ("risicotaxtie", "risicotaxatie"), ("inclussie", "inclusie"), ("inklusie", "inclusie"),
      ("inclsuie", "inclusie"), ("Inclusie", "inclusie"), ("wlx", "wlz"), ("wz", "wlz"),
      ("zorg-kantoor", "zorgkantoor"), ("zorgkantoren", "zorgkantoor"), ("ïnclusie", "inclusie"),
    ])
  func near(_ name: String, _ meant: String) {
    #expect(NearestName.of(name, among: names) == meant)
    #expect(NearestName.of(name, among: names.reversed()) == meant)
    let suggestion = NearestName.suggestion(for: name, among: names)
    #expect(suggestion.nl == "; bedoelde u '\(meant)'?")
    #expect(suggestion.en == "; did you mean '\(meant)'?")
  }

  @Test(
    "What is too far from every name gets no suggestion",
    arguments: ["levensloopplan", "zzz", "ab", "", "inclusiecriterium", "taxatie"])
  func far(_ name: String) {
    #expect(NearestName.of(name, among: names) == nil)
    #expect(NearestName.suggestion(for: name, among: names) == Message(nl: "", en: ""))
  }

  @Test("The nearest wins; of equally near the first in the alphabet; the name itself never")
  func choice() {
    #expect(NearestName.of("abcdef", among: ["abcxyf", "abcdxf"]) == "abcdxf")
    #expect(NearestName.of("abcd", among: ["xbcd", "abcx", "abxd"]) == "abcx")
    #expect(NearestName.of("abcd", among: ["abcd"]) == nil)
    #expect(NearestName.of("abcd", among: [String]()) == nil)
  }

  @Test("Near is near both ways, and at most a third of the letters differs")
  func distance() {
    // All words of up to four letters from an alphabet of two.
    let words = (0...4).reduce(into: [[""]]) { words, _ in
      words.append((words.last ?? []).flatMap { ["\($0)a", "\($0)b"] })
    }.flatMap(\.self)
    for name in words {
      for other in words where name != other && name.count == other.count {
        let isNear = NearestName.of(name, among: [other]) != nil
        #expect(isNear == (NearestName.of(other, among: [name]) != nil), "\(name) \(other)")
        let different = zip(name, other).count { $0 != $1 }
        if different <= max(1, name.count / 3) { #expect(isNear, "\(name) \(other)") }
      }
    }
  }
}
