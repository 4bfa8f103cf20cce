import ArgumentParser
import Diagnostics
import Model
import Pipeline

/// `wijzer list`: what a site holds, one thing a line.
struct ListCommand: SiteCommand {
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
      throw WrongUse(
        Message(nl: "bij 'expiring' hoort --before", en: "'expiring' needs --before")
      ).told(in: common.spoken)
    }
    if what != Self.expiring, before != nil || from != nil {
      throw WrongUse(
        Message(
          nl: "--before en --from horen bij 'expiring'",
          en: "--before and --from go with 'expiring'"
        )
      ).told(in: common.spoken)
    }
  }

  func run() async throws {
    let (site, lines, run) = try await Pipeline(common.pipelineOptions).site()
    guard let site else {
      let language = common.spoken
      Terminal.tell(
        printable: run.report.text(in: language, colour: Terminal.hasColour))
      Terminal.tell(run.report.summary(in: language) + "\n")
      throw ExitCode(1)
    }
    let listing =
      if let before, what == Self.expiring {
        Listing.expiring(site, from: from, before: before, lines)
      } else {
        try Listing.collection(collection(of: site), site)
      }
    let text = listing.text(as: format)
    try format == .table ? Terminal.print(text) : Terminal.print(data: text)
  }

  /// The collection by its name, its word for one item, or its role.
  private func collection(of site: Site) throws -> Collection {
    let collections = site.collections
    let found =
      collections.first { $0.schema.id.name == what }
      ?? collections.first { $0.schema.singular == what }
      ?? collections.first { [$0.schema.role.rawValue, "\($0.schema.role)s"].contains(what) }
    if let found { return found }
    throw WrongUse(
      unknown: what, among: [Self.expiring] + collections.map(\.schema.id.name),
      Message(nl: "er is geen collectie '\(what)'", en: "there is no collection '\(what)'"))
  }
}
