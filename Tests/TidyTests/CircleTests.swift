import Foundation
import TestSupport
import Testing

/// Within a room, files do not lean on each other in a circle, but where a reason stands here.
///
/// A file leans on another when it names a type that the other declares. What extensions add is not
/// seen, so a circle may be missed and none is invented.
struct CircleTests {
  /// The circles that stay, each with the reason.
  private static let defended: [[String]] = [
    // Both end in tables that hold rules, and rules that hold sets of the answers of a table.
    ["Model/DecisionRule", "Model/DecisionTable"],
    // A site holds its collections, and says of each where its pages and groups are.
    ["Model/Group", "Model/Site", "Model/SitePlaces"],
    // A report asks where things stand, and a place is a part of a report.
    ["Diagnostics/PlaceFinder", "Diagnostics/Report"],
    // A template keeps the tags it was read from, and those that read it make its tree.
    ["Rendering/Template", "Rendering/TemplateNester", "Rendering/TemplateTags"],
    // One type in two files: its steps in a row, and the steps.
    ["Pipeline/Pipeline", "Pipeline/Stages"],
  ]

  @Test func onlyDefendedCirclesAreThere() throws {
    let rooms = Dictionary(grouping: try Self.files()) { $0.name.split(separator: "/")[0] }
    let found = rooms.values.flatMap { Self.circles(among: $0) }
    #expect(Set(found) == Set(Self.defended))
  }

  @Test func circlesAreFoundInCodeOnly() {
    let files = [
      SourceFile("A", "package struct One { let two: Two }"),
      SourceFile("B", "enum Two {}\nextension Three {}\nprivate struct Own {}"),
      SourceFile("C", "protocol Three { func next() -> One }"),
      SourceFile("D", "// Two leans on Four.\nstruct Four { let one: One }\nlet own = Own()"),
      SourceFile("E", "struct Five { let words = \"Six\", more = \"\"\"\n  Six\n  \"\"\" }"),
      SourceFile("F", "typealias Six = Five"),
      SourceFile("G", "struct Seven { typealias Eight = Int; let a = Nine.self }"),
      SourceFile("H", "struct Nine { let b: Eight, c = x.Seven }"),
    ]
    #expect(Self.circles(among: files) == [["A", "B", "C"]])
  }

  /// Every source, by its path in `Sources` without its ending.
  private static func files() throws -> [SourceFile] {
    try Repository.files(in: "Sources", endings: [".swift"]).map { path in
      let name = path.dropFirst("Sources/".count).dropLast(".swift".count)
      return SourceFile(String(name), try Repository.text(path))
    }
  }

  /// The largest sets of files of which each leads to all others, by name.
  private static func circles(among files: [SourceFile]) -> [[String]] {
    var owners: [Substring: Set<String>] = [:]
    for file in files {
      for type in file.types { owners[type, default: []].insert(file.name) }
    }
    let leansOn = Dictionary(
      uniqueKeysWithValues: files.map { file in
        (file.name, file.words.reduce(into: Set()) { $0.formUnion(owners[$1] ?? []) })
      })
    let reached = leansOn.mapValues { first in
      var seen = first
      var queue = Array(first)
      while let name = queue.popLast() {
        let new = leansOn[name, default: []].subtracting(seen)
        seen.formUnion(new)
        queue += new
      }
      return seen
    }
    let circles = Set(
      reached.map { name, others in
        Set([name]).union(others.filter { reached[$0]?.contains(name) == true })
      })
    return circles.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}

/// What a source declares, and what it speaks of.
private struct SourceFile {
  let name: String
  /// The types at its outermost level that other files see.
  let types: [Substring]
  /// All names in its code that do not follow a point.
  let words: Set<Substring>

  init(_ name: String, _ text: String) {
    self.name = name
    let quoted = /"""(?s:.*?)"""|#".*?"#|"(?:\\.|[^"\\\n])*"|\/\/.*/
    let code = text.replacing(quoted, with: "")
    let declaration =
      /(?:(?:package|public|final|indirect) )*(?:struct|enum|class|protocol|typealias|actor) (\w+)/
    types = code.split(separator: "\n").compactMap { $0.prefixMatch(of: declaration)?.output.1 }
    words = Set(code.matches(of: /(\.?)\b([A-Z]\w*)/).filter { $0.1.isEmpty }.map(\.output.2))
  }
}
