import ArgumentParser
import Model
import Pipeline

/// `wijzer build`: makes the site and puts it in place.
struct BuildCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Bouw de site.")

  @OptionGroup var site: SiteOptions

  @Option(help: "De map waar de site komt.")
  var output = "site"

  @Flag(
    help:
      "Bouw ook als in die map iets staat wat niet van een eerdere bouw is; wat in de weg staat, wordt overschreven."
  )
  var adopt = false

  @OptionGroup var documents: DocumentOptions

  func run() async throws {
    let start = ContinuousClock.now
    var options = site.pipelineOptions
    options.output = output
    options.isAdopting = adopt
    options.documents = documents.sourcesDir
    let run = try await Pipeline(options).build()
    try site.tell(run, since: start)
    if run.failed { throw ExitCode(1) }
  }
}

/// Where the documents are that the site cites.
struct DocumentOptions: ParsableArguments {
  @Option(help: "De map met de documenten van de bronnen, om cijfers en dagen in op te zoeken.")
  var sourcesDir: String?
}

/// `wijzer check`: tells what is wrong, and writes nothing.
struct CheckCommand: ReportingCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Controleer de inhoud en de sjablonen.")

  @OptionGroup var site: SiteOptions

  @Option(help: "Noem de bronnen die sinds deze dag niet zijn nagekeken.")
  var checkedSince: CalendarDate?

  @Option(
    help: "Noem wat op deze dag is verlopen en op de dag van de site (--as-of) nog geldt.")
  var date: CalendarDate?

  @Flag(help: "Noem alle regels, elk met wat er moet kloppen; er wordt niets gecontroleerd.")
  var rules = false

  @OptionGroup var documents: DocumentOptions

  func run() async throws {
    if rules {
      let list = Listing.rules(in: site.spoken)
      return try Terminal.print(list.text(as: site.format == .json ? .json : .table))
    }
    let start = ContinuousClock.now
    var options = site.pipelineOptions
    options.checkedSince = checkedSince
    options.date = date
    options.documents = documents.sourcesDir
    let run = try await Pipeline(options).check()
    try site.tell(run, since: start)
    if run.failed { throw ExitCode(1) }
  }
}
