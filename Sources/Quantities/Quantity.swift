package import Model

/// A number and what it counts or measures.
package struct Quantity: Sendable, Hashable {
  package let number: Rational
  package let dimension: Dimension

  package init(_ number: Rational, _ dimension: Dimension) {
    self.number = number
    self.dimension = dimension
  }
}
