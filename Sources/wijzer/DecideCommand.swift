import ArgumentParser
import Decisions
import Model
import Pipeline

/// `wijzer decide`: what a decision says to some answers.
struct DecideCommand: ReportingCommand {
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
    let (found, _, run) = try await Pipeline(site.pipelineOptions).site()
    if run.failed {
      try site.tell(run, since: start)
      throw ExitCode(1)
    }
    guard let found, let table = found.decisions.first(where: { $0.id.name == decision }) else {
      throw WrongUse.noDecision(decision)
    }
    let given = try AnswerReader(table: table).read(answers, date: date)
    let answer = DecisionAnswer(decide(table, given), on: given.date, table, found)
    if json {
      try Terminal.print(data: answer.json)
    } else {
      try Terminal.print(answer.text(in: site.spoken))
    }
  }
}
