import Formats
import Model

/// The JSON Schema of a decision's JSON, from the decision itself.
struct DecisionShape {
  private let context: DataContext
  private let table: DecisionTable

  init(_ context: DataContext, _ table: DecisionTable) {
    self.context = context
    self.table = table
  }

  var json: JSON {
    context.schema(
      about: [
        "decision": JSONSchema.constant(table.id.name), "name": JSONSchema.text,
        "summary": JSONSchema.text, "address": JSONSchema.ref("address"),
        "hitPolicy": JSONSchema.constant(table.hitPolicy.rawValue),
        "covers": JSONSchema.ref("validity"),
        "fingerprint": ["type": "string", "pattern": "^[0-9a-f]{64}$"],
      ],
      content: [
        "time": JSONSchema.object([
          "id": JSONSchema.constant(table.time.id), "question": JSONSchema.text,
          "why": JSONSchema.text, "help": JSONSchema.text,
        ]),
        "inputs": JSONSchema.list(input), "outcomes": JSONSchema.list(outcome),
        "rules": JSONSchema.list(JSONSchema.ref("rule")),
        "impossible": JSONSchema.list(impossible), "caveats": JSONSchema.list(caveat),
        "scenarios": JSONSchema.list(scenario),
      ],
      definitions: [
        "conditions": conditions, "outcome": outcomeName,
        "ruleName": JSONSchema.names(table.rules.map(\.id)), "rule": rule,
      ])
  }

  private var outcomeName: JSON {
    JSONSchema.choice(table.outcomes.map { ($0.id, $0.label) })
  }

  private var sources: JSON { JSONSchema.list(JSONSchema.ref("citation")) }

  private func values(of input: InputClause) -> JSON {
    JSONSchema.choice(input.values.map { ($0.id, $0.label) })
  }

  /// For each input that matters, the values for which something holds.
  private var conditions: JSON {
    let inputs = table.inputs.map { input in
      JSON.Member(
        input.id,
        JSONSchema.titled(
          input.text.question,
          JSONSchema.list(values(of: input), atLeast: 1)
            + ["uniqueItems": true]))
    }
    return ["type": "object", "properties": .object(inputs), "additionalProperties": false]
  }

  private var input: JSON {
    JSONSchema.object([
      "id": JSONSchema.names(table.inputs.map(\.id)), "question": JSONSchema.text,
      "why": JSONSchema.text, "help": JSONSchema.text, "required": JSONSchema.flag,
      "unknown": JSONSchema.text,
      "values": JSONSchema.list(
        JSONSchema.object([
          "id": JSONSchema.text, "label": JSONSchema.text, "help": JSONSchema.text,
        ]), atLeast: 1),
    ])
  }

  private var outcome: JSON {
    JSONSchema.object([
      "id": JSONSchema.ref("outcome"), "label": JSONSchema.text,
      "kind": JSONSchema.names(Outcome.Kind.allCases.map(\.rawValue)),
      "action": JSONSchema.text, "keep": JSONSchema.text,
    ])
  }

  private var rule: JSON {
    JSONSchema.object([
      "id": JSONSchema.ref("ruleName"), "address": JSONSchema.ref("address"),
      "validity": JSONSchema.object([
        "from": JSONSchema.ref("date"), "until": JSONSchema.ref("date"),
      ]),
      "draft": JSONSchema.ref("draft"), "conditions": JSONSchema.ref("conditions"),
      "outcome": JSONSchema.ref("outcome"), "payer": JSONSchema.text, "how": JSONSchema.text,
      "flow": JSONSchema.nullable(JSONSchema.ref("reference")), "because": JSONSchema.text,
      "certainty": JSONSchema.ref("certainty"),
      "sources": JSONSchema.list(JSONSchema.ref("citation"), atLeast: 1),
    ])
  }

  private var impossible: JSON {
    JSONSchema.object([
      "conditions": JSONSchema.ref("conditions"), "because": JSONSchema.text, "sources": sources,
    ])
  }

  private var caveat: JSON {
    JSONSchema.object([
      "id": JSONSchema.text, "title": JSONSchema.text, "text": JSONSchema.text,
      "outcomes": JSONSchema.list(JSONSchema.ref("outcome")),
      "rules": JSONSchema.list(JSONSchema.ref("ruleName")), "sources": sources,
    ])
  }

  private var scenario: JSON {
    let given = table.inputs.map { JSON.Member($0.id, values(of: $0)) }
    return JSONSchema.object([
      "id": JSONSchema.text, "name": JSONSchema.text, "address": JSONSchema.ref("address"),
      "story": JSONSchema.text, "date": JSONSchema.ref("date"), "draft": JSONSchema.ref("draft"),
      "given": [
        "type": "object", "properties": .object(given), "additionalProperties": false,
      ],
      "outcome": JSONSchema.ref("outcome"), "payer": JSONSchema.nullable(JSONSchema.text),
      "rule": JSONSchema.nullable(JSONSchema.ref("ruleName")),
    ])
  }
}
