import Formats
import Model

/// A value of FEEL, the expression language of DMN.
enum FEELValue: Hashable {
  case string(String)
  case number(Double, text: String)
  case boolean(Bool)
  case day(CalendarDate)

  /// How the value reads without quotes.
  var text: String {
    switch self {
    case .string(let text): text
    case .number(_, let text): text
    case .boolean(let value): value ? "true" : "false"
    case .day(let date): date.description
    }
  }

  var isNumber: Bool { if case .number = self { true } else { false } }
  var isDay: Bool { if case .day = self { true } else { false } }

  /// Whether one comes before the other; nil when they are of different kinds.
  func isBefore(_ other: FEELValue) -> Bool? {
    switch (self, other) {
    case (.number(let left, _), .number(let right, _)): left < right
    case (.day(let left), .day(let right)): left < right
    default: nil
    }
  }
}

/// A stretch of numbers or days, open or closed at either end, or without end.
struct FEELRange: Hashable {
  struct End: Hashable {
    let value: FEELValue
    let isIncluded: Bool
  }

  var lower: End?
  var upper: End?

  /// Whether the value lies in it; nil when it can't be compared.
  func contains(_ value: FEELValue) -> Bool? {
    if let lower {
      guard let isBefore = value.isBefore(lower.value) else { return nil }
      if isBefore || (value == lower.value && !lower.isIncluded) { return false }
    }
    if let upper {
      guard let isAfter = upper.value.isBefore(value) else { return nil }
      if isAfter || (value == upper.value && !upper.isIncluded) { return false }
    }
    return true
  }

  /// Whether it holds all of another, none of it (false), or a part (nil).
  func covers(_ other: FEELRange) -> Bool? {
    if startsBefore(other), other.endsBefore(self) { return true }
    return isApart(from: other) || other.isApart(from: self) ? false : nil
  }

  private func startsBefore(_ other: FEELRange) -> Bool {
    guard let lower else { return true }
    guard let start = other.lower else { return false }
    if lower.value == start.value { return lower.isIncluded || !start.isIncluded }
    return lower.value.isBefore(start.value) ?? false
  }

  private func endsBefore(_ other: FEELRange) -> Bool {
    guard let end = other.upper else { return true }
    guard let upper else { return false }
    if upper.value == end.value { return end.isIncluded || !upper.isIncluded }
    return upper.value.isBefore(end.value) ?? false
  }

  /// Whether it ends before the other begins.
  private func isApart(from other: FEELRange) -> Bool {
    guard let upper, let start = other.lower else { return false }
    if upper.value == start.value { return !(upper.isIncluded && start.isIncluded) }
    return upper.value.isBefore(start.value) ?? false
  }
}

/// The tests in a cell: any of some values and ranges, or anything but those.
struct FEELTests: Hashable {
  enum Test: Hashable {
    case value(FEELValue)
    case range(FEELRange)

    var isAboutDays: Bool {
      switch self {
      case .value(let value): value.isDay
      case .range(let range): range.lower?.value.isDay ?? range.upper?.value.isDay ?? false
      }
    }
  }

  /// Empty for the cell that does not matter, `-`.
  var tests: [Test]
  var isNegated = false

  static let any = FEELTests(tests: [])
  var isAny: Bool { tests.isEmpty }
}

extension String {
  /// The text as a string of FEEL, which is at the same time one of Python and of JSON.
  var feelString: String {
    let escaped = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      case "\r": return "\\r"
      case "\t": return "\\t"
      default:
        guard scalar.isBreak else { return String(scalar) }
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}

extension Unicode.Scalar {
  /// Control characters and the line ends of Unicode, which a string of FEEL can't hold bare.
  fileprivate var isBreak: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0x2028 || value == 0x2029
  }
}
