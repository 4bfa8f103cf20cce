/// What a number counts or measures, such as `euro-per-dag`.
package struct Unit: Sendable, Hashable {
  package let id: String
  /// What is printed after one, and after an amount of money: `persoon`, `per dag`.
  package let one: String
  /// What is printed after any other number: `personen`.
  package let many: String
  package let dimension: Dimension
  /// Whether a number beside this unit may be typed by hand, as in `30 dagen`.
  package let mayBeTyped: Bool

  package init(id: String, one: String, many: String, dimension: Dimension, mayBeTyped: Bool) {
    self.id = id
    self.one = one
    self.many = many
    self.dimension = dimension
    self.mayBeTyped = mayBeTyped
  }
}

/// What a unit is made of: base units and how many times each is multiplied or divided by.
package struct Dimension: Sendable, Hashable, CustomStringConvertible {
  /// Never zero.
  private let exponents: [String: Int]

  /// That of a bare number.
  package static let none = Dimension(exponents: [:])

  private init(exponents: [String: Int]) {
    self.exponents = exponents.filter { $0.value != 0 }
  }

  /// That of a base unit.
  package init(base: String) {
    self.init(exponents: [base: 1])
  }

  package static func * (left: Dimension, right: Dimension) -> Dimension {
    Dimension(exponents: left.exponents.merging(right.exponents, uniquingKeysWith: +))
  }

  package static func / (left: Dimension, right: Dimension) -> Dimension {
    left * Dimension(exponents: right.exponents.mapValues { -$0 })
  }

  /// How many times the base unit that counts most is multiplied or divided by.
  package var degree: Int { exponents.values.map(abs).max() ?? 0 }

  /// Such as `euro / persoon / dag`; `1` for a bare number.
  package var description: String {
    let names = exponents.keys.sorted()
    let above = names.flatMap { Array(repeating: $0, count: max(0, exponents[$0] ?? 0)) }
    let below = names.flatMap { Array(repeating: $0, count: max(0, -(exponents[$0] ?? 0))) }
    return ([above.isEmpty ? "1" : above.joined(separator: " * ")] + below)
      .joined(separator: " / ")
  }
}
