package import Model

/// The sources of a site with their documents.
package struct SourceLibrary: Sendable {
  /// A source with the places and the text of its document.
  struct Source: Sendable {
    let item: Item
    let document: Paper
    let places: [(place: Place, lines: PlaceLines)]
    /// The days and months that its own fields state, such as the day it is of.
    let ownDates: Set<NumberInText.Reading>

    /// The smallest place that holds some lines.
    func place(of lines: ClosedRange<Int>) -> Place? {
      places.filter { $0.lines.contains(lines) }.min { $0.lines.count < $1.lines.count }?.place
    }

    /// The lines of a place; nil for the whole document.
    func lines(of place: String?) -> PlaceLines? {
      places.first { $0.place.id == place }?.lines
    }
  }

  /// In the order of the site.
  let sources: [Source]

  /// What looking something up came to.
  package struct Search: Sendable {
    /// The lines in the place that was looked in.
    package let here: [ClosedRange<Int>]
    /// The lines elsewhere in the same document.
    let elsewhere: [ClosedRange<Int>]

    package var isFound: Bool { !here.isEmpty }
  }

  /// Sources without a readable document are left out.
  package init(_ site: Site, _ documents: [String: PaperFile]) {
    sources = site.collections.filter { $0.schema.role == .source }.flatMap(\.items)
      .compactMap { item in
        guard let name = item.document?.text, case .text(let text)? = documents[name] else {
          return nil
        }
        let words = NumberWords(
          site.phrases, labels: item.places.flatMap { [$0.label] + $0.aliases })
        return Source(
          item: item, document: Paper(name, text, words),
          places: item.places.compactMap { place in
            place.lines.flatMap { PlaceLines($0.text) }.map { (place, $0) }
          },
          ownDates: Self.dates(of: item, words))
      }
  }

  private static func dates(of item: Item, _ words: NumberWords) -> Set<NumberInText.Reading> {
    let texts = item.fields.compactMap { value in
      if case .text(let text) = value { text } else { nil }
    }
    return Set(
      texts.flatMap { NumberRecogniser.numbers(in: Array($0.utf8), words) }
        .flatMap(\.readings).filter(\.isDate))
  }

  func source(_ id: ItemID) -> Source? { sources.first { $0.item.id == id } }

  /// Looks for a part in the place that a citation names.
  ///
  /// - Returns: nil when the source has no document to look in.
  package func search(for part: SearchTarget.Part, at citation: Citation) -> Search? {
    source(citation.source).map { source in
      let all = source.document.occurrences(of: part)
      guard let lines = source.lines(of: citation.place) else {
        return Search(here: all, elsewhere: [])
      }
      return Search(
        here: all.filter(lines.contains), elsewhere: all.filter { !lines.contains($0) })
    }
  }

  /// What of a statement must stand in the document of a citation; nil when there is no document.
  package func sought(
    _ statement: FactStatement, _ kind: Fact.Kind, at citation: Citation
  ) -> SearchTarget? {
    source(citation.source).map { SearchTarget(statement, kind, $0.document.words) }
  }

  /// Whether all of a statement stands in the place of a citation; nil when nothing of it can be
  /// looked up there.
  package func holds(
    _ statement: FactStatement, _ kind: Fact.Kind, at citation: Citation
  ) -> Bool? {
    guard let parts = sought(statement, kind, at: citation)?.parts, !parts.isEmpty else {
      return nil
    }
    return parts.allSatisfy { search(for: $0.part, at: citation)?.isFound == true }
  }
}
