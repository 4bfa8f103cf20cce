import Formats
import Model

/// The JSON Schema of a collection's JSON, from the collection's own schema.
struct CollectionShape {
  private let context: DataContext
  private let collection: Collection

  init(_ context: DataContext, _ collection: Collection) {
    self.context = context
    self.collection = collection
  }

  private var schema: CollectionSchema { collection.schema }
  private var isFact: Bool { schema.role == .fact }

  var json: JSON {
    context.schema(
      about: [
        "collection": JSONSchema.constant(schema.id.name), "label": JSONSchema.text,
        "singular": JSONSchema.text, "description": JSONSchema.text,
        "role": JSONSchema.constant(schema.role.rawValue),
      ],
      content: (isFact ? ["units": JSONSchema.list(JSONSchema.ref("unit"))] : [:])
        + ["items": JSONSchema.list(JSONSchema.ref("item"))],
      definitions: ["item": item, "period": period]
        + (schema.role == .source ? ["place": place] : [:]) + DataContext.valueDefinitions
        + (isFact ? FactData.definitions(schema) : [:]))
  }

  private var item: JSON {
    let ofRole: JSON =
      switch schema.role {
      case .source:
        [
          "ground": JSONSchema.flag, "checked": JSONSchema.nullable(JSONSchema.ref("date")),
          "places": JSONSchema.list(JSONSchema.ref("place")),
        ]
      case .fact: ["fact": JSONSchema.ref("fact")]
      default: [:]
      }
    let head: JSON = [
      "id": ["type": "string", "pattern": "^[a-z0-9-]+$"],
      "title": ["type": "string", "minLength": 1], "short": JSONSchema.nullable(JSONSchema.text),
      "aliases": JSONSchema.list(JSONSchema.text),
      "order": JSONSchema.nullable(JSONSchema.integer),
      "address": JSONSchema.nullable(JSONSchema.ref("address")),
      "validity": JSONSchema.nullable(JSONSchema.ref("validity")),
      "certainty": JSONSchema.nullable(JSONSchema.ref("certainty")),
      "draft": JSONSchema.ref("draft"), "sources": JSONSchema.list(JSONSchema.ref("citation")),
      "see": JSONSchema.list(JSONSchema.ref("reference")),
    ]
    return JSONSchema.object(
      head + fields(perPeriod: false) + ofRole
        + [
          "periods": JSONSchema.list(JSONSchema.ref("period"), atLeast: 1),
          "body": JSONSchema.text,
        ])
      + (schema.minimumSources > 0 ? ["anyOf": enoughSources] : [:])
      + (isFact ? ["allOf": FactData.valueByKind] : [:])
  }

  /// Sources of the item and of each of its periods count together.
  private var enoughSources: JSON {
    .array(
      (0...schema.minimumSources).map { own in
        let rest = schema.minimumSources - own
        let period: JSON = ["properties": ["sources": ["minItems": .integer(rest)]]]
        return [
          "properties": [
            "sources": ["minItems": .integer(own)], "periods": ["items": period],
          ]
        ]
      })
  }

  private var period: JSON {
    let head: JSON = [
      "validity": JSONSchema.ref("validity"),
      "certainty": JSONSchema.nullable(JSONSchema.ref("certainty")),
      "draft": JSONSchema.ref("draft"), "sources": JSONSchema.list(JSONSchema.ref("citation")),
    ]
    return JSONSchema.object(
      head + fields(perPeriod: true) + (isFact ? ["statement": JSONSchema.ref("statement")] : [:]))
  }

  private var place: JSON {
    JSONSchema.object([
      "id": JSONSchema.text, "label": JSONSchema.text,
      "about": JSONSchema.nullable(JSONSchema.text),
      "parent": JSONSchema.nullable(JSONSchema.text),
    ])
  }

  /// The fields, the facts that values were taken from, and what the texts cite.
  private func fields(perPeriod: Bool) -> JSON {
    let own = schema.fields.filter { $0.isPerPeriod == perPeriod }
    let facts = context.site.collections.filter { $0.schema.role == .fact }.map(\.schema.id.name)
    let fact: JSON = JSONSchema.list(
      JSONSchema.object([
        "collection": JSONSchema.names(facts), "id": JSONSchema.text, "text": JSONSchema.text,
        "approximate": JSONSchema.flag,
      ]))
    return [
      "fields": JSONSchema.object(
        .object(own.map { JSON.Member($0.name, context.shape($0)) })),
      "facts": [
        "type": "object", "propertyNames": JSONSchema.names(own.map(\.name)),
        "additionalProperties": fact,
      ],
      "citations": JSONSchema.list(JSONSchema.ref("citation")),
    ]
  }
}
