import Testing

@testable import Model

/// Stretches of time, as somebody reads them on the day the site is made for.
struct WordingTests {
  private let wording = Wording(
    phrases: Phrases(
      texts: [
        .date: "{year}-{month}-{day}", .validAlways: "always", .validPast: "held {period}",
        .validNow: "holds {period}", .validUntil: "holds until {until}",
        .validFuture: "would hold {period}", .validEstimate: "estimate for {year}",
        .periodBetween: "{from} to {until}",
        .periodYear: "{year}", .periodYears: "{from}-{until}", .periodFrom: "from {from}",
        .periodUntil: "to {until}",
      ], months: (1...12).map(String.init)),
    asOf: .lastDay(of: 2025))

  private func year(_ from: Int?, _ until: Int?) -> Validity {
    Validity(
      from: from.map { .firstDay(of: $0) }, until: until.map { .lastDay(of: $0) })
  }

  @Test func whatIsOverHeld() {
    #expect(wording.validity(year(2022, 2023)) == "held 2022-2023")
  }

  @Test func whatEndsIsToldByItsEnd() {
    #expect(wording.validity(year(2024, 2025)) == "holds until 2025-12-31")
    #expect(wording.validity(year(nil, 2027)) == "holds until 2027-12-31")
  }

  @Test func whatHasNoEndIsToldByItsStart() {
    #expect(wording.validity(year(2024, nil)) == "holds from 2024-1-1")
  }

  @Test func whatHasNotBegunWouldHold() {
    #expect(wording.validity(year(2026, 2026)) == "would hold 2026")
  }

  @Test func aDraftOnlyWouldHold() {
    #expect(wording.validity(year(2024, 2026), as: .draft) == "would hold 2024-2026")
    #expect(wording.validity(year(2022, 2023), as: .draft) == "held 2022-2023")
    #expect(wording.validity(.always, as: .draft) == "always")
    for stretch in [year(2024, 2026), year(2022, 2023), .always] {
      #expect(wording.validity(stretch, as: .estimate(year: 2026)) == "estimate for 2026")
    }
  }
}
