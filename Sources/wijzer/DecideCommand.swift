import ArgumentParser
import Decisions
import Diagnostics
import Foundation
import Markdown
import Model
import Pipeline

/// `wijzer decide`: what a decision says to some answers.
struct DecideCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Vraag een beslissing wat zij bij deze antwoorden zegt.")

  @Argument(help: "De naam van de beslissing.")
  var decision: String

  @Argument(help: "De antwoorden als vraag=antwoord; wat ontbreekt, is niet bekend.")
  var answers: [String] = []

  @Option(help: "De dag waar het om gaat, als jjjj-mm-dd.")
  var date: String?

  @Flag(help: "Geef het antwoord als JSON.")
  var json = false

  @OptionGroup var site: SiteOptions

  func run() async throws {
    let start = ContinuousClock.now
    let (found, outcome) = try await Pipeline(site.pipelineOptions).decision(decision)
    if outcome.failed {
      try site.tell(outcome, since: start)
      throw ExitCode(1)
    }
    guard let table = found else {
      throw ValidationError(
        "er is geen beslissing '\(decision)' (there is no decision '\(decision)')")
    }
    let given = try AnswerReader(table: table).read(answers, date: date)
    let answer = DecisionAnswer(decide(table, given), table)
    Terminal.print(json ? try answer.json() : answer.text)
  }
}

/// Reads answers from the command line.
struct AnswerReader {
  let table: DecisionTable

  func read(_ words: [String], date: String?) throws -> Answers {
    var values = [Int?](repeating: nil, count: table.inputs.count)
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("'\(word)' is geen vraag=antwoord ('\(word)' is not input=value)")
      }
      let index = try place(of: parts[0], among: table.inputs.map(\.id), what: ("vraag", "input"))
      let names = table.inputs[index].values.map(\.id)
      if values[index] != nil {
        throw ValidationError("'\(parts[0])' staat er twee keer ('\(parts[0])' is given twice)")
      }
      values[index] = try place(of: parts[1], among: names, what: ("antwoord", "value"))
    }
    return Answers(date: try date.map(day), values: values)
  }

  private func day(_ text: String) throws -> CalendarDate {
    guard let date = CalendarDate(text) else {
      throw ValidationError("'\(text)' is geen dag die bestaat ('\(text)' is not a day)")
    }
    guard table.covers.contains(date) else {
      let (first, last) = (table.covers.lowerBound, table.covers.upperBound)
      throw ValidationError(
        "\(date) valt buiten de looptijd, \(first) tot en met \(last) "
          + "(\(date) is outside what the decision covers, \(first) until \(last))")
    }
    return date
  }

  private func place(
    of name: String, among names: [String], what: (nl: String, en: String)
  ) throws -> Int {
    if let index = names.firstIndex(of: name) { return index }
    let nearest = NearestName.suggestion(for: name, among: names)
    throw ValidationError(
      "er is geen \(what.nl) '\(name)'\(nearest.nl) (no \(what.en) '\(name)'\(nearest.en)); "
        + names.joined(separator: ", "))
  }
}

/// What a decision says, as it is printed.
struct DecisionAnswer: Encodable {
  struct Source: Encodable {
    let source: String
    let place: String?
    let label: String
  }

  let outcome: String?
  let payer: String?
  let possible: [String]
  let rules: [String]
  let ask: [String]
  let because: [String]
  let sources: [Source]

  init(_ decision: Decision, _ table: DecisionTable) {
    outcome = decision.settled?.outcome
    payer = decision.settled?.payer
    possible = decision.possible
    rules = decision.rules
    ask = decision.ask
    let matched = table.rules.filter { decision.rules.contains($0.id) }
    because = matched.map { $0.because.plainText }
    var seen: Set<Citation> = []
    sources = matched.flatMap(\.sources).filter { seen.insert($0).inserted }.map {
      Source(source: $0.source.name, place: $0.place, label: $0.label)
    }
  }

  private enum CodingKeys: CodingKey {
    case outcome, payer, possible, rules, ask, because, sources
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(outcome, forKey: .outcome)
    try container.encode(payer, forKey: .payer)
    try container.encode(possible, forKey: .possible)
    try container.encode(rules, forKey: .rules)
    try container.encode(ask, forKey: .ask)
    try container.encode(because, forKey: .because)
    try container.encode(sources, forKey: .sources)
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }

  var text: String {
    var lines: [String] = []
    if let outcome, let payer {
      lines.append("\(outcome): \(payer)")
      lines += because
      lines += sources.map { "- \($0.label)" }
    } else {
      lines.append("nog mogelijk: " + possible.joined(separator: ", "))
      if !ask.isEmpty { lines.append("nog te vragen: " + ask.joined(separator: ", ")) }
    }
    lines.append("regels: " + rules.joined(separator: ", "))
    return lines.joined(separator: "\n") + "\n"
  }
}

extension RichText {
  /// The words of a text.
  fileprivate var plainText: String {
    document.plainText(of: 0..<document.nodes.count) { index in
      if case .page(let link) = links[index],
        case .item(let mark) = document.references[index].target
      {
        return mark.text ?? link.title
      }
      return ""
    }
  }
}
