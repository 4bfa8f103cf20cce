import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Both languages say the same, with the same values.
@Suite("Messages in Dutch and in English")
struct MessageTests {
  @Test("Every finding has the same values in both languages", arguments: GoldenSite.all)
  func everyFinding(_ site: GoldenSite) async throws {
    // Wrong use has no report.
    guard site.report?.hasSuffix("exit 2\n") == false else { return }
    let folder = try site.laidOut()
    let report = try await Pipeline(site.options(in: folder)).check().report
    #expect(report.entries.isEmpty == (site.report == "exit 0\n"))
    for diagnostic in report.entries.map(\.diagnostic) {
      let fix = diagnostic.fix.map { [$0] } ?? []
      for message in [diagnostic.message] + diagnostic.notes.map(\.message) + fix {
        #expect(
          values(in: message.nl) == values(in: message.en),
          "\(diagnostic.rule.text): '\(message.nl)' and '\(message.en)'")
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

  @Test(
    "Wrong use has the same values in both languages, and is told in one",
    arguments: [
      ["decide", "none"], ["decide", "support", "wrk=care"],
      ["decide", "support", "work=cure"], ["decide", "support", "work"],
      ["decide", "support", "work=care", "work=care"],
      ["decide", "support", "--date", "2023-02-30"],
      ["decide", "support", "--date", "2030-01-01"], ["list", "flws"],
      ["list", "expiring"], ["list", "flows", "--before", "2024-01-01"],
      ["check", "--jobs", "0"], ["check", "--max-pages", "0"],
      ["check", "--content", "none"], ["check", "--templates", "none"],
      ["check", "--sources-dir", "none"], ["build", "--output", "content/site.yml"],
      ["export", "csv", "none"], ["import", "csv", "none.csv", "--decision", "support"],
      ["import", "dmn", "none.dmn"],
    ])
  func wrongUse(words: [String]) throws {
    let folder = try GoldenSite(name: "good-years").laidOut()
    let told = try ["nl", "en"].map { language in
      let run = try WijzerCommand.run(words + ["--language", language], in: folder.path)
      #expect(run.status == 2 && run.output.isEmpty)
      // What comes after it, the usage, is ArgumentParser's own.
      let end = try #require(run.errors.firstRange(of: "\nUsage: ")).lowerBound
      return String(run.errors[..<end])
    }
    #expect(told[0] != told[1])
    #expect(values(in: told[0]) == values(in: told[1]), "'\(told[0])' and '\(told[1])'")
  }

  @Test("Without --language a command speaks that of the site, and Dutch where there is none")
  func languageOfTheSite() throws {
    let folder = try GoldenSite(name: "good-years").laidOut()
    let told = { (words: [String]) in try WijzerCommand.run(words, in: folder.path).errors }
    for words in [["list", "expiring"], ["decide", "none"], ["build", "--sources-dir", "none"]] {
      #expect(try told(words) == told(words + ["--language", "en"]))
      #expect(try told(words) != told(words + ["--language", "nl"]))
    }
    let nowhere = ["check", "--content", "none"]
    #expect(try told(nowhere) == told(nowhere + ["--language", "nl"]))
  }

  @Test("Every sentence of the command line is a message")
  func commandLine() throws {
    let files = Repository.files(in: "Sources/wijzer", endings: [".swift"])
    #expect(!files.isEmpty)
    for file in files {
      let text = try Repository.text(file)
      #expect(!text.contains(/ValidationError\(\s*"/), "\(file) tells one language")
      #expect(!text.contains("== .nl"), "\(file) chooses a language by itself")
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
