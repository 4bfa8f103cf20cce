import Diagnostics
import Markdown
import Model

/// Reads the places of a source.
enum PlacesReader {
  struct Read: Sendable {
    let place: Place
    let aliases: [RawScalar]
    let span: SourceSpan
  }

  static func read(_ value: RawValue?) -> Checked<[Read]> {
    guard let value else { return Checked([]) }
    guard case .list(let list, _) = value else {
      return Checked(
        [],
        [
          MapReader.wrongType(
            "places", value.span, Message(nl: "een lijst van plaatsen", en: "a list of places"))
        ])
    }
    return list.map(place).joined().map { $0.compactMap(\.self) }
  }

  /// Every way the places may be cited: by id, label or alias.
  static func lookup(_ places: [Read]) -> [String: Place] {
    var lookup: [String: Place] = [:]
    for read in places {
      for name in [read.place.id, read.place.label] + read.aliases.map(\.text)
      where lookup[name.normalizedPlace] == nil { lookup[name.normalizedPlace] = read.place }
    }
    return lookup
  }

  /// Places whose names clash, and parents that do not exist.
  static func check(_ places: [Read]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [String: Place] = [:]
    let ids = Set(places.map(\.place.id))
    for read in places {
      for name in Set([read.place.id, read.place.label] + read.aliases.map(\.text)).sorted() {
        if let owner = owners[name.normalizedPlace], owner.id != read.place.id {
          diagnostics.append(duplicate(name, owner, read.span))
        } else if owners[name.normalizedPlace] != nil, name == read.place.id {
          diagnostics.append(duplicate(name, read.place, read.span))
        }
      }
      for name in [read.place.id, read.place.label] + read.aliases.map(\.text) {
        owners[name.normalizedPlace] = read.place
      }
      if let parent = read.place.parent, !ids.contains(parent) {
        diagnostics.append(
          MapReader.unknownValue(
            RawScalar(text: parent, span: read.span), of: "parent", among: ids.sorted()))
      }
    }
    return diagnostics
  }

  private static func place(_ value: RawValue) -> Checked<Read?> {
    guard case .map(let map) = value else {
      return Checked(
        nil,
        [
          MapReader.wrongType(
            "places", value.span, Message(nl: "velden met hun waarden", en: "fields with values"))
        ])
    }
    var reader = MapReader(map)
    let id = reader.scalar("id", required: true)
    let label = reader.text("label", required: true)
    let about = reader.text("about")
    let parent = reader.text("parent")
    let lines = reader.text("lines")
    let aliases = reader.texts("aliases")
    if let id, id.text.slug != id.text {
      reader.wrongType(
        "id", id.span,
        Message(
          nl: "een naam van kleine letters, cijfers en streepjes",
          en: "a name of lower-case letters, digits and hyphens"))
    }
    let diagnostics = reader.finish()
    guard let id, let label else { return Checked(nil, diagnostics) }
    let place = Place(id: id.text, label: label, about: about, parent: parent, lines: lines)
    return Checked(Read(place: place, aliases: aliases, span: id.span), diagnostics)
  }

  private static func duplicate(_ name: String, _ owner: Place, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "duplicate-place",
      Message(
        nl: "'\(name)' wijst al naar de plaats '\(owner.label)'",
        en: "'\(name)' already names the place '\(owner.label)'"),
      at: span, fix: Message(nl: "kies een andere naam", en: "choose another name"))
  }
}
