import Foundation
import Model
import TestSupport
import Testing

/// Amounts per month and year are worked out for 2022 and 2023 only, and only from € 20 a day.
///
/// From 2024 a tariff is free or not settled, and € 21,80 is an estimate that nobody may charge.
struct AmountsTests {
  private static let years = ["2022", "2023"]

  @Test func decisionAndYearPagesWorkOutAmountsForTwoYearsOnly() async throws {
    let handbook = try await Handbook.built.value
    let dated = handbook.pages.keys.filter {
      $0.hasPrefix("beslissingen/") || $0.hasPrefix("jaren/")
    }
    let withAmounts = dated.filter { handbook.pages[$0]?.hasAmounts == true }
    #expect(!withAmounts.isEmpty)
    for path in withAmounts {
      let parts = path.split(separator: "/").flatMap { $0.split(separator: ".") }
      let isYear = parts.contains { Self.years.contains(String($0)) }
      #expect(isYear || parts.contains("2022-2023"), "\(path) works out an amount")
    }
  }

  @Test func amountsAreTwentyEurosTimesTheirDays() async throws {
    let handbook = try await Handbook.built.value
    var lists: Set<String> = []
    for (path, page) in handbook.pages where page.hasAmounts {
      for piece in try handbook.html(of: path).components(separatedBy: "<ul class=\"multiples\">")
        .dropFirst()
      {
        lists.insert(piece.components(separatedBy: "</ul>")[0])
      }
    }
    #expect(
      lists == [
        "<li><data value=\"600\">€ 600</data> in een maand van 30 dagen</li>"
          + "<li><data value=\"620\">€ 620</data> in een maand van 31 dagen</li>"
          + "<li><data value=\"7300\">€ 7.300</data> in een jaar van 365 dagen</li>"
      ])
  }
}

extension PageText {
  fileprivate var hasAmounts: Bool { tags.contains { $0.attributes["class"] == "multiples" } }
}
