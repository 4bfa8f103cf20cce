import Formats
import Model

/// The words of JSON Schema, draft 2020-12.
enum JSONSchema {
  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  static let text: JSON = ["type": "string"]
  static let flag: JSON = ["type": "boolean"]
  static let integer: JSON = ["type": "integer"]

  /// A schema that also takes null.
  static func nullable(_ schema: JSON) -> JSON { ["anyOf": [schema, ["type": "null"]]] }

  static func list(_ schema: JSON, atLeast minimum: Int = 0) -> JSON {
    let list: JSON = ["type": "array", "items": schema]
    return minimum > 0 ? list + ["minItems": .integer(minimum)] : list
  }

  /// An object with exactly these members.
  static func object(_ members: JSON) -> JSON {
    guard case .object(let properties) = members else {
      preconditionFailure("members are an object")
    }
    return [
      "type": "object", "required": .texts(properties.map(\.name)), "properties": members,
      "additionalProperties": false,
    ]
  }

  /// One of a list of texts, each with what it means.
  static func choice(_ values: [(value: String, label: String)]) -> JSON {
    guard !values.isEmpty else { return ["not": [:]] }
    return [
      "oneOf": .array(values.map { ["const": .string($0.value), "title": .string($0.label)] })
    ]
  }

  static func constant(_ text: String) -> JSON { ["const": .string(text)] }

  /// One of a list of texts; none when the list is empty.
  static func names(_ names: [String]) -> JSON {
    names.isEmpty ? ["not": [:]] : ["enum": .texts(names)]
  }

  static func ref(_ name: String) -> JSON { ["$ref": .string("#/$defs/\(name)")] }

  static func titled(_ title: String, _ schema: JSON) -> JSON {
    ["title": .string(title)] + schema
  }
}

extension DataContext {
  /// A whole schema: what every JSON begins with, and what this one adds.
  ///
  /// - Parameters:
  ///   - members: the schemas of what is said of the set itself and of its content.
  ///   - definitions: those that only this set has.
  func schema(about: JSON, content: JSON, definitions: JSON) -> JSON {
    let site: JSON = JSONSchema.object([
      "title": JSONSchema.text, "publisher": JSONSchema.text,
      "licence": JSONSchema.nullable(JSONSchema.text), "language": JSONSchema.text,
      "asOf": JSONSchema.ref("date"),
      "years": JSONSchema.list(
        JSONSchema.object([
          "year": JSONSchema.integer, "draft": JSONSchema.flag,
          "note": JSONSchema.nullable(JSONSchema.text),
        ])),
    ])
    return ["$schema": .string(JSONSchema.dialect), "title": .string(set.label)]
      + (set.description.isEmpty ? [:] : ["description": .string(set.description)])
      + JSONSchema.object(
        ["$schema": JSONSchema.constant(address(set.route(.schema)))] + about
          + ["site": site] + content)
      + ["$defs": commonDefinitions + definitions]
  }

  private var commonDefinitions: JSON {
    let sources = site.collections.filter { $0.schema.role == .source }.map(\.schema.id.name)
    let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    let drafts = site.settings.years.filter(\.isDraft).map { JSON.integer($0.year) }
    return [
      "date": ["type": "string", "format": "date", "pattern": .string("^\(day)$")],
      "validity": JSONSchema.object([
        "from": JSONSchema.nullable(JSONSchema.ref("date")),
        "until": JSONSchema.nullable(JSONSchema.ref("date")),
      ]),
      "certainty": JSONSchema.choice(site.settings.certainties.map { ($0.id, $0.label) }),
      "draft": JSONSchema.nullable(
        JSONSchema.object([
          "year": drafts.isEmpty ? JSONSchema.integer : ["enum": .array(drafts)],
          "note": JSONSchema.nullable(JSONSchema.text),
        ])),
      "address": ["type": "string", "format": "uri-reference", "minLength": 1],
      "reference": JSONSchema.object([
        "collection": JSONSchema.nullable(JSONSchema.names(site.collections.map(\.schema.id.name))),
        "id": JSONSchema.nullable(JSONSchema.text), "label": JSONSchema.text,
        "address": JSONSchema.nullable(JSONSchema.ref("address")),
      ]),
      "citation": JSONSchema.object([
        "collection": JSONSchema.names(sources), "id": JSONSchema.text,
        "place": JSONSchema.nullable(JSONSchema.text), "label": JSONSchema.text,
        "address": JSONSchema.ref("address"),
      ]),
    ]
  }
}
