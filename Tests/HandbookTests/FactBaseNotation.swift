import Foundation
import Model

/// How the fact base writes values and periods.
enum FactBaseNotation {
  // MARK: Values

  /// A value as a fact of some kind has it; nil when it is not written so.
  static func value(_ text: String, _ kind: Fact.Kind) -> FactValue? {
    switch kind {
    case .text, .code: return .text(text)
    case .date: return date(text).map(FactValue.date)
    case .period:
      let years = text.matches(of: /\d{4}/).compactMap { PartialDate(String($0.output)) }
      return years.count == 2 ? .period(years[0], years[1]) : nil
    case .money, .count, .decimal, .percentage:
      let found = numbers(in: text)
      switch found.count {
      case 1: return .number(found[0])
      case 2: return .range(found[0], found[1])
      default: return nil
      }
    }
  }

  /// `1.750.540`, `21,80`, `36,5%`, `+9,0%`.
  static func numbers(in text: String) -> [DecimalNumber] {
    text.matches(of: /\d+(?:\.\d{3})*(?:,\d+)?/).compactMap { match in
      DecimalNumber(String(match.output).replacing(".", with: "").replacing(",", with: "."))?
        .withoutZeros
    }
  }

  private static let months = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]

  /// `1 november 2023`, `1-1-2024`, `juni 2022` or `2026`.
  static func date(_ text: String) -> PartialDate? {
    var parts = text.split { $0 == " " || $0 == "-" }.map(String.init)
    if let index = parts.firstIndex(where: months.contains),
      let month = months.firstIndex(of: parts[index])
    {
      parts[index] = String(month + 1)
    }
    guard (1...3).contains(parts.count), parts.allSatisfy({ Int($0) != nil }) else { return nil }
    let padded = parts.reversed().map { $0.count == 1 ? "0\($0)" : $0 }
    return PartialDate(padded.joined(separator: "-"))
  }

  /// A text in which signs that look alike are alike.
  static func plain(_ text: String) -> String {
    text.replacing("->", with: "→").replacing("...", with: "…").replacing("–", with: "-")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Periods

  /// Words for a period that is not written in years or days.
  private static let words: [String: Validity] = [
    "blijvend": .always, "eenmalig": .always, "doorlopend": .always, "achterhaald": .always,
    // The intended start of a draft: a day in itself.
    "concept": .always,
    "looptijd aanwijzing": years(2024, 2025),
    // The explanation of the law is of this day.
    "vanaf juli 2022 (duiding)": Validity(from: CalendarDate("2022-07-20"), until: nil),
    // The draft is of 2025.
    "stand concept": Validity(year: 2025),
    // The plan is for this year.
    "plan": Validity(year: 2025),
  ]

  /// When a row holds; nil when that is not written in a known way.
  static func validity(_ text: String) -> Validity? {
    if let found = words[text] { return found }
    let bare = text.replacing(" (concept)", with: "")
    for (prefix, isOpen) in [("vanaf ", true), ("per ", true), ("stand ", false)]
    where bare.hasPrefix(prefix) {
      guard let date = date(String(bare.dropFirst(prefix.count))) else { continue }
      return Validity(from: date.firstDay, until: isOpen ? nil : date.lastDay)
    }
    if bare.hasPrefix("na "), let date = date(String(bare.dropFirst(3))) {
      return Validity(from: date.lastDay.next, until: nil)
    }
    if bare.hasSuffix(" en verder"), let date = date(String(bare.prefix(4))) {
      return Validity(from: date.firstDay, until: nil)
    }
    if let day = date(bare) { return Validity(from: day.firstDay, until: day.lastDay) }
    return withWords(bare)
  }

  /// `schatting 2023`, `raming voor 2026`, `2022 en 2023`, `tijdelijke oplossing (2022-2023)`.
  private static func withWords(_ text: String) -> Validity? {
    let pattern =
      /(?:(?:schatting|verwachting|plan|raming voor|tijdelijke oplossing) )?\(?(\d{4})(?:(?:-| en )(\d{4}))?\)?/
    guard let match = text.wholeMatch(of: pattern), let first = Int(match.output.1) else {
      return nil
    }
    return years(first, match.output.2.flatMap { Int($0) } ?? first)
  }

  private static func years(_ first: Int, _ last: Int) -> Validity {
    Validity(from: .firstDay(of: first), until: .lastDay(of: last))
  }
}
