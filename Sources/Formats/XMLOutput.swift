/// An element to be written.
package struct XMLOutput: Sendable {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let content: Content

  private enum Content {
    case text(String)
    case children([XMLOutput])
  }

  package init(_ name: String, _ attributes: [(String, String)] = [], _ children: [XMLOutput] = [])
  {
    self.name = name
    self.attributes = attributes
    content = .children(children)
  }

  package init(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    content = .text(text)
  }

  /// The element as a file.
  package var file: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(indent: 0) }

  private func lines(indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    let tag =
      "\(pad)<\(name)"
      + attributes.map { " \($0.name)=\"\(Self.escaped($0.value, inAttribute: true))\"" }.joined()
    switch content {
    case .text(let text): return "\(tag)>\(Self.escaped(text))</\(name)>\n"
    case .children(let children) where children.isEmpty: return "\(tag)/>\n"
    case .children(let children):
      return "\(tag)>\n" + children.map { $0.lines(indent: indent + 2) }.joined()
        + "\(pad)</\(name)>\n"
    }
  }

  private static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      // A reader makes a line feed of a bare one.
      case "\r": escaped += "&#13;"
      case "\"" where inAttribute: escaped += "&quot;"
      case "\n" where inAttribute: escaped += "&#10;"
      case "\t" where inAttribute: escaped += "&#9;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether XML 1.0 can hold a text, be it escaped.
  package static func canHold(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: true
      case 0..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }
}
