import Diagnostics
import Foundation
import Pipeline
import TestSupport
import Testing

/// Whole sites with hostile files: none ends the process, each says the same again, every link of
/// what is built leads somewhere, and nothing stands outside the output folder.
struct SiteFuzzTests {
  private static let sites = [
    "good-handbook", "good-decision", "good-facts", "good-terms", "good-groups",
  ]

  @Test(.timeLimit(.minutes(600)))
  func sites() async throws {
    let golden = Repository.root + "/Tests/GoldenTests"
    var chance = SeededGenerator(seed: Fuzzing.seed)
    var built = 0
    let count = max(1, Fuzzing.cases / 20)
    for number in 0..<count {
      let folder = try TemporaryFolder(isInMemory: true)
      let site = try #require(Self.sites.randomElement(using: &chance))
      try FolderContents(of: golden + "/Templates").write(to: folder.path + "/templates")
      try FolderContents(of: "\(golden)/Sites/\(site)/content").write(to: folder.path + "/content")
      try Self.change(folder, &chance)
      let outside = try Self.outside(folder)
      let one = try await Self.build(folder, workers: 1)
      let other = try await Self.build(folder, workers: 3)
      try Broken.unless(
        one == other, "site \(number) of seed \(Fuzzing.seed) differs with its workers")
      #expect(try Self.outside(folder) == outside, "site \(number) of seed \(Fuzzing.seed)")
      let pages = try FolderContents(of: folder.path + "/site-1")
      if !pages.entries.isEmpty { built += 1 }
      // A template may print what it likes around an address.
      let templates = try FolderContents(of: folder.path + "/templates")
      guard try templates == FolderContents(of: golden + "/Templates") else { continue }
      #expect(Self.brokenLinks(pages) == [], "site \(number) of seed \(Fuzzing.seed)")
    }
    print("hostile sites: \(count), of which \(built) could be built, seed \(Fuzzing.seed)")
  }

  /// Changes one or two files a little: most of what comes of much is refused.
  private static func change(_ folder: TemporaryFolder, _ chance: inout SeededGenerator) throws {
    let names = try FolderContents(of: folder.path).texts(endingIn: "").keys.sorted()
      .filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") || $0.hasSuffix(".mustache") }
    for _ in 0..<Int.random(in: 1...2, using: &chance) {
      guard let name = names.randomElement(using: &chance) else { return }
      let url = URL(fileURLWithPath: "\(folder.path)/\(name)")
      let text = try String(contentsOf: url, encoding: .utf8)
      // Names that the sites have, so that what is changed often still means something.
      var mutator = Mutator(
        seed: chance.next(), corpus: [text],
        pieces: [
          "[[care]]", "[x](y.md)", "[x](https://a.example)", "[x](javascript:x)", "{{title}}",
          "{{{body}}}", "{{#navigation}}",
          "{{/navigation}}", "{{>layout}}", "title: X\n", "valid: {from: 2024-01-01}\n", "- x\n",
          "| a |\n|---|\n",
          "id: ../x", "paid", "2024-02-30", "[[fact:people]]",
        ])
      try Data(mutator.next(most: 2).filter { $0 < 0x80 }).write(to: url)
    }
  }

  /// What a build tells, and every file that it makes; an earlier folder is not read again.
  private static func build(
    _ folder: TemporaryFolder, workers: Int
  ) async throws -> [String: Data] {
    var options = Pipeline.Options()
    options.content = folder.path + "/content"
    options.templates = folder.path + "/templates"
    options.output = "\(folder.path)/site-\(workers)"
    options.workers = workers
    let run = try await Pipeline(options).build()
    var found = ["": Data(run.report.text(in: .en).utf8)]
    for case (let name, .file(let data)) in try FolderContents(of: options.output).entries {
      found[name] = data
    }
    return found
  }

  private static func outside(_ folder: TemporaryFolder) throws -> [String] {
    try FolderContents(of: folder.path).entries.keys
      .filter { !$0.hasPrefix("site-1") && !$0.hasPrefix("site-3") }.sorted()
  }

  /// Every address in the pages that leads to no file, or out of the site otherwise than it may.
  private static func brokenLinks(_ site: FolderContents) -> [String] {
    site.texts(endingIn: ".html").flatMap { name, text -> [String] in
      text.matches(of: /<a[^>]* href="([^"]*)"/).compactMap { match in
        let address = match.output.1.prefix { $0 != "#" }.replacing("&amp;", with: "&")
        if ["https://", "http://", "mailto:", "tel:"].contains(where: address.hasPrefix)
          || address.isEmpty
        {
          return nil
        }
        var path = name.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") where part != "." {
          if part == ".." { _ = path.popLast() } else { path.append(String(part)) }
        }
        return site.entries[path.joined(separator: "/")] == nil ? "\(name): \(address)" : nil
      }
    }
  }
}
