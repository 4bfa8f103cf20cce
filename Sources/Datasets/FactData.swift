import Formats
import Model

/// Facts as data.
enum FactData {
  /// What a fact is, whatever the day.
  static func json(_ fact: Fact, _ context: DataContext) -> JSON {
    [
      "kind": .string(fact.kind.rawValue), "numbers": .texts(fact.numbers),
      "unit": .optional(fact.unit?.id), "formula": .optional(fact.formula),
      "operands": .array(fact.operands.map { context.reference($0.fact) }),
    ]
  }

  /// What it says in a period.
  static func json(_ statement: FactStatement?) -> JSON {
    guard let statement else { return .null }
    let again = statement.recalculation.map { again -> JSON in
      [
        "value": .string(again.number.description),
        "differencePercentage": .optional(again.difference?.percentage.description),
        "text": .string(again.text),
      ]
    }
    return [
      "value": json(statement.value), "machine": .string(statement.machine),
      "text": .string(statement.text), "approximate": .bool(statement.isApproximate),
      "recalculation": again ?? .null,
    ]
  }

  static func json(_ value: FactValue) -> JSON {
    switch value {
    case .number(let number): .string(number.description)
    case .range(let low, let high):
      ["from": .string(low.description), "to": .string(high.description)]
    case .date(let date): .string(date.description)
    case .period(let first, let last):
      ["from": .string(first.description), "until": .string(last.description)]
    case .text(let text): .string(text)
    }
  }

  static func json(_ unit: Unit) -> JSON {
    [
      "id": .string(unit.id), "one": .string(unit.one), "many": .string(unit.many),
      "dimension": .string(unit.dimension.description),
    ]
  }

  // MARK: What it may be

  static func definitions(_ schema: CollectionSchema) -> JSON {
    [
      "fact": JSONSchema.object([
        "kind": JSONSchema.names(Fact.Kind.allCases.map(\.rawValue)),
        "numbers": JSONSchema.list(JSONSchema.text),
        "unit": JSONSchema.nullable(
          JSONSchema.choice(schema.units.map { ($0.id, $0.many.isEmpty ? $0.id : $0.many) })),
        "formula": JSONSchema.nullable(JSONSchema.text),
        "operands": JSONSchema.list(JSONSchema.ref("reference")),
      ]),
      "statement": JSONSchema.nullable(
        JSONSchema.object([
          "value": [:], "machine": JSONSchema.text, "text": JSONSchema.text,
          "approximate": JSONSchema.flag,
          "recalculation": JSONSchema.nullable(
            JSONSchema.object([
              "value": JSONSchema.ref("decimal"),
              "differencePercentage": JSONSchema.nullable(JSONSchema.ref("decimal")),
              "text": JSONSchema.text,
            ])),
        ])),
      "momentRange": JSONSchema.object([
        "from": JSONSchema.ref("moment"), "until": JSONSchema.ref("moment"),
      ]),
      "unit": JSONSchema.object([
        "id": JSONSchema.text, "one": JSONSchema.text, "many": JSONSchema.text,
        "dimension": JSONSchema.text,
      ]),
    ]
  }

  /// That the value of a fact is what its kind says.
  static var valueByKind: JSON {
    .array(
      Fact.Kind.allCases.map { kind in
        let fact: JSON = ["properties": ["kind": JSONSchema.constant(kind.rawValue)]]
        let statement: JSON = ["properties": ["value": value(kind)]]
        let period: JSON = ["properties": ["statement": statement]]
        return [
          "if": ["properties": ["fact": fact]],
          "then": ["properties": ["periods": ["items": period]]],
        ]
      })
  }

  private static func value(_ kind: Fact.Kind) -> JSON {
    switch kind {
    case .money, .count, .decimal, .percentage: JSONSchema.ref("number")
    case .date: JSONSchema.ref("moment")
    case .period: JSONSchema.ref("momentRange")
    case .code, .text: JSONSchema.text
    }
  }
}
