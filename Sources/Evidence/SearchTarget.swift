package import Model

/// What of a fact must stand in a document.
package struct SearchTarget: Sendable {
  /// One thing that must stand there.
  package enum Part: Sendable, Hashable {
    /// Figures that follow each other without another between.
    case figures([NumberInText.Reading])
    /// A code, whatever its spaces and hyphens.
    case code(String)

    /// Whether it is a single figure with one of some readings.
    func isOne(of readings: Set<NumberInText.Reading>) -> Bool {
      guard case .figures(let sought) = self, sought.count == 1 else { return false }
      return readings.contains(sought[0])
    }
  }

  /// Each with the words that a message names it by; none when there is nothing to look up.
  package let parts: [(part: Part, words: String)]

  /// - Parameter words: those of the document that is looked in.
  package init(_ statement: FactStatement, _ kind: Fact.Kind, _ words: NumberWords) {
    switch (statement.value, kind) {
    case (.text(let text), .code): parts = [(.code(text), text)]
    case (.text(let text), _): parts = Self.parts(of: text, words)
    default:
      parts = [(.figures(Self.readings(of: statement.value, kind)), statement.bare)]
    }
  }

  /// The figures and codes of a text.
  ///
  /// - Parameter isWanted: which figures count.
  static func parts(
    of text: String, _ words: NumberWords,
    where isWanted: (NumberInText.Reading) -> Bool = { _ in true }
  ) -> [(part: Part, words: String)] {
    let bytes = Array(text.utf8)
    return NumberRecogniser.numbers(in: bytes, words).compactMap { figure in
      guard let reading = figure.readings.first, isWanted(reading) else { return nil }
      return (.figures([reading]), String(decoding: bytes[figure.range], as: UTF8.self))
    }
  }

  private static func readings(of value: FactValue, _ kind: Fact.Kind) -> [NumberInText.Reading] {
    let form: NumberInText.Form =
      switch kind {
      case .money: .money
      case .percentage: .percentage
      default: .plain
      }
    switch value {
    case .number(let number): return [.number(number.withoutZeros, form)]
    case .range(let first, let last):
      return [.number(first.withoutZeros, form), .number(last.withoutZeros, form)]
    case .date(let date): return [reading(of: date)]
    case .period(let first, let last): return [reading(of: first), reading(of: last)]
    case .text: return []
    }
  }

  private static func reading(of date: PartialDate) -> NumberInText.Reading {
    let day = date.firstDay
    return switch date.precision {
    case .day: .day(day)
    case .month: .month(year: day.year, month: day.month)
    case .year: .number(DecimalNumber(unscaled: day.year, scale: 0), .plain)
    }
  }
}
