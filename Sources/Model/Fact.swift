package import Diagnostics

/// What a fact of the registry is, whatever the day.
package struct Fact: Sendable {
  /// Its numbers in the list the content was made from, such as `F031`.
  package let numbers: [String]
  package let kind: Kind
  package let unit: Unit?
  /// How it is worked out from other facts, as written.
  package let formula: String?
  /// The facts that the formula names, in its order.
  package let operands: [Operand]

  /// A fact that a formula names, and what the formula takes of it.
  package struct Operand: Sendable {
    /// Where the formula names it, in UTF-8 offsets: `fact`, `fact@2024`, `fact.from`.
    package let range: Range<Int>
    package let fact: ItemID
    /// The value that is calculated with; nil when there is none.
    package let statement: FactStatement?

    package init(range: Range<Int>, fact: ItemID, statement: FactStatement?) {
      self.range = range
      self.fact = fact
      self.statement = statement
    }
  }

  package enum Kind: String, Sendable, CaseIterable {
    case money
    case count
    case decimal
    case percentage
    case date
    case period
    case code
    case text

    /// Whether a value may have a unit and be calculated with.
    package var isNumber: Bool {
      switch self {
      case .money, .count, .decimal, .percentage: true
      default: false
      }
    }
  }

  package init(
    numbers: [String], kind: Kind, unit: Unit?, formula: String?, operands: [Operand]
  ) {
    self.numbers = numbers
    self.kind = kind
    self.unit = unit
    self.formula = formula
    self.operands = operands
  }
}

/// Where the value of a fact was written, and why its sources may not have it so.
package struct FactOrigin: Sendable {
  /// Nil when a formula gave the value.
  package let valueSpan: SourceSpan?
  package let notLiteral: [Reason]

  /// Why a value does not stand in its source as it is written here.
  package struct Reason: Sendable {
    /// The citation it is about; nil for all of them.
    package let place: RawScalar?
    package let text: RawScalar

    package init(place: RawScalar?, text: RawScalar) {
      self.place = place
      self.text = text
    }
  }

  package init(valueSpan: SourceSpan?, notLiteral: [Reason]) {
    self.valueSpan = valueSpan
    self.notLiteral = notLiteral
  }
}

/// A value of a fact.
package enum FactValue: Sendable, Hashable {
  case number(DecimalNumber)
  case range(DecimalNumber, DecimalNumber)
  case date(PartialDate)
  /// The first and the last day, month or year.
  case period(PartialDate, PartialDate)
  /// A code, or words.
  case text(String)
}

/// What a fact says for a stretch of time, and how that is printed.
package struct FactStatement: Sendable, Hashable {
  package let value: FactValue
  /// Whether the source itself says that it is about this much.
  package let isApproximate: Bool
  /// In words with its unit, such as `€ 21,80 per dag`.
  package let text: String
  /// In words without its unit, such as `€ 21,80`.
  package let bare: String
  /// For a fact that the source states and that can be worked out too.
  package let recalculation: Recalculation?

  /// What a formula gives beside what a source states.
  package struct Recalculation: Sendable, Hashable {
    package let number: DecimalNumber
    /// In words with its unit.
    package let text: String
    /// How much more or less than the source states; nil when equal.
    package let difference: Difference?

    /// A share of what the source states, such as `3,0%`.
    package struct Difference: Sendable, Hashable {
      /// More than the source states when positive.
      package let percentage: DecimalNumber
      /// In words, without whether it is more or less.
      package let text: String

      package init(percentage: DecimalNumber, text: String) {
        self.percentage = percentage
        self.text = text
      }
    }

    package init(number: DecimalNumber, text: String, difference: Difference?) {
      self.number = number
      self.text = text
      self.difference = difference
    }
  }

  package init(
    value: FactValue, isApproximate: Bool, text: String, bare: String,
    recalculation: Recalculation? = nil
  ) {
    self.value = value
    self.isApproximate = isApproximate
    self.text = text
    self.bare = bare
    self.recalculation = recalculation
  }

  /// The value in a form for machines: a number with a point, an ISO 8601 date, a code.
  package var machine: String {
    switch value {
    case .number(let number): number.description
    case .range(let first, let last): "\(first)/\(last)"
    case .date(let date): date.description
    case .period(let first, let last): "\(first)/\(last)"
    case .text(let text): text
    }
  }
}
