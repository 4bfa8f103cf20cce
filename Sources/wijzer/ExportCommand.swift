import ArgumentParser
import Diagnostics
import Exchange
import Model
import Pipeline

/// `wijzer export`: a decision for other programs.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Schrijf een beslissing voor een ander programma.",
    subcommands: [DMN.self, CSV.self])

  /// `wijzer export dmn`: for engines and modellers of decisions.
  struct DMN: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "dmn", abstract: "Schrijf een beslissing als DMN 1.3.")

    @Argument(help: "De naam van de beslissing.")
    var decision: String

    @OptionGroup var site: SiteOptions

    func run() async throws {
      try await Conversion(site: site).export(decision) { exportDMN($0, from: $1) }
    }
  }

  /// `wijzer export csv`: for spreadsheets.
  struct CSV: ReportingCommand {
    static let configuration = CommandConfiguration(
      commandName: "csv", abstract: "Schrijf de regels van een beslissing als CSV.")

    @Argument(help: "De naam van de beslissing.")
    var decision: String

    @OptionGroup var site: SiteOptions

    func run() async throws {
      try await Conversion(site: site).export(decision) { exportCSV($1) }
    }
  }
}
