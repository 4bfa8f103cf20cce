import Diagnostics
import Formats
import Markdown
import Model

/// An output clause of DMN as one of ours.
struct DMNOutput {
  let id: String
  let fields: RawMap
  /// The ids of what it may say, by the value in DMN; nil where it is free text.
  let ids: [String: String]?
  /// The values in DMN, in order.
  var values: [String] = []

  /// What a cell says in our terms; nil when it is none of the values.
  func text(_ value: FEELValue?) -> String? {
    guard let value else { return "" }
    return ids == nil ? value.text : ids?[value.text]
  }
}

/// Reads output clauses; in a table of others the first is the outcome, the second the payer, and
/// the third tells how.
struct DMNOutputReader {
  let table: XMLTree
  private(set) var diagnostics: [Diagnostic] = []
  private var ids = NamePool()

  init(table: XMLTree) {
    self.table = table
  }

  private static let roles = ["outcome", "payer", "how"]

  mutating func outputs() -> [DMNOutput] {
    let clauses = table.children("output")
    diagnostics += clauses.compactMap { $0.child("defaultOutputEntry") }
      .map { DMNFindings.defaultOutput($0) }
    if clauses.isEmpty { diagnostics.append(DMNFindings.missing("output", in: table)) }
    var outputs = clauses.enumerated().compactMap { index, clause in
      clause.own("output").map { own($0, clause, at: index) } ?? foreign(clause, at: index)
    }
    // A payer is needed; each rule will lack one until its author names it.
    if clauses.count == 1, clauses[0].own("output") == nil {
      outputs.append(free(ids.unique("payer"), role: "payer"))
    }
    return outputs
  }

  private func own(_ own: XMLTree, _ clause: XMLTree, at index: Int) -> DMNOutput {
    var fields = own.ownFields
    if let label = clause.attributes["label"] {
      fields = RawMap(made: [("role", fields["role"] ?? .text("")), ("label", .text(label))])
        .merged(with: fields)
    }
    let id = own.attributes["id"] ?? ""
    guard let known = fields["values"]?.fields else {
      return DMNOutput(id: id, fields: fields, ids: nil)
    }
    let values = values(clause, at: index)
    let described = values.map { ($0, known[$0] ?? Self.outcome($0)) }
    fields = fields.merged(with: RawMap(made: [("values", .map(described))]))
    return DMNOutput(
      id: id, fields: fields, ids: Dictionary(uniqueKeysWithValues: values.map { ($0, $0) }),
      values: values)
  }

  private mutating func foreign(_ clause: XMLTree, at index: Int) -> DMNOutput? {
    guard index < Self.roles.count else {
      diagnostics.append(DMNFindings.tooManyOutputs(clause))
      return nil
    }
    let role = Self.roles[index]
    let name = (clause.attributes["name"] ?? clause.attributes["label"] ?? "").slug
    let id = ids.unique(name.isEmpty ? role : name)
    guard role == "outcome" else { return free(id, role: role) }
    var pool = NamePool()
    let values = values(clause, at: index).map { value in
      (value: value, id: pool.unique(value.slug.isEmpty ? "outcome" : value.slug))
    }
    let fields: [(String, RawValue)] = [
      ("role", .text(role)),
      ("values", .map(values.map { ($0.id, Self.outcome($0.value)) })),
    ]
    return DMNOutput(
      id: id, fields: RawMap(made: fields),
      ids: Dictionary(uniqueKeysWithValues: values.map { ($0.value, $0.id) }),
      values: values.map(\.value))
  }

  private func free(_ id: String, role: String) -> DMNOutput {
    DMNOutput(id: id, fields: RawMap(made: [("role", .text(role))]), ids: nil)
  }

  private static func outcome(_ label: String) -> RawValue {
    .map([("label", .text(label)), ("kind", .text(DMN.placeholder))])
  }

  /// The values that are listed; when none are, those that rules give, each once.
  private func values(_ clause: XMLTree, at index: Int) -> [String] {
    let tests = (try? FEELParser.tests(clause.child("outputValues")?.words("text") ?? ""))?.tests
    let listed = (tests ?? []).compactMap { test -> String? in
      if case .value(let value) = test { value.text } else { nil }
    }
    var seen: Set<String> = []
    return (listed.isEmpty ? given(at: index) : listed).filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  /// What the rules give; what can't be read is told when the rule is read.
  private func given(at index: Int) -> [String] {
    table.children("rule").compactMap { rule in
      let entries = rule.children("outputEntry")
      guard index < entries.count else { return nil }
      let value = try? FEELParser.value(entries[index].child("text")?.text ?? "")
      return value?.text
    }
  }
}
