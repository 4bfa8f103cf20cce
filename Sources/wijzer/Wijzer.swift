import ArgumentParser
import Diagnostics
import Foundation

/// The command: reads its words, runs it, and turns what happens into an exit code.
///
/// 0: good. 1: the content has errors. 2: wrong use, or the machine failed.
@main
struct Wijzer: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wijzer",
    abstract: "Bouwt een handboek waarin elk cijfer een bron heeft en elke beslissing klopt.",
    subcommands: [
      BuildCommand.self, CheckCommand.self, DecideCommand.self, ExportCommand.self,
      ImportCommand.self, ListCommand.self, SearchCommand.self,
    ])

  static func main() async {
    do {
      do { try Machine.prepare() } catch { throw error.told(in: .nl) }
      let command = try parseAsRoot()
      do { try await run(command) } catch { throw told(error, by: command) }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let text = fullMessage(for: error)
      let isHelp = exitCode(for: error) == .success
      guard isHelp else {
        Terminal.tell(text + "\n")
        Foundation.exit(2)
      }
      do { try Terminal.print(text + "\n") } catch { Foundation.exit(2) }
      Foundation.exit(0)
    }
  }

  private static func run(_ command: any ParsableCommand) async throws {
    var command = command
    if var asynchronous = command as? any AsyncParsableCommand {
      try await asynchronous.run()
    } else {
      try command.run()
    }
  }

  /// Wrong use and the machine's failures, in the language that the command speaks.
  private static func told(_ error: any Error, by command: any ParsableCommand) -> any Error {
    guard let wrong = error as? WrongUse ?? WrongUse(failure: error) else { return error }
    return wrong.told(in: (command as? any SiteCommand)?.common.spoken ?? .nl)
  }
}
