import Model
import Quantities
import Testing

@Suite("A fraction is exact, and rounds away from zero at a half")
struct RationalTests {
  @Test(
    arguments: [
      (1, 3, 2, "0.33"), (2, 3, 2, "0.67"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (5, 2, 0, "3"),
      (49, 100, 0, "0"), (220, 6, 1, "36.7"), (-7, 4, 1, "-1.8"),
    ])
  func rounding(numerator: Int, denominator: Int, decimals: Int, text: String) throws {
    let number = try #require(Rational(numerator: numerator, denominator: denominator))
    #expect(number.rounded(decimals: decimals)?.description == text)
  }

  @Test func whatDoesNotFitIsNil() {
    let large = Rational(.max)
    #expect(large.adding(Rational(1)) == nil)
    #expect(large.multiplied(by: large) == nil)
    #expect(Rational(numerator: 1, denominator: 0) == nil)
    #expect(Rational(0).inverted == nil)
  }

  @Test func decimalsAreTakenOverAsTheyAre() {
    #expect(
      DecimalNumber("21.80").flatMap(Rational.init) == Rational(numerator: 109, denominator: 5))
  }
}
