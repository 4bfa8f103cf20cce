import Foundation
import Model
import TestSupport
import Testing

/// Every amount, percentage and code on a page is the value of a fact.
///
/// In running text that shows: the figure stands in `<data>` or `<time>`. A title, a label, a
/// drawing and what is read out are plain texts: there a figure must be what some fact prints.
/// That a plain text names the fact, and nobody typed the figure, is what `typed-figure` checks.
struct HandTypedNumberTests {
  @Test func noFigureIsTypedByHand() async throws {
    let handbook = try await Handbook.built.value
    let finder = NumberFinder(try await Registry.read.value)
    var typed: [String: String] = [:]
    var known: [String: [String]] = [:]
    var marked = 0
    for (path, page) in handbook.pages.sorted(by: { $0.key < $1.key }) {
      for piece in page.pieces {
        guard !piece.isMarked else {
          marked += 1
          continue
        }
        let figures = known[piece.text] ?? finder.figures(in: piece.text)
        known[piece.text] = figures
        for figure in figures where !finder.mayStand(figure, in: piece) {
          let place = piece.elements.suffix(3).joined(separator: " ")
          typed["\(place): \(piece.text)"] = "'\(figure)' on \(path)"
        }
      }
    }
    #expect(marked > 0)
    for (text, place) in typed.sorted(by: { $0.key < $1.key }) {
      Issue.record("\(place) was not printed from a fact: \(text)")
    }
  }

  @Test func typedFiguresAreFound() async throws {
    let finder = NumberFinder(try await Registry.read.value)
    #expect(
      finder.figures(in: "Voor € 20, 1,5 euro of 9%, soms 12,5 procent; code OV0163 in 2024.")
        == ["€ 20", "1,5 euro", "9%", "12,5 procent", "OV0163"])
    #expect(finder.figures(in: "xOV01634, 30 dagen, € en %").isEmpty)
    let page = PageText(
      "<p title=\"€ 5\">a1 <data value=\"1\">€ 6</data> € 7<br> b2</p><script>€ 8</script>")
    #expect(page.pieces.filter { !$0.isMarked }.map(\.text) == ["€ 5", "a1 ", " € 7", " b2"])
    let title = PageText("<title>€ 20 en € 99</title>").pieces[0]
    #expect(finder.mayStand("€ 20", in: title) && !finder.mayStand("€ 99", in: title))
    let prose = PageText("<p>Het is € 20.</p>").pieces[0]
    #expect(!finder.mayStand("€ 20", in: prose))
  }
}

/// Finds amounts, percentages and the codes of facts in a text.
struct NumberFinder {
  private let codes: [String]
  private let prints: Set<String>
  /// Texts without markup that hold a figure: titles, and labels of outcomes and places.
  private let plainTexts: [String]

  init(_ registry: Registry) {
    // A label such as 14° is too short to be told from a number.
    let codes = registry.facts.filter { $0.fact.kind == .code }.map(\.statement.bare)
      .filter { $0.count > 3 }
    self.codes = codes
    prints = Set(registry.facts.flatMap { [$0.statement.bare, $0.statement.text] })
    let site = registry.site
    let items = site.collections.flatMap(\.items).flatMap { item in
      [item.title, item.short ?? ""] + item.places.compactMap(\.about)
        + item.fields.compactMap { if case .text(let text) = $0 { text } else { nil } }
    }
    let decisions = site.decisions.flatMap { decision in
      [decision.name] + decision.outcomes.map(\.label) + decision.caveats.map(\.title)
    }
    plainTexts = (items + decisions).filter { !Self.figures(in: $0, codes).isEmpty }
  }

  func figures(in text: String) -> [String] { Self.figures(in: text, codes) }

  /// Whether a figure stands where no element can, and as a fact prints it.
  func mayStand(_ figure: String, in piece: PageText.Piece) -> Bool {
    let isPlain =
      piece.holdsNoElement
      || plainTexts.contains { $0.contains(figure) && piece.text.contains($0) }
    return isPlain && prints.contains { $0 == figure || $0.hasPrefix(figure + " ") }
  }

  private static func figures(in text: String, _ codes: [String]) -> [String] {
    guard text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return [] }
    var found: [String] = []
    if text.contains("€") || text.contains("%") || text.contains("euro")
      || text.contains("procent")
    {
      found = text.matches(
        of: /€\s*[0-9]+(?:[.,][0-9]+)*|[0-9]+(?:[.,][0-9]+)*(?:\s*%|\s+(?:euro|procent)\b)/
      ).map { String($0.output) }
    }
    return found + codes.filter { text.contains($0) && isWhole($0, in: text) }
  }

  private static func isWhole(_ code: String, in text: String) -> Bool {
    text.ranges(of: code).contains { range in
      let before = text[..<range.lowerBound].last
      let after = text[range.upperBound...].first
      return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } == true }
    }
  }
}

extension PageText.Piece {
  /// Whether it is marked as the value of a fact.
  var isMarked: Bool {
    attribute == nil
      ? elements.contains { $0 == "data" || $0 == "time" } : elements.last == "data"
  }

  /// Whether no element can stand in it.
  var holdsNoElement: Bool {
    attribute != nil || elements.contains { ["title", "svg", "option"].contains($0) }
  }
}
