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
          "unknown-input",
          Message(
            nl: "er is geen vraag '\(entry.key.text)'\(nearest.nl)",
            en: "there is no input '\(entry.key.text)'\(nearest.en)"),
          at: entry.key.span, fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)")))
    }
  }

  func duplicate(_ id: RawScalar, _ first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "duplicate-id",
      Message(nl: "er is al een regel '\(id.text)'", en: "there already is a rule '\(id.text)'"),
      at: id.span,
      notes: [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first)])
  }

  func emptyCondition(_ input: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "empty-condition",
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
    Diagnostic(
      "outside-cover",
      Message(
        nl: "\(from) tot en met \(until) valt niet binnen de looptijd van de beslissing, "
          + "\(covers.lowerBound) tot en met \(covers.upperBound)",
        en: "\(from) until \(until) does not fall within what the decision covers, "
          + "\(covers.lowerBound) until \(covers.upperBound)"),
      at: span)
  }
}
