import Model

/// Gives names that are used once, in the form that a format asks for.
struct NamePool {
  private var used: Set<String> = []

  /// The name, with a number behind it when it was given before.
  mutating func unique(_ name: String, separator: String = "-") -> String {
    var candidate = name
    var number = 2
    while !used.insert(candidate).inserted {
      candidate = "\(name)\(separator)\(number)"
      number += 1
    }
    return candidate
  }
}

extension String {
  /// The text as a name of XML: ASCII letters, digits, `.`, `-` and `_`, a letter or `_` first.
  func xmlName(_ prefix: String) -> String {
    let name = String(
      (prefix + self).map { character in
        character.isASCII && (character.isLetter || character.isNumber) || ".-".contains(character)
          ? character : "_"
      })
    return name.first?.isLetter == true || name.first == "_" ? name : "_" + name
  }

  /// The text as a name that FEEL and Python both take for a variable.
  var feelName: String {
    let name = String(
      map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    let isBare = name.first?.isLetter ?? false
    return (isBare ? name : "_" + name) + (Self.reserved.contains(name.lowercased()) ? "_" : "")
  }

  private static let reserved: Set = [
    "and", "as", "assert", "async", "await", "between", "break", "class", "context", "continue",
    "date", "days", "def", "del", "duration", "elif", "else", "every", "except", "external",
    "false", "finally", "for", "from", "function", "global", "if", "import", "in", "instance",
    "is", "lambda", "list", "none", "nonlocal", "not", "null", "of", "or", "pass", "raise",
    "return", "satisfies", "some", "then", "time", "true", "try", "while", "with", "yield",
  ]
}
