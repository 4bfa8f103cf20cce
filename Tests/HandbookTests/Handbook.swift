import Decisions
import Diagnostics
import Foundation
import Model
import Pipeline
import TestSupport
import Testing

/// The real handbook, built once for all tests.
struct Handbook: Sendable {
  let folder: TemporaryFolder
  let table: DecisionTable
  /// Every page by its path.
  let pages: [String: PageText]

  static let built = Task { try await Handbook() }

  private init() async throws {
    folder = try TemporaryFolder()
    let outcome = try await Pipeline(Self.options(output: folder.path)).build()
    #expect(outcome.report.entries.isEmpty, "\(outcome.report.text(in: .en))")
    let (found, _) = try await Pipeline(Self.options(output: folder.path)).decision("bekostiging")
    table = try #require(found)
    pages = try folder.contents().filter { $0.key.hasSuffix(".html") }.mapValues {
      PageText(String(decoding: $0, as: UTF8.self))
    }
  }

  static func options(output: String, workers: Int? = nil) -> Pipeline.Options {
    var options = Pipeline.Options()
    options.content = "\(Repository.root)/content"
    options.templates = "\(Repository.root)/templates"
    options.output = output
    options.workers = workers
    options.isStrict = true
    return options
  }
}
