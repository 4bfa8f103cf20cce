import Diagnostics
import Model

/// The output clauses of a decision: which of them says what.
struct DecisionOutputs {
  /// What a clause means to the engine.
  enum Role: String, CaseIterable {
    case outcome
    case payer
    case how
    case flow
  }

  let names: [Role: String]
  let outcomes: [Outcome]
  /// The collection that flows are taken from.
  let flows: CollectionID?
  /// The actors that rules name as payer, when they do.
  let payers: DecisionPayers?
  /// The place of the payer's clause.
  let payerSpan: SourceSpan

  func name(_ role: Role) -> String? { names[role] }

  /// Reads the output clauses: one outcome with values and one payer; how and flow may be left out.
  static func read(_ reader: inout MapReader, _ fields: FieldReader) -> DecisionOutputs? {
    guard let map = reader.map("outputs", required: true) else { return nil }
    let index = fields.resolver.index
    var names: [Role: String] = [:]
    var outcomes: [Outcome] = []
    var flows: CollectionID?
    var payers: DecisionPayers?
    var payerSpan = map.span
    var areRolesKnown = true
    for entry in map.entries {
      guard case .map(let map) = entry.value else {
        reader.wrongType(
          entry.key.text, entry.value.span,
          Message(nl: "een uitkomst met 'role'", en: "an output with 'role'"))
        continue
      }
      var clause = MapReader(map)
      let role = clause.choice("role", Role.self, required: true)
      clause.know(["label", "type", "optional"])
      if role == .outcome { outcomes = Self.outcomes(&clause, fields) }
      if role == .flow, let target = clause.scalar("to", required: true) {
        flows = CollectionID(target.text)
        if index.schema(CollectionID(target.text)) == nil {
          clause.report(
            MapReader.unknownValue(target, of: "to", among: index.schemas.map(\.id.name)))
        }
      }
      if role == .payer {
        payerSpan = map.span
        payers = DecisionPayers.read(&clause, fields)
      }
      reader.report(clause.finish())
      if let role { names[role] = entry.key.text } else { areRolesKnown = false }
    }
    for role in [Role.outcome, .payer] where names[role] == nil && areRolesKnown {
      reader.report(missingOutput(role, at: map.span))
    }
    guard names[.outcome] != nil, names[.payer] != nil else { return nil }
    return DecisionOutputs(
      names: names, outcomes: outcomes, flows: flows, payers: payers, payerSpan: payerSpan)
  }

  private static func missingOutput(_ role: Role, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .missingField,
      Message(
        nl: "geen uitkomst heeft de rol '\(role.rawValue)'",
        en: "no output has the role '\(role.rawValue)'"),
      at: span,
      fix: Message(
        nl: "geef een van de uitkomsten 'role: \(role.rawValue)'",
        en: "give one of the outputs 'role: \(role.rawValue)'"))
  }

  private static func outcomes(_ reader: inout MapReader, _ texts: FieldReader) -> [Outcome] {
    guard let map = reader.map("values", required: true) else { return [] }
    return map.entries.compactMap { entry in
      reader.checkName(entry.key, of: "values")
      guard case .map(let map) = entry.value else {
        reader.wrongType(
          entry.key.text, entry.value.span,
          Message(nl: "een uitkomst met 'label' en 'kind'", en: "an outcome with 'label', 'kind'"))
        return nil
      }
      var value = MapReader(map)
      let label = texts.plain("label", &value, required: true)
      let kind = value.choice("kind", Outcome.Kind.self, required: true)
      let action = texts.markdown("action", &value)
      let keep = texts.markdown("keep", &value)
      reader.report(value.finish())
      guard let label, let kind else { return nil }
      return Outcome(
        id: entry.key.text, label: label, kind: kind, action: action, keep: keep,
        span: entry.key.span)
    }
  }
}
