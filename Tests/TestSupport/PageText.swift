/// A built page, read once: its tags, and the words with a figure that a reader sees or hears.
package struct PageText: Sendable {
  package struct Tag: Sendable {
    package let name: String
    package let attributes: [String: String]
  }

  /// Words with the elements they stand in.
  package struct Piece: Sendable {
    package let text: String
    /// The names of the elements around it, from the outside in.
    package let elements: [String]
    /// The attribute it is the value of.
    package let attribute: String?
    /// How many start tags stand before it.
    package let tagCount: Int
  }

  /// The start tags, in order.
  package let tags: [Tag]

  /// The words with a digit, in order: they are the few that a test of figures is about.
  package let pieces: [Piece]

  /// - Parameter html: a page of ours: attributes are quoted, and what opens is closed.
  package init(_ html: String) {
    let reader = PageReader(html)
    tags = reader.tags
    pieces = reader.pieces
  }

  package var ids: [String] { tags.compactMap { $0.attributes["id"] } }

  package var links: [String] { tags.compactMap { $0.attributes["href"] } }

  /// The first tag with an attribute.
  package func tag(with attribute: String) -> Tag? {
    tags.first { $0.attributes[attribute] != nil }
  }
}
