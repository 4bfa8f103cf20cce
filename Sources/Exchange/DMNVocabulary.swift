import Formats
import Model

/// The names of DMN, and of our extension elements in it.
enum DMN {
  /// DMN 1.3, which is what we write.
  static let namespace = "https://www.omg.org/spec/DMN/20191111/MODEL/"

  /// Whether a namespace is that of the elements of some version of DMN.
  static func isNamespace(_ name: String) -> Bool {
    let versions = ["2013", "2015", "2016", "2018", "2019", "2021", "2023", "2024"]
    return ["http", "https"].contains { scheme in
      versions.contains { name.hasPrefix("\(scheme)://www.omg.org/spec/DMN/\($0)") }
    }
  }

  /// The namespace of our extension elements; `docs/exchange.md` describes them.
  static let ownNamespace = "urn:wijzer:dmn:1"
  static let ownPrefix = "wijzer"

  /// What our YAML needs and DMN lacks, where nothing better is known; `check` reports it.
  static let placeholder = "fill-in"
}

/// Raw values as extension elements: `text`, `list` and `map`, with a name inside a mapping.
extension XMLOutput {
  /// An element of our own with an id and fields.
  static func own(_ name: String, id: String, _ fields: RawMap) -> XMLOutput {
    XMLOutput(
      "extensionElements", [],
      [XMLOutput("\(DMN.ownPrefix):\(name)", [("id", id)], fields.entries.map(field))])
  }

  private static func field(_ entry: RawMap.Entry) -> XMLOutput {
    value(entry.value, [("name", entry.key.text)])
  }

  private static func value(_ value: RawValue, _ name: [(String, String)]) -> XMLOutput {
    switch value {
    case .scalar(let scalar): XMLOutput("\(DMN.ownPrefix):text", name, text: scalar.text)
    case .list(let values, _):
      XMLOutput("\(DMN.ownPrefix):list", name, values.map { Self.value($0, []) })
    case .map(let map): XMLOutput("\(DMN.ownPrefix):map", name, map.entries.map(field))
    }
  }
}

extension XMLTree {
  /// Our own element among the extension elements.
  func own(_ name: String) -> XMLTree? {
    children("extensionElements").flatMap(\.children).first {
      $0.namespace == DMN.ownNamespace && $0.name == name
    }
  }

  /// The fields of an element of our own.
  var ownFields: RawMap {
    RawMap(made: children.map { ($0.attributes["name"] ?? "", $0.ownValue) })
  }

  private var ownValue: RawValue {
    switch name {
    case "list": .list(children.map(\.ownValue))
    case "map": .map(ownFields)
    default: .text(text)
    }
  }
}
