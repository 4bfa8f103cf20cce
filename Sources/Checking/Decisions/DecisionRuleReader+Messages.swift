import Diagnostics
import Model

extension DecisionRuleReader {
  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Names in a condition that are no inputs.
  mutating func report(unknownInputs reader: inout MapReader) {
    let names = inputs.map(\.id)
    diagnostics += reader.diagnostics
    for entry in reader.map.entries where !names.contains(entry.key.text) {
      let nearest = NearestName.suggestion(for: entry.key.text, among: names)
      let known = names.joined(separator: ", ")
      report(
        Diagnostic(
          .unknownInput,
          Message(
            nl: "er is geen vraag '\(entry.key.text)'\(nearest.nl)",
            en: "there is no input '\(entry.key.text)'\(nearest.en)"),
          at: entry.key.span, fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)")))
    }
  }

  func duplicate(_ id: RawScalar, _ first: SourceSpan) -> Diagnostic {
    Diagnostic(
      .duplicateId,
      Message(nl: "er is al een regel '\(id.text)'", en: "there already is a rule '\(id.text)'"),
      at: id.span,
      notes: [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first)],
      fix: Message(nl: "geef een van beide een andere 'id'", en: "give one of them another 'id'"))
  }

  /// - Parameter map: a rule, or a combination that is called impossible.
  func missingSource(_ map: RawMap) -> Diagnostic {
    var name = Message(nl: "deze combinatie", en: "this combination")
    if case .scalar(let id)? = map["id"] {
      name = Message(nl: "regel '\(id.text)'", en: "rule '\(id.text)'")
    }
    return Diagnostic(
      .missingSource,
      Message(nl: "\(name.nl) noemt geen bron", en: "\(name.en) names no source"), at: map.span,
      fix: Message(
        nl: "voeg 'sources' toe: een lijst van bronnen, elk met ', ' en een plaats erin",
        en: "add 'sources': a list of sources, each with ', ' and a place in it"))
  }

  /// No nearest name is offered: ids of rules are alike, and another rule is another rule.
  func unknownRule(_ name: RawScalar) -> Diagnostic {
    Diagnostic(
      .unknownRule,
      Message(nl: "er is geen regel '\(name.text)'", en: "there is no rule '\(name.text)'"),
      at: name.span,
      fix: Message(
        nl: "zet de regel terug, of haal haar naam hier weg",
        en: "put the rule back, or take its name away here"))
  }

  func emptyCondition(_ input: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .emptyCondition,
      Message(
        nl: "'\(input)' noemt geen enkele waarde, dus de regel kan nooit gelden",
        en: "'\(input)' names no value at all, so the rule can never hold"),
      at: span,
      fix: Message(
        nl: "noem een waarde, of laat '\(input)' weg", en: "name a value, or leave '\(input)' out"))
  }

  func outsideCover(
    _ from: CalendarDate, _ until: CalendarDate, _ span: SourceSpan
  ) -> Diagnostic {
    let isDay = from == until
    let (first, last) = (covers.lowerBound, covers.upperBound)
    return Diagnostic(
      .outsideCover,
      Message(
        nl: (isDay ? "\(from)" : "\(from) tot en met \(until)")
          + " valt niet binnen de dagen waar de beslissing over gaat, \(first) tot en met \(last)",
        en: (isDay ? "\(from)" : "\(from) through \(until)")
          + " does not fall within the days that the decision covers, \(first) through \(last)"),
      at: span,
      fix: Message(
        nl: "verbeter de dagen, of maak 'covers' ruimer", en: "correct the days, or widen 'covers'")
    )
  }
}
