import Model

/// How one text stands in YAML.
enum YAMLText {
  /// A text on one line: plain or in double quotes.
  static func inline(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// A mapping or list of single words on one line; nil when it holds anything longer.
  static func flow(_ value: RawValue) -> String? {
    switch value {
    case .scalar(let scalar): return isWord(scalar.text) ? scalar.text : nil
    case .list(let values, _):
      let words = values.compactMap { $0.parts == nil && $0.fields == nil ? flow($0) : nil }
      guard words.count == values.count else { return nil }
      return "[" + words.joined(separator: ", ") + "]"
    case .map(let map):
      let words = map.entries.compactMap { entry -> String? in
        guard isWord(entry.key.text), entry.value.fields == nil, let value = flow(entry.value)
        else { return nil }
        return "\(entry.key.text): \(value)"
      }
      guard words.count == map.entries.count else { return nil }
      return "{" + words.joined(separator: ", ") + "}"
    }
  }

  /// Whether a text can stand as a block of lines: its first line has words and no indentation of
  /// its own, no empty line ends it, and no character needs an escape.
  static func fitsBlock(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.contains("\n") else {
      return false
    }
    return !isSpace(first) && first != "\n" && !text.hasSuffix("\n\n")
      && text.unicodeScalars.allSatisfy { $0 == "\n" || !needsEscape($0) }
  }

  /// A text without spaces that can stand plain between `{` and `}`.
  private static func isWord(_ text: String) -> Bool {
    isPlain(text) && !text.unicodeScalars.contains { isSpace($0) || ",[]{}:".contains($0) }
  }

  private static func isPlain(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first, let last = scalars.last else { return false }
    let isOpen =
      !isSpace(first) && !isSpace(last) && last != ":" && !indicators.contains(first)
      && !text.hasPrefix("...")
    return isOpen && !holds(text, ": ") && !holds(text, " #")
      && scalars.allSatisfy { !needsEscape($0) } && !isTakenForOther(text)
  }

  /// Whether two signs follow each other; compared by scalar, for an accent may stand on the second.
  private static func holds(_ text: String, _ pair: String) -> Bool {
    zip(text.unicodeScalars, text.unicodeScalars.dropFirst()).contains { first, second in
      [first, second].elementsEqual(pair.unicodeScalars)
    }
  }

  /// Whether YAML 1.1 takes the text for a number, an empty value, or another word for true or
  /// false than our own two.
  private static func isTakenForOther(_ text: String) -> Bool {
    if CalendarDate(text) != nil { return false }
    if text == "true" || text == "false" { return false }
    if otherWords.contains(text.lowercased()) { return true }
    guard let first = text.unicodeScalars.first, "0123456789+-.".contains(first) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { "0123456789abcdefinoxtz_.,:+- ".contains($0.lowered) }
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": return "\\\""
      case "\\": return "\\\\"
      case "\n": return "\\n"
      case "\t": return "\\t"
      case "\r": return "\\r"
      case _ where needsEscape(scalar):
        let digits = String(scalar.value, radix: 16)
        let width = scalar.value > 0xFFFF ? 8 : 4
        let zeros = String(repeating: "0", count: width - digits.count)
        return (width == 8 ? "\\U" : "\\u") + zeros + digits
      default: return String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }

  /// Control characters, and what YAML 1.1 takes for a line end or for the mark before a text.
  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private static let indicators: String.UnicodeScalarView =
    "-?:,[]{}#&*!|>'\"%@`".unicodeScalars

  private static let otherWords: Set = [
    "true", "false", "yes", "no", "on", "off", "y", "n", "~", "null", "=", "<<",
  ]
}

extension StringProtocol {
  fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
    unicodeScalars.contains(scalar)
  }
}

extension Unicode.Scalar {
  /// The lower-case letter of an ASCII capital.
  fileprivate var lowered: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self
  }
}
