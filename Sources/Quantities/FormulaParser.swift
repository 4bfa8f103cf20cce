import Model

/// Reads a formula by descent: sums of products of numbers, names and parentheses.
struct FormulaParser {
  private let bytes: [UInt8]
  private var offset = 0
  private var depth = 0
  private var operands = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func parse() -> Result<Formula, FormulaProblem> {
    do throws(FormulaProblem) {
      let root = try sum()
      skipSpace()
      guard offset == bytes.count else { throw unexpected() }
      return .success(Formula(root: root))
    } catch {
      return .failure(error)
    }
  }

  private mutating func sum() throws(FormulaProblem) -> Formula.Expression {
    let start = offset
    var left = try product()
    while let sign = symbol("+", "-") {
      let right = try product()
      left = .binary(sign == UInt8(ascii: "+") ? .add : .subtract, left, right, start..<offset)
    }
    return left
  }

  private mutating func product() throws(FormulaProblem) -> Formula.Expression {
    let start = offset
    var left = try operand()
    while let sign = symbol("*", "/") {
      let right = try operand()
      left = .binary(sign == UInt8(ascii: "*") ? .multiply : .divide, left, right, start..<offset)
    }
    return left
  }

  private mutating func operand() throws(FormulaProblem) -> Formula.Expression {
    operands += 1
    // Longer than anyone writes; each adds a level to the tree, and so to the stack.
    guard operands <= 500 else { throw unexpected() }
    if symbol("(", "(") != nil {
      depth += 1
      // Deeper than anyone writes, and shallow enough for the stack.
      guard depth <= 50 else { throw unexpected() }
      let inner = try sum()
      guard symbol(")", ")") != nil else { throw unexpected() }
      depth -= 1
      return inner
    }
    skipSpace()
    let start = offset
    let number = take { $0.isDigit || $0 == UInt8(ascii: ".") }
    if !number.isEmpty {
      guard let value = DecimalNumber(number) else {
        throw FormulaProblem(kind: .unexpected(number), range: start..<offset)
      }
      let end = offset
      return .number(value, unit: word(), start..<end)
    }
    guard let name = word() else { throw unexpected() }
    return .name(name)
  }

  /// A name: letters, digits and hyphens, with `@`, `.` and what follows them.
  private mutating func word() -> Formula.Word? {
    skipSpace()
    guard offset < bytes.count, bytes[offset].isLetter else { return nil }
    let start = offset
    let text = take {
      $0.isLetter || $0.isDigit
        || [UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: ".")]
          .contains($0)
    }
    return Formula.Word(text: text, range: start..<offset)
  }

  /// One of two characters after white space.
  private mutating func symbol(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt8? {
    skipSpace()
    guard offset < bytes.count,
      bytes[offset] == UInt8(ascii: first) || bytes[offset] == UInt8(ascii: second)
    else { return nil }
    offset += 1
    return bytes[offset - 1]
  }

  private mutating func skipSpace() {
    while offset < bytes.count, bytes[offset] <= UInt8(ascii: " ") { offset += 1 }
  }

  private mutating func take(while isPart: (UInt8) -> Bool) -> String {
    let start = offset
    while offset < bytes.count, isPart(bytes[offset]) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private func unexpected() -> FormulaProblem {
    let end = min(bytes.count, offset + 1)
    return FormulaProblem(
      kind: .unexpected(String(decoding: bytes[offset..<end], as: UTF8.self)), range: offset..<end)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}
