import Language
import Testing

/// What is found in running text, and where.
struct TermFinderTests {
  @Test func theLongestNameIsFound() {
    let names = [
      ["zorg"], ["forensische zorg"], ["Wet forensische zorg"], ["Wlz"], ["Wlz-indicatie"],
    ]
    _ = expect(
      names, in: "De 👉Wet forensische zorg👈, 👉forensische zorg👈, 👉zorg👈.", terms: [2, 1, 0])
    _ = expect(names, in: "Een 👉Wlz-indicatie👈 volgt uit de 👉Wlz👈.", terms: [4, 3])
  }

  @Test func ofTwoNamesAsLongTheOneToTheLetterIsFound() {
    let kinds = expect(
      [["geïncludeerd"], ["geïncludeerde"]], in: "👉Geïncludeerd👈 is een 👉geïncludeerde👈.",
      terms: [0, 1])
    #expect(kinds == [.exact, .exact])
    _ = expect([["norm"], ["norm"]], in: "Een 👉norm👈.", terms: [0])
  }

  @Test func everyWordOfANameMayHaveAnotherForm() {
    let names = [["cliëntgebonden coördinatie"], ["bestuurlijke afspraken"], ["op- en afschalen"]]
    let kinds = expect(
      names,
      in: """
        👉Cliëntgebonden coördinaties👈, 👉cliëntgebonden
        coördinatie👈; een 👉bestuurlijke afspraak👈 is 👉op- en afgeschaald👈.
        """, terms: [0, 0, 1, 2])
    #expect(kinds == [.inflected, .exact, .inflected, .inflected])
  }

  @Test func wordsOfANameStandTogether() {
    let names = [["forensische zorg"], ["ForZo/JJI"]]
    _ = expect(
      names,
      in: """
        Forensische, zorg. Forensische

        zorg. Forensische – zorg. ForZo, JJI. 👉forensische\u{A0}zorg👈 👉ForZo/JJI👈
        """)
  }

  @Test func aSpaceAndAHyphenAreTheSame() {
    _ = expect([["POK-gelden"], ["vrij tarief"]], in: "👉POK gelden👈, een 👉vrij-tarief👈")
  }

  @Test func nothingIsFoundInsideALongerWord() {
    _ = expect(
      [["zorg"], ["plan"], ["cliëntgebonden"]],
      in: "Zorgplan, levenszorg, plan2, 2plan, niet-cliëntgebonden, (mede)zorg, zorg(plan), aplan.")
    _ = expect([["plan"]], in: "Een αplan, een planβ, plan.nl, plan@nl, een_plan, een 👉plan👈.")
  }

  @Test func theFirstPartOfACompoundWithAHyphenIsFound() {
    let names = [["NZa"], ["levensloopaanpak"], ["prestatie"], ["Wlz"], ["Wlz-indicatie"]]
    let kinds = expect(
      names,
      in: """
        👉NZa👈-beleidsregel, 👉levensloopaanpak👈-cliënt, prestaties-lijst, oud-NZa, 👉Wlz👈- en 👉Wlz👈-zorg,
        prestatie- en zorg, 👉Wlz-indicatie👈-besluit
        """, terms: [0, 1, 3, 3, 4])
    #expect(kinds == Array(repeating: .compound, count: 5))
  }

  @Test func aSolidCompoundIsFoundOnlyWhenItIsAName() {
    _ = expect(
      [["coördinatie", "coördinatiekosten"]],
      in: "👉Coördinatie👈, 👉coördinatiekosten👈, coördinatiewerk.")
  }

  @Test func anEndingInParenthesesBelongsToTheWord() {
    let kinds = expect(
      [["aanbieder"]], in: "De 👉aanbieder(s)👈, de 👉aanbieder👈 (s), de aanbieder(x).")
    #expect(kinds == [.inflected, .exact])
  }

  @Test(arguments: ["NZa", "DJI", "Wlz", "SVB", "iWlz", "Wmo", "ggz", "OV0163", "ZonMw", "FACT"])
  func anAbbreviationIsFoundAsItIsWritten(name: String) {
    let other = name == name.uppercased() ? name.lowercased() : name.uppercased()
    let kinds = expect([[name]], in: "👉\(name)👈 👉\(name)'s👈 \(other) \(name)en \(name)s")
    #expect(kinds == [.exact, .inflected])
  }

  @Test func aSmallLetterMayBeACapitalAtTheBeginning() {
    _ = expect([["ggz"], ["zorg"]], in: "👉Ggz👈 en 👉Zorg👈. GGZ.")
  }

  @Test(arguments: ["Sterk", "Zwolle", "Register", "Akwa", "Plan", "Ketenveldnorm", "Psychiater"])
  func aNameWithACapitalIsNoAbbreviation(name: String) {
    _ = expect([[name]], in: "👉\(name.lowercased())👈")
  }

  @Test func aNameMayBeLookedForAsWrittenOnly() {
    let kinds = expect(
      [["Register"], ["meer zorg"]], flags: .asWritten,
      in: "Het 👉Register👈 en een register. Registers. 👉Meer zorg👈, meer zorgen.")
    #expect(kinds == [.exact, .exact])
  }

  @Test func rangesAreIndicesOfTheBuffer() {
    let bytes = Array("é norm; norm".utf8)
    let finder = TermFinder([TermForms(index: 7, names: ["norm"])])
    let matches = finder.matches(in: bytes[5...])
    #expect(matches.map(\.range) == [9..<13])
    #expect(matches.map(\.term) == [7])
  }

  @Test func anyBytesCanBeRead() {
    let finder = TermFinder([TermForms(index: 0, names: ["norm", "", "–"])])
    for text in [[], [0xFF], [0xE2, 0x80], [0xC3], Array("norm".utf8) + [0xE2]] as [[UInt8]] {
      #expect(finder.matches(in: text[...]).count == (text.count > 4 ? 1 : 0))
    }
    #expect(TermFinder([]).matches(in: "norm").isEmpty)
  }
}
