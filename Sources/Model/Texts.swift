// Every text that readers meet, listed once: whoever looks at all texts of a site asks here.

extension Item {
  /// Its text and those of its fields, in the order of the schema, then those of its periods.
  package var texts: [RichText] {
    [body] + (fields + periods.flatMap(\.fields)).flatMap { $0?.texts ?? [] }
  }
}

extension FieldValue {
  /// The texts with markup in a value.
  package var texts: [RichText] {
    switch self {
    case .markdown(let text): [text]
    case .list(let values): values.flatMap(\.texts)
    default: []
    }
  }
}

extension DecisionTable {
  /// The texts of the whole, of its questions, its outcomes, its rules and what goes with them.
  package var texts: [RichText] {
    var texts = [summary, time.text.why, time.text.help]
    for input in inputs {
      texts += [input.text.why, input.text.help, input.unknown] + input.values.map(\.help)
    }
    for outcome in outcomes { texts += [outcome.action, outcome.keep] }
    for rule in rules { texts += [rule.because, rule.how] }
    texts += impossible.map(\.because)
    return texts + caveats.map(\.text) + scenarios.map(\.story)
  }
}

extension Site {
  /// Every text with what it belongs to; nil for the home page.
  package var texts: [(owner: ItemID?, text: RichText)] {
    var texts: [(owner: ItemID?, text: RichText)] = home.texts.map { (nil, $0) }
    for collection in collections {
      for item in collection.items { texts += item.texts.map { (item.id, $0) } }
    }
    for decision in decisions { texts += decision.texts.map { (decision.id, $0) } }
    return texts
  }
}
