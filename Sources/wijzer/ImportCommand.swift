import ArgumentParser
import Exchange
import Loading
import Pipeline

/// `wijzer import`: a decision from another program, as our YAML on standard output.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Lees een beslissing uit een ander programma.",
    subcommands: [DMN.self, CSV.self])

  /// `wijzer import dmn`: every decision table of a file, or one of them.
  struct DMN: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "dmn", abstract: "Lees de beslistabellen van een DMN-bestand.")

    @Argument(help: "Het DMN-bestand.")
    var file: String

    @Option(help: "De id of naam van de ene beslissing die u wilt.")
    var decision: String?

    @OptionGroup var site: SiteOptions

    func run() async throws {
      let conversion = Conversion(site: site)
      let source = try conversion.read(file)
      let texts = try conversion.take(importDMN(source, decision: decision), from: [source])
      try Terminal.print(data: texts.joined(separator: "---\n"))
    }
  }

  /// `wijzer import csv`: a decision's file with the rules of a CSV.
  struct CSV: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "csv", abstract: "Zet de regels van een CSV in het bestand van een beslissing.")

    @Argument(help: "Het CSV-bestand.")
    var file: String

    @Option(help: "De naam van de beslissing.")
    var decision: String

    @OptionGroup var site: SiteOptions

    func run() async throws {
      let (found, loaded) = try await Pipeline(site.pipelineOptions).decisionFile(decision)
      let conversion = Conversion(site: site)
      guard let found else { throw try conversion.missing(decision, loaded) }
      let source = try conversion.read(file)
      let text = try conversion.take(
        importCSV(source, into: found.document, file: found.source), from: [source, found.source])
      try Terminal.print(data: text ?? "")
    }
  }
}
