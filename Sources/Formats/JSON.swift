/// A JSON value whose members keep the order they were given in.
package indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSON])
  /// As many elements, each made when it is written: a long list never stands in memory as a whole.
  case elements(count: Int, at: @Sendable (Int) -> JSON)
  case object([Member])

  package struct Member: Sendable {
    package let name: String
    package let value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// A text, or null.
  package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// An array of texts.
  package static func texts(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// The members of two objects.
  package static func + (left: JSON, right: JSON) -> JSON {
    guard case .object(let first) = left, case .object(let second) = right else {
      preconditionFailure("only objects have members")
    }
    return .object(first + second)
  }
}

extension JSON: ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  package init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }

  package init(arrayLiteral elements: JSON...) { self = .array(elements) }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSON: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral {
  package init(booleanLiteral value: Bool) { self = .bool(value) }

  package init(integerLiteral value: Int) { self = .integer(value) }
}
