import ArgumentParser
import Foundation
import Loading
import Publishing

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
      ImportCommand.self, ListCommand.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let text = fullMessage(for: failureMessage(error))
      let isHelp = exitCode(for: error) == .success
      FileHandle(fileDescriptor: isHelp ? STDOUT_FILENO : STDERR_FILENO)
        .write(Data((text + "\n").utf8))
      Foundation.exit(isHelp ? 0 : 2)
    }
  }

  /// The machine's failures in words.
  private static func failureMessage(_ error: any Error) -> any Error {
    switch error {
    case LoadingFailure.missingFolder(let path):
      ValidationError("de map '\(path)' bestaat niet (the folder '\(path)' does not exist)")
    case LoadingFailure.unreadable(let path):
      ValidationError("'\(path)' is niet te lezen ('\(path)' cannot be read)")
    case PublishingFailure.unwritable(let path, let reason):
      ValidationError(
        "'\(path)' is niet te schrijven ('\(path)' cannot be written): "
          + String(cString: strerror(reason)))
    case PublishingFailure.busy(let path, let process):
      ValidationError(busyMessage(path, process))
    default: error
    }
  }

  private static func busyMessage(_ path: String, _ process: Int32?) -> String {
    let (nl, en) =
      process.map { (" (proces \($0))", " (process \($0))") } ?? ("", "")
    return "in '\(path)' is al een bouw bezig\(nl); probeer het daarna opnieuw "
      + "(another build\(en) is at work in '\(path)'; try again after it)"
  }
}
