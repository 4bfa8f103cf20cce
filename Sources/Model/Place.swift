/// A numbered place in a source.
package struct Place: Sendable {
  /// Also its anchor on the source's page.
  package let id: String
  package let label: String
  package let about: String?
  /// The id of the place it is part of.
  package let parent: String?
  /// The lines of the source's document, such as `50-54`.
  package let lines: RawScalar?
  /// Other ways to cite it.
  package let aliases: [String]

  package init(
    id: String, label: String, about: String?, parent: String?, lines: RawScalar?,
    aliases: [String] = []
  ) {
    self.id = id
    self.label = label
    self.about = about
    self.parent = parent
    self.lines = lines
    self.aliases = aliases
  }

  package func with(about: String) -> Place {
    Place(id: id, label: label, about: about, parent: parent, lines: lines, aliases: aliases)
  }
}

extension String {
  /// A place as it is compared: case, spaces and the space after `§` do not matter.
  package var normalizedPlace: String {
    let words = lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.replacing("§ ", with: "§")
  }
}
