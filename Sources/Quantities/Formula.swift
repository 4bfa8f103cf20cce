package import Model

/// A formula that has been read and not yet worked out.
package struct Formula: Sendable {
  let root: Expression

  indirect enum Expression: Sendable {
    case number(DecimalNumber, unit: Word?, Range<Int>)
    case name(Word)
    case binary(Operation, Expression, Expression, Range<Int>)
  }

  enum Operation: Sendable {
    case add
    case subtract
    case multiply
    case divide
  }

  /// A word and its place in the text, in UTF-8 offsets.
  package struct Word: Sendable, Hashable {
    package let text: String
    package let range: Range<Int>
  }

  /// The facts it names, in its order.
  package var names: [Word] { Self.names(in: root) }

  private static func names(in expression: Expression) -> [Word] {
    switch expression {
    case .number: []
    case .name(let word): [word]
    case .binary(_, let left, let right, _): names(in: left) + names(in: right)
    }
  }
}

/// Why a formula can't be read or worked out, and where.
package struct FormulaProblem: Error, Sendable, Hashable {
  package let kind: Kind
  package let range: Range<Int>

  package enum Kind: Sendable, Hashable {
    /// Something else was expected here, or the formula stops too early.
    case unexpected(String)
    case unknownUnit(String)
    /// The name has no value here; that is told where the value is looked up.
    case unknownName(String)
    case divisionByZero
    /// A sum of two things that are not alike.
    case differentUnits(Dimension, Dimension)
    case tooLarge
  }
}

extension Formula {
  /// Works the formula out.
  ///
  /// - Parameters:
  ///   - value: the quantity that a name stands for.
  ///   - unit: the dimension of a unit.
  package func evaluate(
    value: (Word) -> Quantity?, unit: (String) -> Dimension?
  ) -> Result<Quantity, FormulaProblem> {
    do throws(FormulaProblem) {
      return .success(try Self.evaluate(root, value, unit))
    } catch {
      return .failure(error)
    }
  }

  private static func evaluate(
    _ expression: Expression, _ value: (Word) -> Quantity?, _ unit: (String) -> Dimension?
  ) throws(FormulaProblem) -> Quantity {
    switch expression {
    case .number(let number, let word, let range):
      guard let exact = Rational(number) else {
        throw FormulaProblem(kind: .tooLarge, range: range)
      }
      guard let word else { return Quantity(exact, .none) }
      guard let dimension = unit(word.text) else {
        throw FormulaProblem(kind: .unknownUnit(word.text), range: word.range)
      }
      return Quantity(exact, dimension)
    case .name(let word):
      guard let quantity = value(word) else {
        throw FormulaProblem(kind: .unknownName(word.text), range: word.range)
      }
      return quantity
    case .binary(let operation, let left, let right, let range):
      return try apply(
        operation, evaluate(left, value, unit), evaluate(right, value, unit), at: range)
    }
  }

  private static func apply(
    _ operation: Operation, _ left: Quantity, _ right: Quantity, at range: Range<Int>
  ) throws(FormulaProblem) -> Quantity {
    let number: Rational?
    var dimension = left.dimension
    switch operation {
    case .add, .subtract:
      guard left.dimension == right.dimension else {
        throw FormulaProblem(
          kind: .differentUnits(left.dimension, right.dimension), range: range)
      }
      let other = operation == .add ? right.number : right.number.negated
      number = other.flatMap(left.number.adding)
    case .multiply:
      number = left.number.multiplied(by: right.number)
      dimension = left.dimension * right.dimension
    case .divide:
      guard right.number != Rational(0) else {
        throw FormulaProblem(kind: .divisionByZero, range: range)
      }
      number = right.number.inverted.flatMap(left.number.multiplied)
      dimension = left.dimension / right.dimension
    }
    guard let number else { throw FormulaProblem(kind: .tooLarge, range: range) }
    return Quantity(number, dimension)
  }
}
