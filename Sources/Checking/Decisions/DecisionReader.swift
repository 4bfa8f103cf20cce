import Diagnostics
import Markdown
import Model

/// Reads a decision: first its clauses, then what is said in terms of them.
struct DecisionReader {
  let index: SiteIndex
  let id: ItemID
  let fields: FieldReader
  let resolver: LinkResolver

  init(index: SiteIndex, document: RawDocument, collection: CollectionID) {
    self.index = index
    id = ItemID(collection, document.name)
    resolver = LinkResolver(index: index, path: document.path, anchors: [])
    fields = FieldReader(resolver: resolver)
  }

  func read(_ document: RawDocument) -> Checked<DecisionTable?> {
    guard document.isReadable else { return Checked(nil) }
    var reader = MapReader(document.fields)
    checkName(&reader, document)
    let name = fields.plain("name", &reader, required: true)
    let summary = fields.markdown("summary", &reader, required: true)
    let hitPolicy = hitPolicy(&reader)
    let covers = covers(&reader)
    let time = time(&reader)
    let outputs = DecisionOutputs.read(&reader, fields)
    let inputs = inputs(&reader, outputs)
    var diagnostics: [Diagnostic] = []
    var canBeProved = false
    var table: DecisionTable?
    if let covers, let outputs, !inputs.isEmpty {
      var rules = DecisionRuleReader(
        index: index, fields: fields, resolver: resolver, covers: covers, inputs: inputs,
        outputs: outputs)
      let ruleList = reader.maps("rules", required: true).compactMap { rules.rule($0) }
      let impossible = reader.maps("impossible").compactMap { rules.impossible($0) }
      canBeProved = !rules.diagnostics.contains { $0.severity == .error }
      let caveats = reader.maps("caveats").compactMap { rules.caveat($0) }
      let scenarios = reader.maps("scenarios").compactMap { rules.scenario($0) }
      diagnostics += rules.diagnostics
      if let name, let hitPolicy, let time {
        table = DecisionTable(
          id: id, name: name, summary: summary, hitPolicy: hitPolicy, covers: covers, time: time,
          inputs: inputs, outcomes: outputs.outcomes, payerNames: rules.payerNames, rules: ruleList,
          impossible: impossible, caveats: caveats, scenarios: scenarios, span: .file(document.path)
        )
      }
    } else {
      reader.know(["rules", "impossible", "caveats", "scenarios"])
    }
    let own = reader.finish()
    // A mistake in a caveat or a scenario does not keep the rules from being proved: who removes a
    // rule is told of the gap, and not only of the scenario that named it.
    let isUsable = canBeProved && !own.contains { $0.severity == .error }
    return Checked(isUsable ? table : nil, own + diagnostics)
  }

  // MARK: The decision itself

  private func checkName(_ reader: inout MapReader, _ document: RawDocument) {
    guard let scalar = reader.scalar("decision", required: true), scalar.text != document.name
    else { return }
    reader.report(
      Diagnostic(
        .decisionName,
        Message(
          nl: "de beslissing heet '\(scalar.text)', maar haar bestand '\(document.name)'",
          en: "the decision is called '\(scalar.text)', but its file '\(document.name)'"),
        at: scalar.span, fix: Message(nl: "maak ze gelijk", en: "make them the same")))
  }

  private func hitPolicy(_ reader: inout MapReader) -> HitPolicy? {
    guard let scalar = reader.scalar("hit-policy", required: true) else { return nil }
    if let policy = HitPolicy(rawValue: scalar.text) { return policy }
    reader.report(
      Diagnostic(
        .hitPolicy,
        Message(
          nl: "het trefbeleid '\(scalar.text)' kan niet: dan telt de volgorde van de regels, "
            + "en is geen regel los te lezen of aan te halen",
          en: "the hit policy '\(scalar.text)' is refused: the order of the rules would count, "
            + "and no rule could be read or cited by itself"),
        at: scalar.span,
        fix: Message(nl: "kies UNIQUE of ANY", en: "choose UNIQUE or ANY")))
    return nil
  }

  private func covers(_ reader: inout MapReader) -> ClosedRange<CalendarDate>? {
    guard let value = reader.value("covers", required: true),
      let validity = reader.absorb(ValidityReader.read(value))
    else { return nil }
    guard let from = validity.from, let until = validity.until else {
      reader.report(MapReader.missing(validity.from == nil ? "from" : "until", at: value.span))
      return nil
    }
    return from...until
  }

  private func time(_ reader: inout MapReader) -> TimeClause? {
    guard let map = reader.map("time", required: true) else { return nil }
    var entry = MapReader(map)
    let input = entry.scalar("input", required: true)
    entry.checkName(input, of: "input")
    let text = question(&entry)
    reader.report(entry.finish())
    guard let input, let text else { return nil }
    return TimeClause(id: input.text, text: text)
  }

  // MARK: Input clauses

  private func inputs(_ reader: inout MapReader, _ outputs: DecisionOutputs?) -> [InputClause] {
    guard let map = reader.map("inputs", required: true) else { return [] }
    if map.entries.isEmpty { reader.report(MapReader.empty("inputs", at: map.span)) }
    return map.entries.compactMap { entry in
      reader.checkName(entry.key, of: "inputs")
      guard case .map(let fields) = entry.value else {
        reader.wrongType(
          entry.key.text, entry.value.span,
          Message(nl: "een vraag met haar waarden", en: "a question with its values"))
        return nil
      }
      return input(entry.key, fields, &reader, outputs)
    }
  }

  private func input(
    _ key: RawScalar, _ map: RawMap, _ reader: inout MapReader, _ outputs: DecisionOutputs?
  ) -> InputClause? {
    var entry = MapReader(map)
    let written = question(&entry)
    var about: QuestionTopic?
    if let outputs {
      about = outputs.topic(&entry, fields, question: written?.question ?? "")
    } else {
      entry.know(["about", "needed"])
    }
    let text = written.map { text in
      QuestionText(
        question: about?.question(naming: nil) ?? text.question, why: text.why, help: text.help)
    }
    let slug = entry.scalar("slug")
    entry.checkName(slug, of: "slug")
    let isRequired = entry.boolean("required") ?? false
    let unknown = fields.markdown("unknown", &entry)
    let values = values(&entry)
    if values.count > ValueSet.capacity {
      entry.report(
        Diagnostic(
          .tooManyValues,
          Message(
            nl: "een vraag heeft hoogstens \(ValueSet.capacity) antwoorden",
            en: "a question has at most \(ValueSet.capacity) answers"),
          at: key.span,
          fix: Message(
            nl: "voeg antwoorden samen, of stel twee vragen",
            en: "join answers, or ask two questions")
        ))
    }
    reader.report(entry.finish())
    guard let text, !values.isEmpty, values.count <= ValueSet.capacity else { return nil }
    return InputClause(
      id: key.text, text: text, about: about, slug: slug?.text ?? key.text, isRequired: isRequired,
      unknown: unknown, values: values)
  }

  private func values(_ reader: inout MapReader) -> [InputClause.Value] {
    guard let map = reader.map("values", required: true) else { return [] }
    if map.entries.isEmpty { reader.report(MapReader.empty("values", at: map.span)) }
    return map.entries.map { entry in
      reader.checkName(entry.key, of: "values")
      switch entry.value {
      case .map(let map):
        var value = MapReader(map)
        let label = fields.plain("label", &value, required: true) ?? entry.key.text
        let short = fields.plain("short", &value) ?? label
        let help = fields.markdown("help", &value)
        reader.report(value.finish())
        return InputClause.Value(id: entry.key.text, label: label, short: short, help: help)
      case .scalar(let label):
        return InputClause.Value(
          id: entry.key.text, label: label.text, short: label.text, help: .empty)
      case .list(_, let span):
        reader.wrongType(entry.key.text, span, Message(nl: "een antwoord", en: "an answer"))
        return InputClause.Value(
          id: entry.key.text, label: entry.key.text, short: entry.key.text, help: .empty)
      }
    }
  }

  private func question(_ reader: inout MapReader) -> QuestionText? {
    let question = fields.plain("question", &reader, required: true)
    let why = fields.markdown("why", &reader)
    let help = fields.markdown("help", &reader)
    return question.map { QuestionText(question: $0, why: why, help: help) }
  }
}
