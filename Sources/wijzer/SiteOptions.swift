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
  var language: MessageLanguage? { common.language }
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
    if let jobs, jobs < 1 { throw ValidationError("--jobs is ten minste 1") }
    if maxPages < 1 { throw ValidationError("--max-pages is ten minste 1") }
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
    let language = language ?? run.language ?? .nl
    try tell(run.report, in: language)
    guard !quiet, format == .text else { return }
    for value in run.notLiteral {
      let words = language == .nl ? "niet letterlijk in de bron" : "not literally in the source"
      let place = value.place.map { " (\($0))" } ?? ""
      Terminal.print("\(value.path): \(words)\(place): \(value.value): \(value.reason)\n")
    }
    let pages = language == .nl ? "pagina's" : "pages"
    var line = run.report.summary(in: language) + ", \(run.pageCount) \(pages)"
    if let build = run.build {
      line +=
        language == .nl
        ? ", \(build.written) geschreven, \(build.removed) weggehaald"
        : ", \(build.written) written, \(build.removed) removed"
    }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    Terminal.tell(line + ", \(seconds.formatted(.number.precision(.fractionLength(2)))) s\n")
  }

  /// Tells findings, on standard error, without a closing line.
  func tell(_ report: Report, in language: MessageLanguage) throws {
    switch format {
    case .text: Terminal.tell(report.text(in: language, colour: Terminal.hasColour))
    case .json: Terminal.tell(try report.json(in: language))
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

/// The two streams: findings on one, results on the other.
enum Terminal {
  /// Whether findings are read by somebody who can see colours.
  static var hasColour: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  static func tell(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  static func print(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
