import ArgumentParser
import Diagnostics
import Model
import Pipeline

/// `wijzer list`: what a site holds, one thing a line.
struct ListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Noem wat er in een collectie staat, of wat er afloopt.")

  @Argument(help: "'expiring', of de naam of rol van een collectie.")
  var what: String

  @Option(help: "Bij expiring: alleen wat vóór deze dag is afgelopen.")
  var before: CalendarDate?

  @Option(help: "Bij expiring: alleen wat op of na deze dag afloopt.")
  var from: CalendarDate?

  @Option(help: "De vorm van de lijst: table, csv of json.")
  var format = ListFormat.table

  @OptionGroup var common: CommonOptions

  private static let expiring = "expiring"

  func validate() throws {
    if what == Self.expiring, before == nil {
      throw ValidationError("bij 'expiring' hoort --before ('expiring' needs --before)")
    }
    if what != Self.expiring, before != nil || from != nil {
      throw ValidationError(
        "--before en --from horen bij 'expiring' (--before and --from go with 'expiring')")
    }
  }

  func run() async throws {
    let (site, lines, outcome) = try await Pipeline(common.pipelineOptions).site()
    guard let site else {
      let language = common.language ?? outcome.language ?? .nl
      Terminal.tell(outcome.report.text(in: language, colour: Terminal.hasColour))
      Terminal.tell(outcome.report.summary(in: language) + "\n")
      throw ExitCode(1)
    }
    let listing =
      if let before, what == Self.expiring {
        Listing.expiring(site, from: from, before: before, lines)
      } else {
        try Listing.collection(collection(of: site), site)
      }
    Terminal.print(try listing.text(as: format))
  }

  /// The collection by its name, its word for one item, or its role.
  private func collection(of site: Site) throws -> Collection {
    let collections = site.collections
    let found =
      collections.first { $0.schema.id.name == what }
      ?? collections.first { $0.schema.singular == what }
      ?? collections.first { [$0.schema.role.rawValue, "\($0.schema.role)s"].contains(what) }
    if let found { return found }
    let names = [Self.expiring] + collections.map(\.schema.id.name)
    let nearest = NearestName.suggestion(for: what, among: names)
    throw ValidationError(
      "er is geen collectie '\(what)'\(nearest.nl) (no collection '\(what)'\(nearest.en)); "
        + names.joined(separator: ", "))
  }
}

enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case csv
  case json
}
