package import Diagnostics

/// An element of an XML file, with its place and all that is in it.
package struct XMLTree: Sendable {
  /// The name without prefix.
  package let name: String
  package let namespace: String
  /// By name as written; only attributes without prefix are ever asked for.
  package let attributes: [String: String]
  package let children: [XMLTree]
  /// The text directly in it.
  package let text: String
  /// Its start tag.
  package let span: SourceSpan

  /// The first child of a name, in the same namespace.
  package func child(_ name: String) -> XMLTree? {
    children.first { $0.name == name && $0.namespace == namespace }
  }

  /// The children of a name, in the same namespace.
  package func children(_ name: String) -> [XMLTree] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The text of the first child of a name, without the spaces around it; nil when there is none.
  package func words(_ name: String) -> String? {
    child(name)?.words
  }

  /// The text without the spaces around it; nil when nothing is left.
  package var words: String? {
    let words = text.trimmed
    return words.isEmpty ? nil : words
  }
}
