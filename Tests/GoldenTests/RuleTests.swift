import Foundation
import TestSupport
import Testing

/// Every rule is declared once, told somewhere, listed, and broken by a site here.
@Suite("Rules, their list and their sites")
struct RuleTests {
  /// A rule as `wijzer check --rules --format json` lists it.
  private struct Listed: Decodable {
    let rule: String
    let severity: String
    let sentence: String
  }

  /// A rule where it is declared in the sources.
  private struct Declared {
    let file: String
    /// Its name in Swift.
    let constant: String
    let name: String

    static func all() throws -> [Declared] {
      try Repository.files(in: "Sources", endings: [".swift"]).flatMap { file in
        try Repository.text(file).matches(
          of: /static let (\w+) = Rule\(\s*"([a-z0-9-]+)"/
        ).map { Declared(file: file, constant: String($0.output.1), name: String($0.output.2)) }
      }
    }

    /// Whether it is told by no build, but where a table goes out or comes in.
    var isOfExchange: Bool {
      file.hasPrefix("Sources/Exchange/") || file.hasPrefix("Sources/Formats/")
    }
  }

  /// Rules that no small site can break, each with the reason and where it is tested instead.
  private static let exceptions = [
    // Its table takes minutes to write and to prove: DecisionLimitsTests.
    "decision-too-large",
    // Takes 65,534 references in one file: MarkScannerTests.
    "too-many-marks",
    // Loading refuses such a rule before (outside-cover): RuleOutsideTests.
    "decision-rule-outside",
    // Takes 20,000 tags: TemplateLimitTests.
    "too-many-tags",
    // Told by `check` for a given day: SourceUncheckedTests.
    "source-unchecked",
    // Told by `check` for a given day: ListingTests.
    "lapsed",
    // Links, pipes and devices are not kept with the sources: FileGateTests and Tests/Attack.
    "link-out", "no-file",
    // Take megabytes: FileGateTests, TableSizeTests and Tests/Attack.
    "file-too-large", "table-too-large",
  ]

  @Test("Every rule stands in a report, and every exception is a rule")
  func coverage() throws {
    let rules = Set(try Declared.all().filter { !$0.isOfExchange }.map(\.name))
    let told = GoldenSite.all.compactMap(\.report).joined()
    let missing = rules.subtracting(Self.exceptions).filter { !told.contains("[\($0)]\n") }
    #expect(missing.isEmpty, "these rules are broken by no folder of Tests/GoldenTests/Sites")
    #expect(rules.isSuperset(of: Self.exceptions))
  }

  @Test("Every rule is declared once, under its own name, and told")
  func declarations() throws {
    let declared = try Declared.all()
    #expect(!declared.isEmpty)
    #expect(Set(declared.map(\.name)).count == declared.count)
    let told = try Repository.files(in: "Sources", endings: [".swift"])
      .flatMap { try Repository.text($0).matches(of: /Diagnostic\(\s*\.(\w+)/) }
      .map { String($0.output.1) }
    for rule in declared {
      let words = rule.name.split(separator: "-")
      let constant = words[0] + words.dropFirst().map(\.capitalized).joined()
      #expect(rule.constant == constant)
      #expect(told.contains(rule.constant), "\(rule.name) is told nowhere")
    }
    #expect(Set(told) == Set(declared.map(\.constant)))
  }

  @Test("The list has every rule with a sentence, in both languages", arguments: ["nl", "en"])
  func list(language: String) throws {
    let listed = try list(in: language)
    #expect(listed.map(\.rule) == (try Declared.all().map(\.name).sorted()))
    for rule in listed {
      #expect(["error", "warning"].contains(rule.severity), "\(rule.rule)")
      #expect(rule.sentence.count > 10 && !rule.sentence.hasSuffix("."), "\(rule.rule)")
    }
    #expect(Set(listed.map(\.sentence)).count == listed.count, "each has a sentence of its own")
  }

  @Test("The languages say it differently, and reports weigh as the list does")
  func agreement() throws {
    let (dutch, english) = (try list(in: "nl"), try list(in: "en"))
    #expect(zip(dutch, english).allSatisfy { $0.sentence != $1.sentence })
    let told = GoldenSite.all.compactMap(\.report).joined(separator: "\n").split(separator: "\n")
    for line in told {
      guard let match = line.firstMatch(of: /: (error|warning): .* \[([a-z0-9-]+)\]$/) else {
        continue
      }
      let rule = english.first { $0.rule == match.output.2 }
      #expect(rule?.severity == String(match.output.1), "\(line)")
    }
  }

  @Test("Without a form the list is a table, and nothing is checked")
  func table() throws {
    let folder = try GoldenSite(name: "many-mistakes").laidOut()
    let run = try WijzerCommand.run(["check", "--rules", "--language", "en"], in: folder.path)
    #expect(run.status == 0 && run.errors.isEmpty)
    let lines = run.output.split(separator: "\n")
    #expect(lines.first?.firstMatch(of: /^rule +severity +sentence$/) != nil)
    #expect(lines.count == 1 + (try Declared.all().count))
  }

  private func list(in language: String) throws -> [Listed] {
    let folder = try TemporaryFolder()
    let run = try WijzerCommand.run(
      ["check", "--rules", "--format", "json", "--language", language], in: folder.path)
    #expect(run.status == 0 && run.errors.isEmpty)
    return try JSONDecoder().decode([Listed].self, from: Data(run.output.utf8))
  }
}
