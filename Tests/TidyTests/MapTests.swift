import Foundation
import TestSupport
import Testing

/// ARCHITECTURE.md speaks of the house as it is.
struct MapTests {
  /// The rows of the table under a heading, each as its cells.
  private static func rows(under heading: String) throws -> [[String]] {
    let lines = try Repository.text("ARCHITECTURE.md").split(
      separator: "\n", omittingEmptySubsequences: false)
    let section = lines.drop { $0 != "## \(heading)" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    let rows = section.filter { $0.hasPrefix("|") }.map { row in
      row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return Array(rows.dropFirst(2))
  }

  /// What stands between backquotes.
  private static func code(in text: String) -> [String] {
    text.matches(of: /`([^`]+)`/).map { String($0.output.1) }
  }

  @Test func everyRoomIsOnTheMapAndStands() throws {
    let rooms = try Self.rows(under: "Rooms").flatMap { Self.code(in: $0.dropLast().last ?? "") }
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: "\(Repository.root)/Sources")
    #expect(rooms.sorted() == folders.sorted())
  }

  /// A name that begins with its room is a path; a file without one stands beside the one before.
  @Test func everyPlaceOnTheMapExists() throws {
    let rows = try Self.rows(under: "I want to change …")
    #expect(!rows.isEmpty)
    for row in rows {
      var folder = ""
      for name in Self.code(in: row.last ?? "") where !name.contains(where: "<*".contains) {
        if name.contains("/") {
          folder = name.split(separator: "/").dropLast().joined(separator: "/") + "/"
        } else if !name.hasSuffix(".swift") {
          continue
        }
        let path = name.contains("/") ? name : folder + name
        let exists = [path, "Sources/\(path)"].contains {
          FileManager.default.fileExists(atPath: "\(Repository.root)/\($0)")
        }
        #expect(exists, "'\(row[0])' speaks of \(name)")
      }
    }
  }

  @Test func everyDependencyIsNamedOnce() throws {
    let names = try Self.rows(under: "Dependencies").flatMap { row in
      (row.first ?? "").split(separator: ", ").map(String.init)
    }
    #expect(!names.isEmpty)
    #expect(Set(names).count == names.count, "\(names.sorted())")
  }
}
