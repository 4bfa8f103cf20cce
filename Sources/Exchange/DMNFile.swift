import Formats

/// What a whole DMN file says besides its tables.
struct DMNFile {
  let root: XMLTree

  /// The other kinds of logic that a decision may have.
  static let logic: Set = [
    "literalExpression", "invocation", "context", "relation", "list", "functionDefinition",
    "conditional", "filter", "for", "every", "some",
  ]

  /// The element with an id, by a reference such as `#id`.
  func element(_ name: String, at reference: String?) -> XMLTree? {
    guard let reference, let mark = reference.lastIndex(of: "#") else { return nil }
    let id = String(reference[reference.index(after: mark)...])
    return root.children(name).first { $0.attributes["id"] == id }
  }

  /// The input data that a variable stands for.
  func inputData(_ variable: String) -> XMLTree? {
    root.children("inputData").first {
      $0.attributes["name"] == variable || $0.child("variable")?.attributes["name"] == variable
    }
  }

  /// The item definition of a type; types may be named with a prefix.
  func type(_ name: String) -> XMLTree? {
    root.children("itemDefinition").first { $0.attributes["name"] == name }
  }
}
