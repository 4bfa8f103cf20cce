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
  /// Where it stands, and where the tests in a browser find it; `pages` has what most tests want.
  static let folder = "\(Repository.root)/.build/handbook"

  static let built = Task { try await Handbook() }

  private init() async throws {
    report = try await Pipeline(Self.options(output: Self.folder)).build().report
    #expect(report.entries.isEmpty, "\(report.text(in: .en))")
    table = try await Registry.read.value.table
    let contents = try FolderContents(of: Self.folder)
    files = contents.files
    pages = contents.texts(endingIn: ".html").mapValues { PageText($0) }
  }

  /// A page as it is written.
  func html(of path: String) throws -> String {
    try String(contentsOfFile: "\(Self.folder)/\(path)", encoding: .utf8)
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
