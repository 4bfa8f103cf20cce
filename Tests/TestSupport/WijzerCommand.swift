package import Foundation

/// The built command, run as an author runs it.
package enum WijzerCommand {
  /// What a run came to.
  package struct Run: Sendable {
    package let status: Int32
    package let output: String
    package let errors: String
  }

  /// The command, where the build puts it: beside the tests.
  package static var executable: URL {
    products.appendingPathComponent("wijzer")
  }

  /// Runs the command with both streams in pipes.
  ///
  /// - Parameters:
  ///   - folder: the working directory.
  ///   - variables: what is added to the environment, from which `NO_COLOR` is taken first.
  package static func run(
    _ arguments: [String], in folder: String, variables: [String: String] = [:]
  ) throws -> Run {
    let (output, errors) = (Pipe(), Pipe())
    let process = process(arguments, in: folder, variables: variables)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // The command says little on its output, so it never waits for that to be read.
    let told = errors.fileHandleForReading.readDataToEndOfFile()
    let said = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: told, as: UTF8.self))
  }

  /// A run that has yet to start; its streams are those of the tests.
  package static func process(
    _ arguments: [String], in folder: String, variables: [String: String] = [:]
  ) -> Process {
    var environment = ProcessInfo.processInfo.environment
    environment["NO_COLOR"] = nil
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = environment.merging(variables, uniquingKeysWith: { _, added in added })
    return process
  }

  /// The folder that the build puts its products in.
  package static var products: URL {
    let bundles = Bundle.allBundles.map(\.bundleURL)
    let tests = bundles.first { $0.pathExtension == "xctest" }
    return tests?.deletingLastPathComponent() ?? Bundle.main.bundleURL
  }
}
