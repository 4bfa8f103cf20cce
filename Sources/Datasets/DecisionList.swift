import Decisions
import Formats
import Model

/// A collection of decisions as data: which there are, and where the data of each is.
struct DecisionList {
  private let context: DataContext
  private let schema: CollectionSchema

  init(_ context: DataContext, _ schema: CollectionSchema) {
    self.context = context
    self.schema = schema
  }

  private var tables: [DecisionTable] {
    context.site.decisions.filter { $0.id.collection == schema.id }
  }

  var json: JSON {
    let about: JSON = [
      "collection": .string(schema.id.name), "label": .string(schema.label),
      "singular": .string(schema.singular), "description": .string(schema.description),
      "role": .string(schema.role.rawValue),
    ]
    return context.header(about) + ["items": .array(tables.map(item))]
  }

  private func item(_ table: DecisionTable) -> JSON {
    [
      "id": .string(table.id.name), "title": .string(table.name),
      "address": .string(context.address(table.route)),
      "summary": .string(table.summary.dataText), "covers": context.validity(table.coverage),
      "rules": .integer(table.rules.count), "fingerprint": .string(table.fingerprint),
      "data": .string("\(table.id.name).json"),
    ]
  }

  var shape: JSON {
    let item = JSONSchema.object([
      "id": JSONSchema.text, "title": JSONSchema.text, "address": JSONSchema.ref("address"),
      "summary": JSONSchema.text, "covers": JSONSchema.ref("validity"),
      "rules": ["type": "integer", "minimum": 1],
      "fingerprint": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
      "data": JSONSchema.ref("address"),
    ])
    return context.schema(
      about: [
        "collection": JSONSchema.constant(schema.id.name), "label": JSONSchema.text,
        "singular": JSONSchema.text, "description": JSONSchema.text,
        "role": JSONSchema.constant(schema.role.rawValue),
      ], content: ["items": JSONSchema.list(item)], definitions: [:])
  }

  var csv: [UInt8] {
    var csv = CSV(columns: [
      "id", "title", "address", "summary", "from", "until", "rules", "fingerprint",
    ])
    for table in tables {
      csv.append([
        .text(table.id.name), .text(table.name), .text(context.address(table.route)),
        .text(table.summary.dataText), .plain("\(table.covers.lowerBound)"),
        .plain("\(table.covers.upperBound)"), .plain(String(table.rules.count)),
        .plain(table.fingerprint),
      ])
    }
    return csv.bytes
  }
}
