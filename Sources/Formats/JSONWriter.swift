extension JSON {
  /// As a file for people and programs: one member on a line, small values together.
  package var pretty: [UInt8] {
    var writer = JSONWriter(isForMarkup: false)
    writer.pretty(self, depth: 0)
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Without white space, and without a sign that means something in HTML.
  package var embeddable: String {
    var writer = JSONWriter(isForMarkup: true)
    writer.compact(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

private struct JSONWriter {
  /// Whether the signs of HTML are written as their number.
  let isForMarkup: Bool
  private(set) var bytes: [UInt8] = []

  /// The longest value of several parts that stands on one line.
  private static let lineLength = 90

  init(isForMarkup: Bool) { self.isForMarkup = isForMarkup }

  // MARK: Layout

  mutating func pretty(_ json: JSON, depth: Int) {
    if json.isFlat {
      let start = bytes.count
      compact(json, space: " ")
      if bytes.count - start <= Self.lineLength || json.isScalar { return }
      bytes.removeSubrange(start...)
    }
    switch json {
    case .array(let elements):
      list("[", "]", elements.count, depth) { $0.pretty(elements[$1], depth: depth + 1) }
    case .elements(let count, let element):
      list("[", "]", count, depth) { $0.pretty(element($1), depth: depth + 1) }
    case .object(let members):
      list("{", "}", members.count, depth) { writer, index in
        writer.string(members[index].name)
        writer.append(": ")
        writer.pretty(members[index].value, depth: depth + 1)
      }
    default: compact(json)
    }
  }

  private mutating func list(
    _ open: StaticString, _ close: StaticString, _ count: Int, _ depth: Int,
    _ write: (inout JSONWriter, Int) -> Void
  ) {
    append(open)
    for index in 0..<count {
      append(index == 0 ? "\n" : ",\n")
      indent(depth + 1)
      write(&self, index)
    }
    if count > 0 {
      append("\n")
      indent(depth)
    }
    append(close)
  }

  private mutating func indent(_ depth: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  // MARK: Values

  /// - Parameter space: what stands after a comma and a colon.
  mutating func compact(_ json: JSON, space: StaticString = "") {
    switch json {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let number): bytes += String(number).utf8
    case .string(let text): string(text)
    case .array(let elements): compactList(elements.count, space) { elements[$0] }
    case .elements(let count, let element): compactList(count, space, element)
    case .object(let members):
      append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { separate(",", space) }
        string(member.name)
        separate(":", space)
        compact(member.value, space: space)
      }
      append("}")
    }
  }

  private mutating func compactList(
    _ count: Int, _ space: StaticString, _ element: (Int) -> JSON
  ) {
    append("[")
    for index in 0..<count {
      if index > 0 { separate(",", space) }
      compact(element(index), space: space)
    }
    append("]")
  }

  private mutating func separate(_ sign: StaticString, _ space: StaticString) {
    append(sign)
    append(space)
  }

  private mutating func string(_ text: String) {
    append("\"")
    var text = text
    text.withUTF8 { text in
      var start = 0
      for offset in text.indices where needsEscape(text[offset]) {
        bytes.append(contentsOf: text[start..<offset])
        escape(text[offset])
        start = offset + 1
      }
      bytes.append(contentsOf: text[start...])
    }
    append("\"")
  }

  private func needsEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"): true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"): isForMarkup
    default: false
    }
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\t"): append("\\t")
    default: number(byte)
    }
  }

  private mutating func number(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    append("\\u00")
    bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }

  private mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }
}

extension JSON {
  /// Whether it has no parts.
  fileprivate var isScalar: Bool {
    switch self {
    case .array(let elements): elements.isEmpty
    case .elements(let count, _): count == 0
    case .object(let members): members.isEmpty
    default: true
    }
  }

  /// Whether its parts have none of their own.
  fileprivate var isFlat: Bool {
    switch self {
    case .array(let elements): elements.allSatisfy(\.isScalar)
    case .object(let members): members.allSatisfy(\.value.isScalar)
    case .elements: false
    default: true
    }
  }
}
