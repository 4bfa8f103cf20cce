/// The words of a built page that a reader sees in its main part.
package struct PageWords: Sendable {
  /// All words, with a space where a tag stands.
  package let all: String
  /// The words that do not only name where a link leads; those of drawings stand in here too.
  package let said: String
  /// The words of each drawing.
  package let drawings: [String]

  /// - Parameter html: a page of ours, or a part of one, which counts as a whole.
  package init(_ html: String) {
    let reader = PageReader(html, keepsAll: true)
    let isPage = reader.tags.contains { $0.name == "main" }
    let pieces = reader.pieces.filter {
      $0.attribute == nil && (!isPage || $0.elements.contains("main"))
    }
    all = Self.joined(pieces)
    said = Self.joined(
      pieces.filter { !$0.elements.contains("a") || $0.elements.contains("svg") })
    let starts = reader.tags.indices.filter { reader.tags[$0].name == "svg" }
    drawings = zip(starts, starts.dropFirst() + [reader.tags.count]).map { start, end in
      Self.joined(
        pieces.filter { $0.elements.contains("svg") && (start + 1...end).contains($0.tagCount) })
    }
  }

  private static func joined(_ pieces: [PageText.Piece]) -> String {
    pieces.map(\.text).joined(separator: " ")
  }
}
