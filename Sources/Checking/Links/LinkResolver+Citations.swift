import Diagnostics
import Markdown
import Model

extension LinkResolver {
  /// A citation written in a list, such as `aanwijzing-2023, art. 3 lid 1`.
  func citation(_ scalar: RawScalar) -> Checked<Citation?> {
    guard let mark = CitationMark(scalar.text, at: scalar.span) else {
      return Checked(
        nil,
        [
          MapReader.wrongType(
            "sources", scalar.span,
            Message(
              nl: "de naam van een bron, en na een komma een plaats erin",
              en: "the name of a source, and after a comma a place in it"))
        ])
    }
    return citation(mark)
  }

  func citation(_ mark: CitationMark) -> Checked<Citation?> {
    let sources = index.names.sources
    let entry = sources.lazy.compactMap { index.targets.entries[ItemID($0, mark.source)] }.first
    guard let entry else { return Checked(nil, [unknownSource(mark)]) }
    guard let route = entry.route else {
      return Checked(nil, [LinkTargets.noPage(entry.id, at: mark.span)])
    }
    let name = entry.short ?? entry.title
    guard let wanted = mark.place else {
      return Checked(Citation(source: entry.id, place: nil, label: name, route: route))
    }
    guard let place = entry.places[wanted.normalizedPlace] else {
      guard entry.isReadable else { return Checked(nil) }
      return Checked(nil, [unknownPlace(mark, wanted, entry)])
    }
    return Checked(
      Citation(
        source: entry.id, place: place.id, label: "\(name), \(place.label)", route: route))
  }

  private func unknownSource(_ mark: CitationMark) -> Diagnostic {
    let files = index.names.sources.lazy.flatMap { index.names.files[$0] ?? [] }
    let nearest = NearestName.suggestion(for: mark.source, among: files.map(\.id.name))
    return Diagnostic(
      .unknownSource,
      Message(
        nl: "er is geen bron '\(mark.source)'\(nearest.nl)",
        en: "there is no source '\(mark.source)'\(nearest.en)"),
      at: mark.span,
      fix: nearest.en.isEmpty
        ? Message(
          nl: "noem de naam van een bestand van een bron, zonder .md of .yml",
          en: "give the name of a source's file, without .md or .yml") : nil)
  }

  private func unknownPlace(
    _ mark: CitationMark, _ place: String, _ entry: LinkTargets.Entry
  ) -> Diagnostic {
    let labels = Set(entry.places.values.map(\.label)).sorted()
    let nearest = NearestName.suggestion(for: place, among: labels)
    return Diagnostic(
      .unknownPlace,
      Message(
        nl: "de bron '\(mark.source)' heeft geen plaats '\(place)'\(nearest.nl)",
        en: "the source '\(mark.source)' has no place '\(place)'\(nearest.en)"),
      at: mark.span,
      fix: Message(
        nl: "noem een plaats die er is, of voeg haar toe bij 'places' van de bron",
        en: "name a place that exists, or add it to the source's 'places'"))
  }
}
