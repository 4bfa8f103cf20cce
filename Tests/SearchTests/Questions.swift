import Foundation
import Model
import Pipeline
import Search
import TestSupport
import Testing

/// What readers look for in the handbook, with the pages that are right: written down before search
/// was made, in words that are mostly not those of the pages.
struct Question: Sendable {
  let kind: String
  let text: String
  let pages: Set<String>

  static let all: [Question] = {
    let text = (try? Repository.text("Tests/SearchTests/questions.csv")) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let cells = cells(of: line)
      return Question(
        kind: cells[0], text: cells[1], pages: Set(cells[2].split(separator: " ").map(String.init)))
    }
  }()

  /// The cells of a line; one with a comma stands between quotes.
  private static func cells(of line: Substring) -> [String] {
    var cells = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  static let kinds = all.reduce(into: [String]()) { kinds, question in
    if !kinds.contains(question.kind) { kinds.append(question.kind) }
  }

  /// The place of the first right page among the first ten, from one.
  func rank(in index: SearchIndex) -> Int? {
    let found = Search.results(for: text, in: index).pages.prefix(10)
    return found.firstIndex { pages.contains($0.card.name) }.map { $0 + 1 }
  }
}

extension SearchIndex.Card {
  /// Its address; an outcome, which stands on many pages, is named after its decision.
  fileprivate var name: String {
    guard let outcome, let folder = route.path.split(separator: "/").dropFirst().first else {
      return route.path
    }
    return "\(route.path.prefix { $0 != "/" })/\(folder).html#\(outcome)"
  }
}

/// The index of the real handbook.
enum HandbookIndex {
  static let made = Task {
    var options = Pipeline.Options()
    options.content = "\(Repository.root)/content"
    options.templates = "\(Repository.root)/templates"
    return try #require(try await Pipeline(options).searchIndex().index)
  }
}
