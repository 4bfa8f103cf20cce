import Formats
import Model

/// Reads the part of FEEL that says something about finitely many values: values, ranges, lists of
/// them, `not(…)` and `-`.
struct FEELParser {
  /// What could not be read: the words from there on.
  struct Problem: Error, Equatable {
    let words: String
  }

  /// Scalars, for an accent that stands on a quote must not hide it.
  private let characters: [Unicode.Scalar]
  private var offset = 0

  private init(_ text: String) {
    characters = Array(text.unicodeScalars)
  }

  /// The tests of an input entry; an empty one does not matter, as `-`.
  static func tests(_ text: String) throws(Problem) -> FEELTests {
    var parser = FEELParser(text)
    parser.skipSpaces()
    if parser.isAtEnd { return .any }
    if parser.take("-") {
      parser.skipSpaces()
      if parser.isAtEnd { return .any }
      parser = FEELParser(text)
    }
    let start = parser.offset
    var tests: FEELTests
    if parser.take("not"), parser.take("(") {
      tests = FEELTests(tests: try parser.list(), isNegated: true)
      try parser.expect(")")
    } else {
      parser.offset = start
      tests = FEELTests(tests: try parser.list())
    }
    parser.skipSpaces()
    guard parser.isAtEnd else { throw parser.problem }
    return tests
  }

  /// The value of an output entry; nil when it is empty.
  static func value(_ text: String) throws(Problem) -> FEELValue? {
    var parser = FEELParser(text)
    parser.skipSpaces()
    if parser.isAtEnd { return nil }
    let value = try parser.value()
    parser.skipSpaces()
    guard parser.isAtEnd else { throw parser.problem }
    return value
  }

  // MARK: Grammar

  private mutating func list() throws(Problem) -> [FEELTests.Test] {
    var tests = [try test()]
    while take(",") { tests.append(try test()) }
    return tests
  }

  private mutating func test() throws(Problem) -> FEELTests.Test {
    for (sign, isUpper, isIncluded) in Self.signs where take(sign) {
      let end = FEELRange.End(value: try value(), isIncluded: isIncluded)
      return .range(isUpper ? FEELRange(upper: end) : FEELRange(lower: end))
    }
    for (bracket, isIncluded) in Self.openings where take(bracket) {
      let lower = FEELRange.End(value: try value(), isIncluded: isIncluded)
      try expect("..")
      let value = try value()
      if take("]") {
        return .range(
          FEELRange(lower: lower, upper: FEELRange.End(value: value, isIncluded: true)))
      }
      guard take(")") || take("[") else { throw problem }
      return .range(FEELRange(lower: lower, upper: FEELRange.End(value: value, isIncluded: false)))
    }
    return .value(try value())
  }

  private static let signs = [
    ("<=", true, true), (">=", false, true), ("<", true, false), (">", false, false),
  ]
  private static let openings = [("[", true), ("(", false), ("]", false)]

  private mutating func value() throws(Problem) -> FEELValue {
    skipSpaces()
    let start = offset
    if peek == "\"" { return .string(try string()) }
    if take("@") { return .day(try day(try string(), from: start)) }
    let word = word()
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "date" where take("("), "date and time" where take("("):
      skipSpaces()
      let date = try day(try string(), from: start)
      try expect(")")
      return .day(date)
    default:
      guard word.isEmpty else { throw problem(from: start) }
      return try number()
    }
  }

  /// Letters and single spaces between them.
  private mutating func word() -> String {
    var end = offset
    while end < characters.count, characters[end].properties.isAlphabetic || characters[end] == " "
    { end += 1 }
    while end > offset, characters[end - 1] == " " { end -= 1 }
    defer { offset = end }
    return string(offset..<end)
  }

  private mutating func number() throws(Problem) -> FEELValue {
    let start = offset
    if peek == "-" { offset += 1 }
    while let next = peek, ("0"..."9").contains(next) || (next == "." && !isRangeSign) {
      offset += 1
    }
    let text = string(start..<offset)
    guard let number = Double(text) else { throw problem(from: start) }
    return .number(number, text: text)
  }

  private var isRangeSign: Bool {
    offset + 1 < characters.count && characters[offset] == "." && characters[offset + 1] == "."
  }

  /// A day; a moment only when it is the beginning of one.
  private func day(_ text: String, from start: Int) throws(Problem) -> CalendarDate {
    let parts = text.split(separator: "T", maxSplits: 1)
    let isMidnight = parts.count == 1 || ["00:00:00", "00:00:00Z"].contains(String(parts[1]))
    guard isMidnight, let date = parts.first.flatMap({ CalendarDate(String($0)) }) else {
      throw problem(from: start)
    }
    return date
  }

  private mutating func string() throws(Problem) -> String {
    let start = offset
    guard peek == "\"" else { throw problem }
    offset += 1
    var text = ""
    while let next = peek {
      offset += 1
      switch next {
      case "\"": return text
      case "\\":
        guard let scalar = escape() else { throw problem(from: start) }
        text.unicodeScalars.append(scalar)
      default: text.unicodeScalars.append(next)
      }
    }
    throw problem(from: start)
  }

  /// The character after a backslash.
  private mutating func escape() -> Unicode.Scalar? {
    guard let next = peek else { return nil }
    offset += 1
    switch next {
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "\"", "'", "\\": return next
    case "u", "U":
      let width = next == "u" ? 4 : 6
      guard offset + width <= characters.count,
        let value = UInt32(string(offset..<offset + width), radix: 16)
      else { return nil }
      offset += width
      return Unicode.Scalar(value)
    default: return nil
    }
  }

  // MARK: Characters

  private func string(_ range: Range<Int>) -> String {
    var text = ""
    text.unicodeScalars.append(contentsOf: characters[range])
    return text
  }

  private var isAtEnd: Bool { offset >= characters.count }
  private var peek: Unicode.Scalar? { isAtEnd ? nil : characters[offset] }

  private mutating func skipSpaces() {
    while let next = peek, next.properties.isWhitespace { offset += 1 }
  }

  /// Takes some words when they stand here, after spaces.
  private mutating func take(_ words: String) -> Bool {
    let start = offset
    skipSpaces()
    if characters[offset...].starts(with: words.unicodeScalars) {
      offset += words.unicodeScalars.count
      return true
    }
    offset = start
    return false
  }

  private mutating func expect(_ words: String) throws(Problem) {
    guard take(words) else { throw problem }
  }

  private var problem: Problem { problem(from: offset) }

  private func problem(from start: Int) -> Problem {
    Problem(words: String(string(start..<characters.count).trimmed.prefix(40)))
  }
}
