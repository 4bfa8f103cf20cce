import Model
import Testing

@Suite("Exact numbers")
struct DecimalNumberTests {
  @Test(
    "Digits with at most one point are read, to the last digit",
    arguments: [
      ("0", 0, 0), ("21", 21, 0), ("21.80", 2180, 2), ("-1.5", -15, 1), ("007", 7, 0),
      ("0.05", 5, 2),
    ])
  func read(_ text: String, _ unscaled: Int, _ scale: Int) {
    let number = DecimalNumber(text)
    #expect(number?.unscaled == unscaled)
    #expect(number?.scale == scale)
  }

  @Test(
    "Nothing else is",
    arguments: [
      "", ".", "1.", ".5", "1,5", "1.2.3", "+1", "1e3", "€ 21.80", "21.80 ", "--1", "1.-5", "NaN",
      "99999999999999999999",
    ])
  func refused(_ text: String) {
    #expect(DecimalNumber(text) == nil)
  }
}
