import ArgumentParser
import Diagnostics
import Foundation
import Pipeline
import TestSupport

@testable import wijzer

/// A golden site, built by the pipeline in the process of the tests: that takes a third of the time
/// of the command itself.
extension GoldenSite {
  /// A run over the site, laid out in a folder of its own.
  struct Built {
    let folder: TemporaryFolder
    /// What the command tells, followed by its exit status: the form of `report.txt`.
    let report: String

    /// What stands in the folder of the finished site.
    func site() throws -> FolderContents { try FolderContents(of: folder.path + "/site") }
  }

  /// Builds the site over an earlier one.
  ///
  /// Where the pipeline tells nothing, for the words or the folders are wrong, the command does.
  func built(over earlier: FolderContents) async throws -> Built {
    let folder = try laidOut()
    try earlier.write(to: folder.path + "/site")
    do {
      let run = try await Pipeline(options(in: folder)).build()
      // Places are those of an author, who stands in the folder.
      let told = run.report.text(in: .en).replacing(folder.path + "/", with: "")
      return Built(folder: folder, report: told + "exit \(run.failed ? 1 : 0)\n")
    } catch {
      let build = try build(over: earlier)
      return Built(folder: build.folder, report: build.report)
    }
  }

  /// What the command makes of the words of this site, in the folder that it is laid out in.
  ///
  /// - Throws: what `ArgumentParser` has against the words.
  func options(in folder: TemporaryFolder) throws -> Pipeline.Options {
    let command = try BuildCommand.parse(arguments)
    var options = command.site.pipelineOptions
    options.content = "\(folder.path)/\(options.content)"
    options.templates = "\(folder.path)/\(options.templates)"
    options.output = "\(folder.path)/\(command.output)"
    options.documents = command.documents.sourcesDir.map { "\(folder.path)/\($0)" }
    return options
  }
}
