import ArgumentParser
import Diagnostics
import Formats
import Model
import Pipeline
import Search

/// `wijzer search`: what a reader finds who types something in the search box.
struct SearchCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Zoek in de pagina's, met dezelfde index en volgorde als het zoekvak.")

  @Argument(
    help: """
      Wat een lezer typt; zet meer woorden tussen aanhalingstekens. \
      Een streepje leest vragen van de standaardinvoer, een op elke regel.
      """)
  var query: String

  @Option(help: "Hoeveel resultaten er hoogstens komen.")
  var limit = 10

  @Flag(help: "Geef de resultaten als JSON.")
  var json = false

  @OptionGroup var site: SiteOptions

  func validate() throws {
    if limit < 1 {
      throw WrongUse(Message(nl: "--limit is ten minste 1", en: "--limit is at least 1"))
        .told(in: site.spoken)
    }
    if query.allSatisfy(\.isWhitespace) {
      throw WrongUse(
        Message(nl: "er staat niet wat u zoekt", en: "it does not say what to look for"),
        fix: Message(nl: "typ een of meer woorden", en: "type one or more words")
      ).told(in: site.spoken)
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let (index, run) = try await Pipeline(site.pipelineOptions).searchIndex()
    guard let index else {
      try site.tell(run, since: start)
      throw ExitCode(1)
    }
    guard !index.cards.isEmpty else {
      throw WrongUse(
        Message(
          nl: "deze site heeft geen zoekvak: de sjablonen hebben geen 'search.js'",
          en: "this site has no search: its templates have no 'search.js'"))
    }
    for query in queries {
      let found = Search.results(for: query, in: index)
      if json {
        try Terminal.print(data: answer(query, found))
      } else {
        try Terminal.print(text(found))
      }
    }
  }

  private var queries: [String] {
    guard query == "-" else { return [query] }
    return Array(sequence(state: ()) { _ in readLine() })
  }

  /// For programs: an object on one line, in which every name is always there, in the same order.
  private func answer(_ query: String, _ found: SearchResults) -> String {
    let results = found.pages.prefix(limit).map { result -> JSON in
      [
        "title": .string(result.card.title), "kind": .string(result.card.kind),
        "page": .string(result.card.route.path),
        "outcome": .optional(result.card.outcome), "note": .optional(result.card.note),
        "points": .integer(result.points),
      ]
    }
    let answer: JSON = [
      "query": .string(query), "correction": .optional(found.correction),
      "count": .integer(found.pages.count),
      "results": .array(results),
    ]
    return answer.embeddable + "\n"
  }

  private func text(_ found: SearchResults) -> String {
    var lines: [String] = []
    if let correction = found.correction {
      lines.append(
        Message(nl: "bedoelde u: \(correction)", en: "did you mean: \(correction)")
          .text(in: site.spoken))
    }
    if found.pages.isEmpty {
      lines.append(Message(nl: "niets gevonden", en: "nothing found").text(in: site.spoken))
    }
    for result in found.pages.prefix(limit) {
      let about = [result.card.kind, result.card.note].compactMap(\.self).joined(separator: ", ")
      lines.append("\(result.card.title) (\(about))\n  \(result.card.route)")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
