import Diagnostics
import TestSupport
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

  @Test("The same as when every name is compared whole, on random names")
  func random() {
    let letters = ["a", "b", "c", "é", "A", "É", "-", "1", "in", "clu", "sie", "İ", "日"]
    var generator = SeededGenerator(seed: 7)
    var near = 0
    for _ in 0..<3_000 {
      let names = (0..<12).map { _ in generator.text(of: letters, atMost: 7) }
      let wanted = Self.nearest(names[0], among: names.dropFirst())
      if wanted != nil { near += 1 }
      #expect(NearestName.of(names[0], among: names.dropFirst()) == wanted, "\(names)")
    }
    #expect(near > 0)
  }

  /// By the whole table of distances.
  private static func nearest(_ name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let near = names.filter { $0 != name }.map { other in
      (distance(wanted, Array(other.lowercased().unicodeScalars)), other)
    }
    return near.filter { $0.0 <= max(1, wanted.count / 3) }.min { $0 < $1 }?.1
  }

  private static func distance(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var table = (0...one.count).map { row in (0...other.count).map { row == 0 ? $0 : row } }
    for row in one.indices {
      for column in other.indices {
        let cost = one[row] == other[column] ? 0 : 1
        var least = min(table[row][column + 1], table[row + 1][column]) + 1
        least = min(least, table[row][column] + cost)
        if row > 0, column > 0, one[row] == other[column - 1], one[row - 1] == other[column] {
          least = min(least, table[row - 1][column - 1] + 1)
        }
        table[row + 1][column + 1] = least
      }
    }
    return table[one.count][other.count]
  }
}
