import Foundation

/// What the handbook was made from, which stands beside the checkout and not in it.
///
/// It is the documents of the sources and the list of facts that was drawn from them.
package enum SharedDomain {
  package static let folder = "\(Repository.root)/../shared/domain"

  /// Whether a test that needs it runs: when it is there, and where its absence must be noticed.
  package static var isWanted: Bool { isThere || isRequired }

  package static var isThere: Bool { FileManager.default.fileExists(atPath: folder) }

  /// Whether its absence is a failure, as it is in continuous integration.
  private static var isRequired: Bool {
    let variables = ProcessInfo.processInfo.environment
    return variables["CI"] != nil || variables["WIJZER_REQUIRE_SHARED"] == "1"
  }

  /// The text of a file of it.
  package static func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }
}
