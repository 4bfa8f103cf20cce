import Diagnostics
import Model

/// Reads what a decision says in terms of its clauses: rules, impossible combinations, caveats and
/// scenarios.
struct DecisionRuleReader {
  let index: SiteIndex
  /// While a rule is read, the reader for texts that hold when it does.
  var fields: FieldReader
  let resolver: LinkResolver
  let covers: ClosedRange<CalendarDate>
  let inputs: [InputClause]
  let outputs: DecisionOutputs
  var diagnostics: [Diagnostic] = []
  /// How a question names each actor that rules name as payer.
  private(set) var payerNames: [ItemID: String] = [:]
  private var ruleSpans: [String: SourceSpan] = [:]

  init(
    index: SiteIndex, fields: FieldReader, resolver: LinkResolver,
    covers: ClosedRange<CalendarDate>, inputs: [InputClause], outputs: DecisionOutputs
  ) {
    self.index = index
    self.fields = fields
    self.resolver = resolver
    self.covers = covers
    self.inputs = inputs
    self.outputs = outputs
  }

  // MARK: Rules

  mutating func rule(_ map: RawMap) -> DecisionRule? {
    var reader = MapReader(map)
    let id = reader.scalar("id", required: true)
    reader.checkName(id, of: "id")
    let valid = valid(&reader)
    let conditions = conditions("when", &reader)
    fields = fields.during(valid.map(Validity.init))
    let result = result(&reader)
    let payers = payers(&reader)
    let because = fields.markdown("because", &reader, required: true)
    fields = fields.during(nil)
    let certainty = certainty(&reader)
    let sources = sources(&reader, required: true)
    diagnostics += reader.finish()
    guard let id else { return nil }
    if let first = ruleSpans[id.text] { report(duplicate(id, first)) }
    ruleSpans[id.text] = id.span
    guard let valid, let conditions, let result, let certainty else { return nil }
    return DecisionRule(
      id: id.text, valid: valid, conditions: conditions, outcome: result.outcome,
      payer: result.payer, payers: payers, how: result.how, flow: result.flow, because: because,
      certainty: certainty, sources: sources, span: id.span)
  }

  private struct Result {
    let outcome: String
    let payer: String
    let how: RichText
    let flow: ItemID?
  }

  private mutating func result(_ reader: inout MapReader) -> Result? {
    guard let map = reader.map("then", required: true) else { return nil }
    var then = MapReader(map)
    let outcome = outputs.name(.outcome).flatMap { then.scalar($0, required: true) }
    let payer = outputs.name(.payer).flatMap { fields.plain($0, &then, required: true) }
    var how = RichText.empty
    if let key = outputs.name(.how) { how = fields.markdown(key, &then, required: true) }
    var item: ItemID?
    if let key = outputs.name(.flow) { item = flow(key, &then) }
    diagnostics += then.finish()
    guard let outcome, let payer else { return nil }
    if !outputs.outcomes.contains(where: { $0.id == outcome.text }) {
      report(
        MapReader.unknownValue(
          outcome, of: outputs.name(.outcome) ?? "", among: outputs.outcomes.map(\.id)))
      return nil
    }
    return Result(outcome: outcome.text, payer: payer, how: how, flow: item)
  }

  /// The actors that pay or may pay: one, or a list of several or none.
  private mutating func payers(_ reader: inout MapReader) -> [ItemID] {
    guard let actors = outputs.payers, let value = reader.value("payer", required: true)
    else { return [] }
    guard let collection = actors.collection else { return [] }
    let values = if case .list(let values, _) = value { values } else { [value] }
    var payers: [ItemID] = []
    for value in values {
      let checked = fields.read(value, "payer", .reference(collection))
      diagnostics += checked.diagnostics
      guard case .scalar(let name) = value, case .reference(let link)? = checked.value
      else { continue }
      let id = ItemID(collection, name.text)
      payerNames[id] = actors.names[id.name] ?? link.title
      if !payers.contains(id) { payers.append(id) }
    }
    return payers
  }

  private mutating func flow(_ key: String, _ reader: inout MapReader) -> ItemID? {
    guard let scalar = reader.scalar(key), let collection = outputs.flows else { return nil }
    let checked = fields.read(.scalar(scalar), key, .reference(collection))
    diagnostics += checked.diagnostics
    return checked.value == nil ? nil : ItemID(collection, scalar.text)
  }

  private mutating func valid(_ reader: inout MapReader) -> ClosedRange<CalendarDate>? {
    guard let value = reader.value("valid") else { return covers }
    let checked = ValidityReader.read(value)
    diagnostics += checked.diagnostics
    guard let validity = checked.value else { return nil }
    let from = validity.from ?? covers.lowerBound
    let until = validity.until ?? covers.upperBound
    guard from <= until, from >= covers.lowerBound, until <= covers.upperBound else {
      report(outsideCover(from, until, value.span))
      return nil
    }
    return from...until
  }

  // MARK: Other parts

  mutating func impossible(_ map: RawMap) -> ImpossibleCombination? {
    var reader = MapReader(map)
    let conditions = conditions("when", &reader)
    let because = fields.markdown("because", &reader, required: true)
    let sources = sources(&reader, required: true)
    diagnostics += reader.finish()
    guard let conditions else { return nil }
    return ImpossibleCombination(
      conditions: conditions, because: because, sources: sources, span: map.span)
  }

  mutating func caveat(_ map: RawMap) -> Caveat? {
    var reader = MapReader(map)
    let id = reader.scalar("id", required: true)
    reader.checkName(id, of: "id")
    let title = fields.plain("title", &reader, required: true)
    let text = fields.markdown("text", &reader, required: true)
    let outcomes = names("outcomes", &reader, among: outputs.outcomes.map(\.id))
    let rules = ruleNames(&reader)
    let sources = sources(&reader, required: false)
    diagnostics += reader.finish()
    guard let id, let title else { return nil }
    return Caveat(
      id: id.text, title: title, text: text, outcomes: outcomes, rules: rules, sources: sources)
  }

  mutating func scenario(_ map: RawMap) -> Scenario? {
    var reader = MapReader(map)
    let id = reader.scalar("id", required: true)
    reader.checkName(id, of: "id")
    let name = fields.plain("name", &reader, required: true)
    let story = fields.markdown("story", &reader)
    let date = reader.date("date", required: true)
    let given = given(&reader)
    let expect = expectation(&reader)
    diagnostics += reader.finish()
    if let date, !covers.contains(date) { report(outsideCover(date, date, reader.span("date"))) }
    guard let id, let name, let date, let expect, covers.contains(date) else { return nil }
    return Scenario(
      id: id.text, name: name, story: story, date: date, given: given, outcome: expect.outcome,
      payer: expect.payer, rule: expect.rule, span: id.span)
  }

  private mutating func expectation(
    _ reader: inout MapReader
  ) -> (outcome: String, payer: String?, rule: String?)? {
    guard let map = reader.map("expect", required: true) else { return nil }
    var expect = MapReader(map)
    let key = outputs.name(.outcome) ?? ""
    let outcome = expect.scalar(key, required: true)
    let payer = outputs.name(.payer).flatMap { fields.plain($0, &expect) }
    let rule = expect.scalar("rule")
    diagnostics += expect.finish()
    guard let outcome else { return nil }
    let outcomes = outputs.outcomes.map(\.id)
    let isOutcomeKnown = outcomes.contains(outcome.text)
    if !isOutcomeKnown { report(MapReader.unknownValue(outcome, of: key, among: outcomes)) }
    if let rule, ruleSpans[rule.text] == nil {
      report(unknownRule(rule))
      return nil
    }
    return isOutcomeKnown ? (outcome.text, payer, rule?.text) : nil
  }

  // MARK: Conditions

  /// For each input the values meant; a left-out input means all of them.
  private mutating func conditions(_ key: String, _ reader: inout MapReader) -> [ValueSet]? {
    guard let map = reader.map(key, required: true) else { return nil }
    var when = MapReader(map)
    let conditions = inputs.map { input -> ValueSet in
      guard let value = when.value(input.id) else { return input.domain }
      return values(value, of: input)
    }
    report(unknownInputs: &when)
    return conditions
  }

  /// The answers of a scenario; a left-out one is not known.
  private mutating func given(_ reader: inout MapReader) -> [Int?] {
    guard let map = reader.map("given", required: true) else { return [] }
    var given = MapReader(map)
    let answers = inputs.map { input -> Int? in
      given.scalar(input.id).flatMap { answer($0, of: input) }
    }
    report(unknownInputs: &given)
    return answers
  }

  private mutating func values(_ value: RawValue, of input: InputClause) -> ValueSet {
    switch value {
    case .scalar(let scalar):
      return answer(scalar, of: input).map(ValueSet.init(index:)) ?? input.domain
    case .list(let list, let span):
      var set = ValueSet()
      for case .scalar(let scalar) in list {
        if let index = answer(scalar, of: input) { set.insert(ValueSet(index: index)) }
      }
      if list.isEmpty { report(emptyCondition(input.id, span)) }
      return set.isEmpty ? input.domain : set
    case .map(let map):
      report(
        MapReader.wrongType(
          input.id, map.span, Message(nl: "een of meer waarden", en: "one or more values")))
      return input.domain
    }
  }

  private mutating func answer(_ scalar: RawScalar, of input: InputClause) -> Int? {
    if let index = input.values.firstIndex(where: { $0.id == scalar.text }) { return index }
    report(MapReader.unknownValue(scalar, of: input.id, among: input.values.map(\.id)))
    return nil
  }

  // MARK: Pieces

  private mutating func certainty(_ reader: inout MapReader) -> String? {
    guard let scalar = reader.scalar("certainty", required: true) else { return nil }
    let names = index.settings.certainties.map(\.id)
    if names.contains(scalar.text) { return scalar.text }
    report(MapReader.unknownValue(scalar, of: "certainty", among: names))
    return nil
  }

  private mutating func sources(_ reader: inout MapReader, required: Bool) -> [Citation] {
    let scalars = reader.texts("sources")
    if required, scalars.isEmpty { report(missingSource(reader.map)) }
    return scalars.compactMap { scalar in
      let checked = resolver.citation(scalar)
      diagnostics += checked.diagnostics
      return checked.value
    }
  }

  private mutating func names(
    _ key: String, _ reader: inout MapReader, among known: [String]
  ) -> Set<String> {
    var names: Set<String> = []
    for scalar in reader.texts(key) {
      if known.contains(scalar.text) {
        names.insert(scalar.text)
      } else {
        report(MapReader.unknownValue(scalar, of: key, among: known))
      }
    }
    return names
  }

  private mutating func ruleNames(_ reader: inout MapReader) -> Set<String> {
    var names: Set<String> = []
    for scalar in reader.texts("rules") {
      if ruleSpans[scalar.text] == nil { report(unknownRule(scalar)) }
      names.insert(scalar.text)
    }
    return names
  }
}
