import Model
import Testing

@Suite("A date is as exact as its source")
struct PartialDateTests {
  @Test(
    arguments: [
      ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
      ("2023-12", "2023-12-01", "2023-12-31"), ("2024-02-29", "2024-02-29", "2024-02-29"),
    ])
  func ends(text: String, first: String, last: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
    #expect(date.description == text)
  }

  @Test(arguments: ["", "24", "2024-13", "2023-02-29", "2024-1", "01-02-2024", "2024-01-01-01"])
  func noDate(text: String) {
    #expect(PartialDate(text) == nil)
  }
}
