import Diagnostics
import Foundation
import Model
import Pipeline
import TestSupport
import Testing

/// The real handbook, built once for all tests, and read once.
struct Handbook: Sendable {
  /// What the build told; nothing.
  let report: Report
  let table: DecisionTable
  /// Every page by its path.
  let pages: [String: PageText]
  /// The paths of all files.
  let files: Set<String>
  /// Where it stands; `pages` has what most tests want.
  let folder: TemporaryFolder

  static let built = Task { try await Handbook() }

  private init() async throws {
    folder = try TemporaryFolder()
    report = try await Pipeline(Self.options(output: folder.path)).build().report
    #expect(report.entries.isEmpty, "\(report.text(in: .en))")
    table = try await Registry.read.value.table
    let contents = try folder.contents()
    files = Set(contents.keys)
    pages = contents.filter { $0.key.hasSuffix(".html") }.mapValues {
      PageText(String(decoding: $0, as: UTF8.self))
    }
  }

  /// A page as it is written.
  func html(of path: String) throws -> String {
    try String(contentsOfFile: "\(folder.path)/\(path)", encoding: .utf8)
  }

  static func options(output: String) -> Pipeline.Options {
    var options = Pipeline.Options()
    options.content = "\(Repository.root)/content"
    options.templates = "\(Repository.root)/templates"
    options.output = output
    options.isStrict = true
    return options
  }
}
