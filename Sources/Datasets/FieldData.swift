import Formats
import Model

/// Values of fields as data.
extension DataContext {
  /// - Parameter type: that of the field, which also says how the value of a fact is written.
  func json(_ value: FieldValue, _ type: FieldType) -> JSON {
    switch value {
    case .text(let text): return .string(text)
    case .markdown(let text): return .string(text.dataText)
    case .integer(let number): return .integer(number)
    case .decimal(let number): return .string(number.description)
    case .money(let amount): return Self.money(["amount": .string(amount.description)])
    case .date(let date): return .string(date.description)
    case .moment(let date): return .string(date.description)
    case .period(let period): return validity(period)
    case .boolean(let flag): return .bool(flag)
    case .choice(let choice): return .string(choice.value)
    case .reference(let link): return reference(link)
    case .citation(let citation): return self.citation(citation)
    case .fact(let fact): return json(fact.statement.value, type)
    case .list(let values):
      guard case .list(let element) = type else { preconditionFailure("a list has list type") }
      return .array(values.map { json($0, element) })
    }
  }

  /// The value of a fact in a field that takes one.
  private func json(_ value: FactValue, _ type: FieldType) -> JSON {
    switch (value, type) {
    case (.number(let number), .money): Self.money(["amount": .string(number.description)])
    case (.range(let low, let high), .money):
      Self.money(["from": .string(low.description), "to": .string(high.description)])
    case (.number(let number), .integer) where number.scale == 0: .integer(number.unscaled)
    case (.range(let low, let high), .integer) where low.scale == 0 && high.scale == 0:
      ["from": .integer(low.unscaled), "to": .integer(high.unscaled)]
    default: FactData.json(value)
    }
  }

  private static func money(_ amount: JSON) -> JSON { amount + ["currency": "EUR"] }

  /// What a cell says: words alone, names for what is chosen or referred to.
  func cell(_ value: FieldValue?) -> CSV.Cell {
    switch value {
    case nil: .empty
    case .integer, .decimal, .money, .date, .moment, .boolean: .plain(word(value))
    case .fact(let fact) where fact.kind.isNumber || fact.kind == .date: .plain(word(value))
    case .list(let values): .lines(values.map(word))
    default: .text(word(value))
    }
  }

  private func word(_ value: FieldValue?) -> String {
    switch value {
    case nil: ""
    case .text(let text): text
    case .markdown(let text): text.dataText
    case .integer(let number): String(number)
    case .decimal(let number), .money(let number): number.description
    case .date(let date): date.description
    case .moment(let date): date.description
    case .period(let period):
      (period.from?.description ?? "..") + "/" + (period.until?.description ?? "..")
    case .boolean(let flag): String(flag)
    case .choice(let choice): choice.value
    case .reference(let link): link.item?.description ?? link.title
    case .citation(let citation): citation.label
    case .fact(let fact): fact.statement.machine
    case .list(let values): values.map(word).joined(separator: "\n")
    }
  }

  // MARK: What a value may be

  func shape(_ field: FieldSchema) -> JSON {
    let schema = shape(field.type)
    return JSONSchema.titled(
      field.label, field.isRequired ? schema : JSONSchema.nullable(schema))
  }

  private func shape(_ type: FieldType) -> JSON {
    switch type {
    case .text, .markdown: JSONSchema.text
    case .integer: ["anyOf": [JSONSchema.integer, JSONSchema.ref("integerRange")]]
    case .decimal: JSONSchema.ref("number")
    case .money: JSONSchema.ref("money")
    case .date: JSONSchema.ref("date")
    case .moment: JSONSchema.ref("moment")
    case .period: JSONSchema.ref("validity")
    case .boolean: JSONSchema.flag
    case .choice(let choices): JSONSchema.choice(choices.map { ($0.value, $0.label) })
    case .list(let element): JSONSchema.list(shape(element))
    case .citation: JSONSchema.ref("citation")
    case .reference(let collection):
      JSONSchema.ref("reference")
        + ["properties": ["collection": JSONSchema.constant(collection.name)]]
    }
  }

  static var valueDefinitions: JSON {
    [
      "decimal": ["type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"],
      "range": JSONSchema.object([
        "from": JSONSchema.ref("decimal"), "to": JSONSchema.ref("decimal"),
      ]),
      "number": ["anyOf": [JSONSchema.ref("decimal"), JSONSchema.ref("range")]],
      "integerRange": JSONSchema.object([
        "from": JSONSchema.integer, "to": JSONSchema.integer,
      ]),
      "money": [
        "anyOf": [
          JSONSchema.object([
            "amount": JSONSchema.ref("decimal"), "currency": JSONSchema.constant("EUR"),
          ]),
          JSONSchema.object([
            "from": JSONSchema.ref("decimal"), "to": JSONSchema.ref("decimal"),
            "currency": JSONSchema.constant("EUR"),
          ]),
        ]
      ],
      "moment": [
        "type": "string",
        "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
      ],
    ]
  }
}

extension RichText {
  /// The words of a text in a data file: a line for each block, citations between brackets.
  var dataText: String { words(.lines, citations: .inBrackets) }
}
