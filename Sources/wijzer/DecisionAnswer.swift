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

  /// What the settled outcome is in words.
  private let label: String?
  /// That of the matched rules which is the least sure: the last in the site's own list.
  private let certainty: Certainty?
  /// The draft year that the answer may be about.
  private let draftYear: SiteYear?
  private let phrases: Phrases

  /// - Parameter date: the day that was asked about; nil when it is not known.
  init(_ decision: Decision, on date: CalendarDate?, _ table: DecisionTable, _ site: Site) {
    self.decision = decision
    let matched = table.rules.filter { decision.rules.contains($0.id) }
    because = matched.map { $0.because.words() }
    var seen: Set<Citation> = []
    sources = matched.flatMap(\.sources).filter { seen.insert($0).inserted }
    label = decision.settled.map { table.outcome($0.outcome)?.label ?? $0.outcome }
    certainty = decision.settled.flatMap { _ in
      site.settings.certainties.last { certainty in
        matched.contains { $0.certainty == certainty.id }
      }
    }
    let stretches = date.map { [Validity(on: $0)] } ?? matched.map(\.validity)
    draftYear = stretches.lazy.compactMap { site.settings.draftYear(in: $0) }.first
    phrases = site.phrases
  }

  /// For programs: every name is always there, in the same order, and the same in every language.
  var json: String {
    let answer: JSON = [
      "outcome": .optional(decision.settled?.outcome), "label": .optional(label),
      "payer": .optional(decision.settled?.payer), "certainty": .optional(certainty?.id),
      "draft": .bool(draftYear != nil || certainty?.isDraft == true),
      "possible": .texts(decision.possible), "rules": .texts(decision.rules),
      "ask": .texts(decision.ask), "because": .texts(because),
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
      lines += [label, standing(in: language)].compactMap(\.self) + draftLines
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
      lines += draftLines
    }
    let rules = decision.rules.joined(separator: ", ")
    lines.append(Message(nl: "regels: \(rules)", en: "rules: \(rules)").text(in: language))
    return lines.joined(separator: "\n") + "\n"
  }

  /// How sure the answer is.
  private func standing(in language: MessageLanguage) -> String? {
    certainty.map { certainty in
      let words = certainty.label
      return Message(nl: "zekerheid: \(words)", en: "certainty: \(words)").text(in: language)
    }
  }

  /// The mark of a draft year with its note.
  private var draftLines: [String] {
    draftYear.map { year in
      let mark = phrases[.draftYear, ["year": String(year.year)]]
      return [year.note.map { "\(mark): \($0)" } ?? mark]
    } ?? []
  }
}
