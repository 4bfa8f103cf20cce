import Foundation
import Model
import TestSupport
import Testing

/// Every amount, percentage and code on a page is the value of a fact.
///
/// In running text that shows: the figure stands in `<data>` or `<time>`. Titles, drawings and
/// what is read out can't hold an element; there a figure must be what some fact prints.
struct TypedFigureTests {
  @Test func noFigureIsTypedByHand() async throws {
    let handbook = try await Handbook.built.value
    let registry = try await Registry.read.value
    let finder = FigureFinder(registry)
    let contents = try handbook.folder.contents()
    #expect(!handbook.pages.isEmpty)
    var typed: [String: String] = [:]
    var used: Set<String> = []
    for path in handbook.pages.keys.sorted() {
      let page = PageProse(String(decoding: contents[path] ?? Data(), as: UTF8.self))
      for piece in page.pieces where !piece.isMarked {
        for figure in finder.figures(in: piece.text) {
          if piece.isPlain, finder.isPrinted(figure) { continue }
          if let exception = finder.exception(for: figure, in: piece) {
            used.insert(exception)
            continue
          }
          typed["\(piece.elements.suffix(3).joined(separator: " ")): \(piece.text)"] =
            "'\(figure)' on \(path)"
        }
      }
    }
    for (text, place) in typed.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(place) was not printed from a fact: \(text)")
    }
    #expect(used == Set(FigureFinder.exceptions.map(\.text)), "every exception is one")
  }

  @Test func finderFindsWhatIsTyped() async throws {
    let finder = FigureFinder(try await Registry.read.value)
    #expect(
      finder.figures(in: "Voor € 20, 1,5 euro of 9%, soms 12,5 procent; code OV0163 in 2024.")
        == ["€ 20", "1,5 euro", "9%", "12,5 procent", "OV0163"])
    #expect(finder.figures(in: "xOV01634, 30 dagen, € en %").isEmpty)
    let page = PageProse(
      "<p title=\"€ 5\">a <data value=\"1\">€ 6</data> € 7<br> b</p><script>€ 8</script>")
    #expect(page.pieces.filter { !$0.isMarked }.map(\.text) == ["€ 5", "a ", " € 7", " b"])
  }
}

/// Finds amounts, percentages and the codes of facts in a text.
struct FigureFinder {
  /// Figures that are no facts, each with the reason.
  static let exceptions: [(text: String, reason: String)] = []

  private let codes: [String]
  private let prints: Set<String>

  init(_ registry: Registry) {
    // A label such as 14° is too short to be told from a number.
    codes = registry.facts.filter { $0.fact.kind == .code }.map(\.statement.bare)
      .filter { $0.count > 3 }
    prints = Set(
      registry.facts.flatMap { fact in
        [fact.statement.bare, fact.statement.text] + [fact.statement.recalculation?.text ?? ""]
          + [fact.statement.recalculation?.difference ?? ""]
      })
  }

  func figures(in text: String) -> [String] {
    let amounts = text.matches(
      of: /€\s*[0-9][0-9.,]*[0-9]|€\s*[0-9]|[0-9]+(?:[.,][0-9]+)*(?:\s*%|\s+(?:euro|procent)\b)/
    ).map { String($0.output) }
    return amounts
      + codes.filter { code in
        text.ranges(of: code).contains { range in
          let before =
            range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
          let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
          return !before.isPartOfWord && !after.isPartOfWord
        }
      }
  }

  /// Whether some fact prints a figure, or begins with it: `€ 1,7` of `€ 1,7 miljoen per jaar`.
  func isPrinted(_ figure: String) -> Bool {
    prints.contains { $0 == figure || $0.contains(figure) }
  }

  func exception(for figure: String, in piece: PageProse.Piece) -> String? {
    Self.exceptions.first { $0.text == figure }?.text
  }
}

extension PageProse.Piece {
  /// Whether it is marked as the value of a fact.
  var isMarked: Bool {
    attribute == nil && elements.contains { $0 == "data" || $0 == "time" }
      || attribute == "value" && elements.last == "data"
  }

  /// Whether it stands where no element can.
  var isPlain: Bool {
    attribute != nil || elements.contains { $0 == "title" || $0 == "svg" || $0 == "option" }
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber }
}
