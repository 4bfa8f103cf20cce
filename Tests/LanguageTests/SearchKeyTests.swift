import Language
import Testing

struct SearchKeyTests {
  /// Words of which each is looked for by the others.
  @Test(arguments: [
    ["zorgkantoor", "zorgkantoren"], ["betalen", "betaalt", "betaalde", "betaald"],
    ["declareren", "declareert", "gedeclareerd"], ["aanmelden", "aangemeld"],
    ["includeren", "geincludeerd"], ["criterium", "criteria"], ["regio", "regios"],
    ["dag", "dagen"], ["taak", "taken"], ["wet", "wetten"], ["lid", "leden"],
  ])
  func formsOfAWordHaveOneKey(words: [String]) {
    #expect(Set(searchKeys(of: words)).count == 1, "\(searchKeys(of: words))")
  }

  @Test(arguments: [
    ["wet", "weten"], ["taak", "tak"], ["kracht", "krachten", "krach"], ["21,80", "21"],
  ])
  func otherWordsHaveOtherKeys(words: [String]) {
    #expect(Set(searchKeys(of: words)).count > 1)
  }

  @Test func everydayWordsAreWrittenAsTheyAreLookedFor() {
    let words = EverydayWords.all.flatMap { [$0.word] + $0.official } + StopWords.all
    #expect(words.allSatisfy { $0.allSatisfy { $0.isASCII && $0.isLowercase } })
    #expect(EverydayWords.all.allSatisfy { !StopWords.all.contains($0.word) })
    let all = EverydayWords.all.map(\.word)
    #expect(Set(all).count == all.count)
  }
}
