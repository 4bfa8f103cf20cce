package import Model

/// A number, a date or a numbered place, as it stands in a text of people.
package struct NumberInText: Sendable, Hashable {
  /// One way to read a figure.
  package enum Reading: Sendable, Hashable {
    /// Without zeros at the end of its decimals.
    case number(DecimalNumber, Form)
    case day(CalendarDate)
    case month(year: Int, month: Int)
    /// A number that nobody counts with: `2.3`, `11a`, `14°`.
    case label(String)
    /// A place that is pointed to: `artikel 50`, `vraag 2`.
    case reference(String, String)

    /// Whether it is a day or a month.
    var isDate: Bool {
      switch self {
      case .day, .month: true
      default: false
      }
    }
  }

  /// What makes a number an amount or a share.
  package enum Form: Sendable, Hashable {
    case plain
    case money
    case percentage
  }

  /// In UTF-8 offsets of the text.
  package let range: Range<Int>
  /// The most exact first: `1 november 2023` is a day, a month and a year.
  package let readings: [Reading]
}

/// The words that figures of a text are written with.
package struct NumberWords: Sendable {
  /// In lower case, from January on.
  let months: [String]
  /// Numbers by their word in lower case.
  let numbers: [String: Int]
  let millions: Set<String>
  let money: String
  let percentage: String
  /// Words before a number that make it a place and no count, in lower case.
  let references: Set<String>

  /// - Parameter labels: what places are called, such as `vraag 2`; a word that stands before a
  ///   number in one of them is taken to point to a place in every text.
  package init(_ phrases: Phrases, labels: [String] = []) {
    months = phrases.months.map { $0.lowercased() }
    numbers = Dictionary(
      phrases.numberWords.enumerated().map { ($0.element.lowercased(), $0.offset) }
    ) { first, _ in first }
    millions = Set(phrases.millionWords.map { $0.lowercased() })
    money = phrases[.moneyWord].lowercased()
    percentage = phrases[.percentageWord].lowercased()
    references = Set(labels.flatMap(Self.wordsBeforeNumbers))
  }

  private static func wordsBeforeNumbers(_ label: String) -> [String] {
    let tokens = Token.all(in: Array(label.utf8))
    return tokens.indices.dropFirst().compactMap { index in
      guard tokens[index].kind == .digits, tokens[index].spaceBefore else { return nil }
      let before = tokens[index - 1].text == "." && index >= 2 ? index - 2 : index - 1
      return tokens[before].kind == .word ? tokens[before].text.lowercased() : nil
    }
  }
}
