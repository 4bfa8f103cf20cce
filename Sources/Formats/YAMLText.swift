/// How one text stands in YAML.
package enum YAMLText {
  /// A text on one line: plain or in double quotes.
  package static func inline(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Whether a text can stand as a block of lines: its first line has words and no indentation of
  /// its own, no empty line ends it, and no character needs an escape.
  package static func fitsBlock(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, text.unicodeScalars.contains("\n") else {
      return false
    }
    return !isSpace(first) && first != "\n" && !text.hasSuffix("\n\n")
      && text.unicodeScalars.allSatisfy { $0 == "\n" || !needsEscape($0) }
  }

  /// A text without spaces that can stand plain between `{` and `}`.
  package static func isWord(_ text: String) -> Bool {
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
    if isDay(text) { return false }
    if text == "true" || text == "false" { return false }
    if otherWords.contains(text.lowercased()) { return true }
    guard let first = text.unicodeScalars.first, "0123456789+-.".contains(first) else {
      return false
    }
    return text.unicodeScalars.allSatisfy { "0123456789abcdefinoxtz_.,:+- ".contains($0.lowered) }
  }

  /// `2024-02-05`, which our own reader takes for text like any other.
  private static func isDay(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], let month = Int(parts[1]), let day = Int(parts[2]),
      text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) })
    else { return false }
    return (1...12).contains(month) && (1...31).contains(day)
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
