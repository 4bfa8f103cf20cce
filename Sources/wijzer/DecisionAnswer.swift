import Decisions
import Diagnostics
import Formats
import Model

/// What a decision says, as it is printed.
struct DecisionAnswer {
  private let decision: Decision
  /// Of each rule that can still match, in table order.
  private let because: [String]
  /// Of all those rules, each once.
  private let sources: [Citation]

  init(_ decision: Decision, _ table: DecisionTable) {
    self.decision = decision
    let matched = table.rules.filter { decision.rules.contains($0.id) }
    because = matched.map { $0.because.words() }
    var seen: Set<Citation> = []
    sources = matched.flatMap(\.sources).filter { seen.insert($0).inserted }
  }

  /// For programs: every name is always there, in alphabetical order, and the same in every
  /// language.
  var json: String {
    let answer: JSON = [
      "ask": .texts(decision.ask), "because": .texts(because),
      "outcome": .optional(decision.settled?.outcome),
      "payer": .optional(decision.settled?.payer),
      "possible": .texts(decision.possible), "rules": .texts(decision.rules),
      "sources": .array(sources.map(Self.json)),
    ]
    return String(decoding: answer.pretty, as: UTF8.self)
  }

  /// A citation; a whole source has no place.
  private static func json(_ citation: Citation) -> JSON {
    let place: JSON = citation.place.map { ["place": .string($0)] } ?? [:]
    return ["label": .string(citation.label)] + place + ["source": .string(citation.source.name)]
  }

  /// For people: the result with its reasons, or what may still come and what to ask.
  func text(in language: MessageLanguage) -> String {
    var lines: [String] = []
    if let result = decision.settled {
      lines.append("\(result.outcome): \(result.payer)")
      lines += because
      lines += sources.map { "- \($0.label)" }
    } else {
      let possible = decision.possible.joined(separator: ", ")
      lines.append(
        Message(nl: "nog mogelijk: \(possible)", en: "still possible: \(possible)")
          .text(in: language))
      let ask = decision.ask.joined(separator: ", ")
      if !ask.isEmpty {
        lines.append(
          Message(nl: "nog te vragen: \(ask)", en: "still to ask: \(ask)").text(in: language))
      }
    }
    let rules = decision.rules.joined(separator: ", ")
    lines.append(Message(nl: "regels: \(rules)", en: "rules: \(rules)").text(in: language))
    return lines.joined(separator: "\n") + "\n"
  }
}
