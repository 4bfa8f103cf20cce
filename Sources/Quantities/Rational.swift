package import Model

/// An exact fraction; what does not fit in an `Int` gives nil.
package struct Rational: Sendable, Hashable {
  package let numerator: Int
  /// Above zero, and without a factor shared with the numerator.
  package let denominator: Int

  package init(_ number: Int) {
    numerator = number
    denominator = 1
  }

  /// Nil for a denominator of zero.
  package init?(numerator: Int, denominator: Int) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int(divisor)
    self.denominator = sign * denominator / Int(divisor)
  }

  package init?(_ number: DecimalNumber) {
    guard number.scale <= 18 else { return nil }
    let power = (0..<number.scale).reduce(1) { power, _ in power * 10 }
    self.init(numerator: number.unscaled, denominator: power)
  }

  package func adding(_ other: Rational) -> Rational? {
    guard let left = Self.product(numerator, other.denominator),
      let right = Self.product(other.numerator, denominator),
      let below = Self.product(denominator, other.denominator)
    else { return nil }
    let (sum, overflows) = left.addingReportingOverflow(right)
    return overflows ? nil : Rational(numerator: sum, denominator: below)
  }

  package func multiplied(by other: Rational) -> Rational? {
    guard let above = Self.product(numerator, other.numerator),
      let below = Self.product(denominator, other.denominator)
    else { return nil }
    return Rational(numerator: above, denominator: below)
  }

  package var negated: Rational? { multiplied(by: Rational(-1)) }

  /// One divided by this; nil for zero.
  package var inverted: Rational? { Rational(numerator: denominator, denominator: numerator) }

  /// The nearest number with so many decimals; a half goes away from zero.
  package func rounded(decimals: Int) -> DecimalNumber? {
    guard decimals <= 9 else { return nil }
    let power = (0..<decimals).reduce(1) { power, _ in power * 10 }
    guard let above = Self.product(numerator, power) else { return nil }
    let (quotient, rest) = above.quotientAndRemainder(dividingBy: denominator)
    let isHalfOrMore = rest.magnitude >= (denominator.magnitude + 1) / 2
    let number = quotient + (isHalfOrMore ? (above < 0 ? -1 : 1) : 0)
    return DecimalNumber(unscaled: number, scale: decimals)
  }

  private static func product(_ left: Int, _ right: Int) -> Int? {
    let (product, overflows) = left.multipliedReportingOverflow(by: right)
    return overflows ? nil : product
  }

  private static func greatestCommonDivisor(_ left: UInt, _ right: UInt) -> UInt {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left
  }
}
