import Foundation
import TestSupport
import Testing

/// Both languages say the same, with the same values.
@Suite("Messages in Dutch and in English")
struct MessageTests {
  @Test("Every finding has the same values in both languages", arguments: GoldenSite.all)
  func everyFinding(_ site: GoldenSite) throws {
    let dutch = try site.build(language: "nl", options: ["--format", "json"]).run
    let english = try site.build(language: "en", options: ["--format", "json"]).run
    #expect(dutch.status == english.status)
    // Wrong use has no report.
    guard english.status < 2 else { return }
    let pairs = (try Finding.all(in: dutch.errors), try Finding.all(in: english.errors))
    #expect(pairs.0.map(\.place) == pairs.1.map(\.place))
    for (one, other) in zip(pairs.0, pairs.1) {
      #expect(one.texts.count == other.texts.count)
      for (nl, en) in zip(one.texts, other.texts) {
        #expect(values(in: nl) == values(in: en), "\(one.place): '\(nl)' and '\(en)'")
      }
    }
  }

  @Test("The Dutch report of many mistakes has the lines and the values of the English one")
  func manyMistakes() throws {
    let site = GoldenSite(name: "many-mistakes")
    let dutch = try site.build(language: "nl").report.split(separator: "\n")
    let english = try #require(site.report).split(separator: "\n")
    #expect(dutch.count == english.count)
    for (nl, en) in zip(dutch, english) where en.hasSuffix("]") {
      #expect(values(in: String(nl)) == values(in: String(en)), "'\(nl)' and '\(en)'")
    }
  }

  @Test("Values are what stands between quotes, and numbers; an apostrophe is no quote")
  func reading() {
    #expect(values(in: "the page's 'a', '12' and 3 pages") == ["'12'", "'a'", "12", "3"])
    #expect(values(in: "op 2024-01-31 pagina's van 'b c'") == ["'b c'", "01", "2024", "31"])
    #expect(values(in: "': ' of ' #' kan niet") == ["' #'", "': '"])
  }
}

/// What is quoted in a sentence, and the numbers in it, sorted.
func values(in text: String) -> [String] {
  let characters = Array(text)
  var values: [String] = []
  var start: Int?
  for (index, character) in characters.enumerated() where character == "'" {
    if let first = start {
      let isEnd = index + 1 == characters.count || !characters[index + 1].isLetter
      guard isEnd else { continue }
      values.append(String(characters[first...index]))
      start = nil
    } else if index == 0 || !characters[index - 1].isLetter {
      start = index
    }
  }
  let numbers = text.split { !("0"..."9").contains($0) }.map(String.init)
  return (values + numbers).sorted()
}
