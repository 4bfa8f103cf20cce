import Formats
import Model

/// Makes the elements of a DMN file, each with an id that is used once.
struct DMNWriter {
  private let table: DecisionTable
  private let fields: RawMap
  private let frame: TableFrame
  /// The periods as values of the input that is the time.
  private let periods: [String]
  /// For each input its variable.
  private let variables: [String]
  private let timeVariable: String
  private var ids = NamePool()

  init(
    _ table: DecisionTable, _ fields: RawMap, _ frame: TableFrame,
    _ periods: [ClosedRange<CalendarDate>]
  ) {
    self.table = table
    self.fields = fields
    self.frame = frame
    self.periods = periods.map { "\($0.lowerBound)/\($0.upperBound)" }
    var names = NamePool()
    variables = frame.inputs.map { names.unique($0.id.feelName, separator: "_") }
    timeVariable = names.unique(table.time.id.feelName, separator: "_")
  }

  private mutating func id(_ prefix: String, _ name: String) -> (String, String) {
    ("id", ids.unique(name.xmlName(prefix)))
  }

  // MARK: The file

  mutating func definitions(_ rules: [DMNSplitRule]) -> XMLOutput {
    let name = table.id.name.feelName
    let head = [
      ("xmlns", DMN.namespace), ("xmlns:\(DMN.ownPrefix)", DMN.ownNamespace),
      id("definitions_", name), ("name", name),
      ("namespace", "urn:wijzer:decision:\(table.id.name)"), ("exporter", DMN.ownPrefix),
    ]
    let decisionID = id("", table.id.name)
    let inputs = askingOrder.map { inputData($0) }
    let sources = citations.map { knowledgeSource($0) }
    let requirements =
      inputs.map { requirement("informationRequirement", "requiredInput", $0.id) }
      + sources.map { requirement("authorityRequirement", "requiredAuthority", $0.id) }
    let extras = fields.without([
      "decision", "name", "hit-policy", "time", "inputs", "outputs", "rules",
    ])
    let decision = XMLOutput(
      "decision", [decisionID, ("name", name)],
      [
        .own("decision", id: table.id.name, extras),
        XMLOutput("question", text: table.name),
        XMLOutput("variable", [id("variable_", name), ("name", name)]),
      ] + requirements + [decisionTable(rules)])
    return XMLOutput(
      "definitions", head, inputs.map(\.element) + [decision] + sources.map(\.element))
  }

  private func requirement(_ name: String, _ target: String, _ id: String) -> XMLOutput {
    XMLOutput(name, [], [XMLOutput(target, [("href", "#\(id)")])])
  }

  // MARK: Inputs

  /// The inputs as they are asked, by index; nil is the time, which is asked second.
  private var askingOrder: [Int?] {
    [0, nil] + Array(frame.inputs.indices.dropFirst())
  }

  private func variable(_ input: Int?) -> String { input.map { variables[$0] } ?? timeVariable }

  private mutating func inputData(_ input: Int?) -> (id: String, element: XMLOutput) {
    let name = variable(input)
    let id = id("input_", name)
    let type = XMLOutput(
      "variable", [self.id("variable_", name), ("name", name), ("typeRef", "string")])
    guard input == nil else {
      return (id.1, XMLOutput("inputData", [id, ("name", name)], [type]))
    }
    let description = XMLOutput(
      "description",
      text:
        "The period that the day falls in, both ends included: \(periods.joined(separator: ", "))"
    )
    return (id.1, XMLOutput("inputData", [id, ("name", name)], [description, type]))
  }

  private mutating func inputClause(_ input: Int?) -> XMLOutput {
    let name = variable(input)
    let key = input.map { frame.inputs[$0].id } ?? table.time.id
    let values = input.map { frame.inputs[$0].values } ?? periods
    let clause = input == nil ? fields["time"]?.fields : fields["inputs"]?.fields?[key]?.fields
    // A question about an output has a mark in it, which is ours; others read it without.
    let about = input == nil ? nil : table.inputs.first { $0.id == key }?.about
    let label = about?.question(naming: nil) ?? clause?["question"]?.text ?? ""
    let asked = about == nil ? nil : clause?["question"].map { RawMap(made: [("question", $0)]) }
    let others = (clause ?? RawMap(made: [])).without(["question", "input"])
    let rest = asked?.merged(with: others) ?? others
    return XMLOutput(
      "input", [id("clause_", name), ("label", label)],
      [
        .own(input == nil ? "time" : "input", id: key, rest),
        XMLOutput(
          "inputExpression", [id("expression_", name), ("typeRef", "string")],
          [XMLOutput("text", text: name)]),
        XMLOutput("inputValues", [id("values_", name)], [list(values)]),
      ])
  }

  private func list(_ values: [String]) -> XMLOutput {
    XMLOutput("text", text: values.map(\.feelString).joined(separator: ","))
  }

  // MARK: Outputs

  private mutating func outputClause(_ output: TableFrame.Output) -> XMLOutput {
    let clause = fields["outputs"]?.fields?[output.name]?.fields ?? RawMap(made: [])
    let name = output.name.feelName
    var children = [
      XMLOutput.own("output", id: output.name, clause.without(["label"]))
    ]
    if let values = output.values {
      children.append(XMLOutput("outputValues", [id("values_", name)], [list(values)]))
    }
    let label = clause["label"]?.text.map { [("label", $0)] } ?? []
    return XMLOutput(
      "output", [id("output_", name)] + label + [("name", name), ("typeRef", "string")], children)
  }

  // MARK: Rules

  private mutating func decisionTable(_ rules: [DMNSplitRule]) -> XMLOutput {
    let clauses =
      askingOrder.map { inputClause($0) } + frame.outputs.map { outputClause($0) }
    let rows = rules.flatMap { rule in
      rule.parts.indices.map { self.rule(rule, $0) }
    }
    return XMLOutput(
      "decisionTable",
      [id("table_", table.id.name), ("hitPolicy", table.hitPolicy.rawValue)], clauses + rows)
  }

  private mutating func rule(_ rule: DMNSplitRule, _ index: Int) -> XMLOutput {
    let part = rule.parts[index]
    let name = rule.parts.count == 1 ? rule.row.id : "\(rule.row.id).\(index + 1)"
    let ruleID = id("", name)
    let tests = askingOrder.map { input -> String in
      guard let input else { return part.period.map { periods[$0].feelString } ?? "-" }
      return part.values[input].map { frame.inputs[input].values[$0].feelString } ?? "-"
    }
    let annotations = [
      rule.row.because, rule.row.certainty, rule.row.sources.joined(separator: "\n"),
    ]
    return XMLOutput(
      "rule", [ruleID],
      [.own("rule", id: rule.row.id, index == 0 ? rule.rest : RawMap(made: []))]
        + tests.map { entry("inputEntry", $0, of: ruleID.1) }
        + rule.row.outputs.map { entry("outputEntry", $0.feelString, of: ruleID.1) }
        + annotations.map { XMLOutput("annotationEntry", [], [XMLOutput("text", text: $0)]) })
  }

  private mutating func entry(_ element: String, _ text: String, of rule: String) -> XMLOutput {
    XMLOutput(element, [id("entry_", rule)], [XMLOutput("text", text: text)])
  }

  // MARK: Sources

  /// What the rules cite, each once, in the order of the rules.
  private var citations: [Citation] {
    var seen: Set<Citation> = []
    return table.rules.flatMap(\.sources).filter { seen.insert($0).inserted }
  }

  private mutating func knowledgeSource(_ citation: Citation) -> (id: String, element: XMLOutput) {
    let place = citation.place.map { "_" + $0 } ?? ""
    let id = id("source_", citation.source.name + place)
    let anchor = citation.place.map { "#" + $0 } ?? ""
    return (
      id.1,
      XMLOutput(
        "knowledgeSource",
        [id, ("name", citation.label), ("locationURI", citation.route.path + anchor)])
    )
  }
}
