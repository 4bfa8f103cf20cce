import Checking
import Diagnostics
import Foundation
import Loading
import Model
import TestSupport
import Testing

/// A report leaves out what it was told before, so a file that is read twice could tell it twice.
@Suite("Nothing is told twice")
struct ToldOnceTests {
  private static let golden = Repository.root + "/Tests/GoldenTests"

  private static let sites: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: golden + "/Sites")
    return (names ?? []).filter {
      FileManager.default.fileExists(atPath: "\(golden)/Sites/\($0)/content")
    }.sorted()
  }()

  @Test("Of the names and all else in a file", arguments: sites)
  func once(_ site: String) throws {
    let files = try Loading.find(
      content: "\(Self.golden)/Sites/\(site)/content", templates: Self.golden + "/Templates")
    let raw = Loading.assemble(try files.map { try Loading.read($0) }.joined().value)
    let index = Checking.index(raw)
    var found = index.diagnostics
    if let index = index.value {
      for collection in raw.collections {
        for document in collection.items {
          found += Checking.check(document, of: collection.id, index).diagnostics
        }
      }
      if let home = raw.home { found += Checking.checkHome(home, index).diagnostics }
    }
    let twice = Dictionary(grouping: found) { $0 }.filter { $0.value.count > 1 }
    for finding in twice.keys {
      Issue.record("\(finding.span.path): \(finding.message.en) [\(finding.rule.text)]")
    }
  }
}
