import Diagnostics

/// An element of an XML file, with its place and all that is in it.
struct XMLTree {
  /// The name without prefix.
  let name: String
  let namespace: String
  /// By name as written; only attributes without prefix are ever asked for.
  let attributes: [String: String]
  let children: [XMLTree]
  /// The text directly in it.
  let text: String
  /// Its start tag.
  let span: SourceSpan

  /// The first child of a name, in the same namespace.
  func child(_ name: String) -> XMLTree? {
    children.first { $0.name == name && $0.namespace == namespace }
  }

  /// The children of a name, in the same namespace.
  func children(_ name: String) -> [XMLTree] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The text of the first child of a name, without the spaces around it; nil when there is none.
  func words(_ name: String) -> String? {
    child(name)?.words
  }

  /// The text without the spaces around it; nil when nothing is left.
  var words: String? {
    let words = text.trimmed
    return words.isEmpty ? nil : words
  }
}

/// An element to be written.
struct XMLOutput {
  private let name: String
  private let attributes: [(name: String, value: String)]
  private let content: Content

  private enum Content {
    case text(String)
    case children([XMLOutput])
  }

  init(_ name: String, _ attributes: [(String, String)] = [], _ children: [XMLOutput] = []) {
    self.name = name
    self.attributes = attributes
    content = .children(children)
  }

  init(_ name: String, _ attributes: [(String, String)] = [], text: String) {
    self.name = name
    self.attributes = attributes
    content = .text(text)
  }

  /// The element as a file.
  var file: String { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + lines(indent: 0) }

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
  static func canHold(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x9, 0xA, 0xD: true
      case 0..<0x20, 0xFFFE, 0xFFFF: false
      default: true
      }
    }
  }
}
