import Diagnostics
import Markdown
import Model

/// Reads the places of a source.
enum PlacesReader {
  struct Read: Sendable {
    let place: Place
    /// Every way it may be cited: its id, its label and its aliases.
    let names: [RawScalar]
    let parent: RawScalar?
    /// As written: the values of facts have not been put in.
    let about: RawScalar?
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
      for name in read.names where lookup[name.text.normalizedPlace] == nil {
        lookup[name.text.normalizedPlace] = read.place
      }
    }
    return lookup
  }

  /// Places whose names clash, and parents that do not exist.
  static func check(_ places: [Read]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var owners: [String: (index: Int, name: RawScalar)] = [:]
    let ids = Set(places.map(\.place.id))
    for (index, read) in places.enumerated() {
      for name in read.names {
        let owner = owners[name.text.normalizedPlace]
        if let owner, owner.index != index {
          diagnostics.append(duplicate(name, places[owner.index].place, owner.name.span))
        }
        owners[name.text.normalizedPlace] = owner ?? (index, name)
      }
      if let parent = read.parent, !ids.contains(parent.text) {
        diagnostics.append(MapReader.unknownValue(parent, of: "parent", among: ids.sorted()))
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
    let label = reader.scalar("label", required: true)
    let about = reader.scalar("about")
    let parent = reader.scalar("parent")
    let lines = reader.scalar("lines")
    let aliases = reader.texts("aliases")
    if let id, id.text.slug != id.text {
      reader.wrongType(
        "id", id.span,
        MapReader.aName)
    }
    let diagnostics = reader.finish()
    guard let id, let label else { return Checked(nil, diagnostics) }
    let place = Place(
      id: id.text, label: label.text, about: about?.text, parent: parent?.text,
      lines: lines, aliases: aliases.map(\.text))
    return Checked(
      Read(place: place, names: [id, label] + aliases, parent: parent, about: about),
      diagnostics)
  }

  private static func duplicate(
    _ name: RawScalar, _ owner: Place, _ first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .duplicatePlace,
      Message(
        nl: "'\(name.text)' wijst al naar de plaats '\(owner.label)'",
        en: "'\(name.text)' already names the place '\(owner.label)'"),
      at: name.span, notes: [.init(Message(nl: "namelijk hier", en: "namely here"), at: first)],
      fix: Message(nl: "kies een andere naam", en: "choose another name"))
  }
}
