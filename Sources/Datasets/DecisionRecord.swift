import Decisions
import Formats
import Model

/// A decision as JSON: its questions, rules, outcomes and worked cases.
struct DecisionRecord {
  private let context: DataContext
  private let table: DecisionTable

  init(_ context: DataContext, _ table: DecisionTable) {
    self.context = context
    self.table = table
  }

  var json: JSON {
    let about: JSON = [
      "decision": .string(table.id.name), "name": .string(table.name),
      "summary": .string(table.summary.dataText), "address": .string(context.address(table.route)),
      "hitPolicy": .string(table.hitPolicy.rawValue), "covers": context.validity(table.coverage),
      "fingerprint": .string(table.fingerprint),
    ]
    return context.header(about)
      + [
        "time": [
          "id": .string(table.time.id), "question": .string(table.time.text.question),
          "why": .string(table.time.text.why.dataText),
          "help": .string(table.time.text.help.dataText),
        ],
        "inputs": .array(table.inputs.map(input)), "outcomes": .array(table.outcomes.map(outcome)),
        "rules": .array(table.rules.map(rule)),
        "impossible": .array(table.impossible.map(impossible)),
        "caveats": .array(table.caveats.map(caveat)),
        "scenarios": .array(table.scenarios.map(scenario)),
      ]
  }

  private func input(_ input: InputClause) -> JSON {
    let values = input.values.map { value -> JSON in
      [
        "id": .string(value.id), "label": .string(value.label),
        "help": .string(value.help.dataText),
      ]
    }
    return [
      "id": .string(input.id), "question": .string(input.text.question),
      "why": .string(input.text.why.dataText), "help": .string(input.text.help.dataText),
      "required": .bool(input.isRequired), "unknown": .string(input.unknown.dataText),
      "values": .array(values),
    ]
  }

  private func outcome(_ outcome: Outcome) -> JSON {
    [
      "id": .string(outcome.id), "label": .string(outcome.label),
      "kind": .string(outcome.kind.rawValue), "action": .string(outcome.action.dataText),
      "keep": .string(outcome.keep.dataText),
    ]
  }

  private func rule(_ rule: DecisionRule) -> JSON {
    let validity = rule.validity
    return [
      "id": .string(rule.id),
      "address": .string(context.address(table.tableRoute, anchor: rule.id)),
      "validity": context.validity(validity), "draft": context.draft(context.draftYear(of: rule)),
      "conditions": conditions(rule.conditions), "outcome": .string(rule.outcome),
      "payer": .string(rule.payer), "how": .string(rule.how.dataText),
      "flow": rule.flow.map(context.reference) ?? .null, "because": .string(rule.because.dataText),
      "certainty": .string(rule.certainty), "sources": context.citations(rule.sources),
    ]
  }

  /// The values for which a rule holds, for each input that matters to it.
  private func conditions(_ sets: [ValueSet]) -> JSON {
    .object(
      zip(table.inputs, sets).compactMap { input, values in
        guard values != input.domain else { return nil }
        return JSON.Member(input.id, .texts(values.indices.map { input.values[$0].id }))
      })
  }

  private func impossible(_ combination: ImpossibleCombination) -> JSON {
    [
      "conditions": conditions(combination.conditions),
      "because": .string(combination.because.dataText),
      "sources": context.citations(combination.sources),
    ]
  }

  private func caveat(_ caveat: Caveat) -> JSON {
    [
      "id": .string(caveat.id), "title": .string(caveat.title),
      "text": .string(caveat.text.dataText),
      "outcomes": .texts(table.outcomes.map(\.id).filter(caveat.outcomes.contains)),
      "rules": .texts(table.rules.map(\.id).filter(caveat.rules.contains)),
      "sources": context.citations(caveat.sources),
    ]
  }

  private func scenario(_ scenario: Scenario) -> JSON {
    let given = zip(table.inputs, scenario.given).compactMap { input, index in
      index.map { JSON.Member(input.id, .string(input.values[$0].id)) }
    }
    return [
      "id": .string(scenario.id), "name": .string(scenario.name),
      "address": .string(context.address(table.route(of: scenario))),
      "story": .string(scenario.story.dataText), "date": .string("\(scenario.date)"),
      "draft": context.draft(Validity(on: scenario.date), nil),
      "given": .object(given), "outcome": .string(scenario.outcome),
      "payer": .optional(scenario.payer), "rule": .optional(scenario.rule),
    ]
  }
}

extension DecisionTable {
  /// The days the table speaks about.
  var coverage: Validity { Validity(covers) }
}
