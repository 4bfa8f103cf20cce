import Decisions
import Model
import TestSupport
import Testing

/// Follows links by what their data say, as a reader would by their words.
struct Walker {
  struct End {
    let path: String
    let outcome: String
    let rules: [String]?
    let possible: [String]
    /// The ids of the questions on the way.
    var asked: [String] = []
  }

  private enum Page {
    /// The question, and where each of its answers leads.
    case question(String, [(value: String, path: String)])
    case end(End)
  }

  private let table: DecisionTable
  private let pages: [String: Page]
  private static let folder = "beslissingen/bekostiging/"

  /// Reads where every answer on every page leads.
  init(_ handbook: Handbook) throws {
    table = handbook.table
    pages = handbook.pages.filter { $0.key.hasPrefix(Self.folder) }
      .compactMapKeyed { Self.read($1, at: $0) }
  }

  func walk(date: CalendarDate, values: [Int?]) throws -> End {
    var path = "\(Self.folder)index.html"
    var asked: [String] = []
    // One step for each question, and one to see that the walk has ended.
    for _ in 0...table.inputs.count + 1 {
      switch try #require(pages[path], "\(path) exists") {
      case .end(var end):
        end.asked = asked
        return end
      case .question(let question, let answers):
        asked.append(question)
        path = try #require(
          answers.first { matches($0.value, question, date, values) },
          "\(path) offers the answer to \(question)"
        ).path
      }
    }
    throw WalkFailure(path: path)
  }

  /// Nothing when it is no page of questions.
  private static func read(_ page: PageText, at path: String) -> Page? {
    guard let main = page.tag(with: "data-decision")?.attributes else { return nil }
    if let outcome = main["data-outcome"] {
      return .end(
        End(
          path: path, outcome: outcome, rules: main["data-rules"].map(words),
          possible: main["data-possible"].map(words) ?? []))
    }
    guard let question = main["data-question"] else { return nil }
    let links = page.tags.map(\.attributes).filter { $0["data-input"] == question }
    return .question(
      question,
      links.compactMap { link in
        guard let value = link["data-value"], let target = link["href"] else { return nil }
        return (value, resolve(target, from: path))
      })
  }

  private static func resolve(_ target: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in target.split(separator: "/").map(String.init) {
      if part == ".." { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  private func matches(
    _ value: String, _ question: String, _ date: CalendarDate, _ values: [Int?]
  ) -> Bool {
    if question == table.time.id {
      let ends = value.split(separator: "/").compactMap { CalendarDate(String($0)) }
      return ends.count == 2 && ends[0] <= date && date <= ends[1]
    }
    guard let input = table.inputs.firstIndex(where: { $0.id == question }) else { return false }
    return value == (values[input].map { table.inputs[input].values[$0].id } ?? "onbekend")
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map(String.init)
  }
}

struct WalkFailure: Error {
  let path: String
}

extension Dictionary {
  fileprivate func compactMapKeyed<Other>(
    _ transform: (Key, Value) -> Other?
  ) -> [Key: Other] {
    Dictionary<Key, Other>(
      uniqueKeysWithValues: compactMap { key, value in transform(key, value).map { (key, $0) } })
  }
}
