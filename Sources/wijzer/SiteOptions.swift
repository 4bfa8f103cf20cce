import ArgumentParser
import Diagnostics
import Foundation
import Model
import Pipeline

/// The options that every command has.
struct SiteOptions: ParsableArguments {
  @OptionGroup var common: CommonOptions

  @Option(help: "De vorm van de meldingen: text of json.")
  var format = ReportFormat.text

  var quiet: Bool { common.quiet }
  var strict: Bool { common.strict }
  var spoken: MessageLanguage { common.spoken }
  var pipelineOptions: Pipeline.Options { common.pipelineOptions }
}

/// The options that say which site, and how it is checked.
struct CommonOptions: ParsableArguments {
  @Option(help: "De map met de inhoud.")
  var content = "content"

  @Option(help: "De map met de sjablonen.")
  var templates = "templates"

  @Flag(help: "Ook waarschuwingen laten het mislukken.")
  var strict = false

  @Flag(help: "Alleen meldingen, geen slotregel.")
  var quiet = false

  @Option(help: "De taal van de meldingen: nl of en; anders die van de site.")
  var language: MessageLanguage?

  @Option(help: "Hoeveel er tegelijk gebeurt; anders zoveel als er kernen zijn.")
  var jobs: Int?

  @Option(help: "Hoeveel pagina's een beslissing hoogstens mag worden.")
  var maxPages = 5_000

  @Option(help: "De dag die 'nu' betekent, als jjjj-mm-dd; anders die van de site.")
  var asOf: CalendarDate?

  func validate() throws {
    if let jobs, jobs < 1 { throw atLeastOne("--jobs") }
    if maxPages < 1 { throw atLeastOne("--max-pages") }
  }

  private func atLeastOne(_ option: String) -> ValidationError {
    WrongUse(Message(nl: "\(option) is ten minste 1", en: "\(option) is at least 1"))
      .told(in: spoken)
  }

  var pipelineOptions: Pipeline.Options {
    var options = Pipeline.Options()
    options.content = content
    options.templates = templates
    options.isStrict = strict
    options.workers = jobs
    options.maxPages = maxPages
    options.asOf = asOf
    return options
  }
}

extension SiteOptions {
  /// Tells what was found, on standard error, and closes with the counts and the time.
  func tell(_ run: Pipeline.Run, since start: ContinuousClock.Instant) throws {
    let language = spoken
    try tell(run.report, in: language)
    guard !quiet, format == .text else { return }
    for value in run.notLiteral {
      let place = value.place.map { " (\($0))" } ?? ""
      let said = "\(place): \(value.value): \(value.reason)"
      let words = Message(
        nl: "niet letterlijk in de bron\(said)", en: "not literally in the source\(said)")
      try Terminal.print("\(value.path): \(words.text(in: language))\n")
    }
    let pages = Message(nl: "\(run.pageCount) pagina's", en: "\(run.pageCount) pages")
    var line = run.report.summary(in: language) + ", " + pages.text(in: language)
    if let build = run.build {
      let changes = Message(
        nl: "\(build.written) geschreven, \(build.removed) weggehaald",
        en: "\(build.written) written, \(build.removed) removed")
      line += ", " + changes.text(in: language)
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    Terminal.tell(line + ", \(seconds.formatted(.number.precision(.fractionLength(2)))) s\n")
  }

  /// Tells findings, on standard error, without a closing line.
  func tell(_ report: Report, in language: MessageLanguage) throws {
    switch format {
    case .text: Terminal.tell(printable: report.text(in: language, colour: Terminal.hasColour))
    case .json: Terminal.tell(printable: try report.json(in: language).printableJSON)
    }
  }
}

/// How findings are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

extension MessageLanguage: ExpressibleByArgument {}

extension CalendarDate: ExpressibleByArgument {
  /// A day as it is typed on the command line.
  public init?(argument: String) { self.init(argument) }
}
