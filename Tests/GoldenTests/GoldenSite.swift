import Foundation
import TestSupport
import Testing

/// One folder of `Sites`: a whole small site, and what a build of it must come to.
struct GoldenSite: Sendable, CustomTestStringConvertible {
  let name: String

  static let all: [GoldenSite] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/Sites")
    return (names ?? []).sorted().map(GoldenSite.init)
  }()

  var testDescription: String { name }

  /// The complete report that is expected, and the exit status in its last line.
  var report: String? { text("report.txt") }

  /// What follows the options that every site is built with.
  var arguments: [String] { lines("arguments.txt") }

  /// The shared templates that this site goes without.
  private var absent: [String] { lines("absent.txt") }

  // MARK: Building

  /// A site laid out in a folder of its own, and the run of the command there.
  struct Build {
    let folder: TemporaryFolder
    let run: WijzerCommand.Run

    /// What the command told, followed by its exit status: the form of `report.txt`.
    var report: String { run.errors + "exit \(run.status)\n" }

    /// What stands in the folder of the finished site.
    func site() throws -> FolderContents { try FolderContents(of: folder.path + "/site") }
  }

  /// Builds the site over an earlier one.
  ///
  /// - Parameter options: in place of `--quiet`, which leaves out the line with the time.
  func build(
    language: String = "en", options: [String] = ["--quiet"], over earlier: FolderContents? = nil,
    variables: [String: String] = [:]
  ) throws -> Build {
    let folder = try laidOut()
    try earlier?.write(to: folder.path + "/site")
    let run = try WijzerCommand.run(
      command(language: language, options: options), in: folder.path, variables: variables)
    return Build(folder: folder, run: run)
  }

  /// The words of the command line.
  func command(language: String, options: [String] = ["--quiet"]) -> [String] {
    ["build", "--language", language] + options + arguments
  }

  /// The site in a folder of its own: its content, and the shared templates under its own.
  func laidOut() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(isInMemory: true)
    try FolderContents(of: Self.folder + "/Templates").write(to: folder.path + "/templates")
    for part in ["content", "documents", "templates"]
    where FileManager.default.fileExists(atPath: path(part)) {
      try FolderContents(of: path(part)).write(to: folder.path + "/" + part)
    }
    for name in absent {
      try FileManager.default.removeItem(atPath: folder.path + "/templates/" + name)
    }
    return folder
  }

  // MARK: Expected pages

  /// The pages that are expected, by their address: in full when they begin as a page does, and
  /// else the `main` part.
  func expectedPages() throws -> [String: String] {
    try FolderContents(of: path("expected")).texts(endingIn: "")
  }

  /// What of a site is compared: the home page in full, of other pages the `main` part, and the
  /// files of the search index.
  static func compared(_ site: FolderContents) -> [String: String] {
    let index = site.texts(endingIn: ".js").filter { $0.key.hasPrefix("search/") }
    return site.texts(endingIn: ".html").reduce(into: index) { compared, page in
      compared[page.key] = page.key == "index.html" ? page.value : main(page.value)
    }
  }

  private static func main(_ page: String) -> String {
    guard let start = page.firstRange(of: "<main"), let end = page.firstRange(of: "</main>") else {
      return page
    }
    return page[start.lowerBound..<end.upperBound] + "\n"
  }

  // MARK: Recording

  /// Whether what a build comes to is written down as what is expected.
  static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// Writes down what a build came to, to be read before it is kept.
  func record(report: String, pages: [String: String]) throws {
    try report.write(toFile: path("report.txt"), atomically: true, encoding: .utf8)
    try? FileManager.default.removeItem(atPath: path("expected"))
    for (name, text) in pages {
      let file = URL(fileURLWithPath: path("expected/" + name))
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  // MARK: Files

  private static let folder = Repository.root + "/Tests/GoldenTests"

  private func path(_ part: String) -> String { "\(Self.folder)/Sites/\(name)/\(part)" }

  private func text(_ file: String) -> String? {
    FileManager.default.contents(atPath: path(file)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func lines(_ file: String) -> [String] {
    (text(file) ?? "").split(separator: "\n").map(String.init)
  }
}

/// A good site that stood in place before: what a failed build must leave as it is.
enum EarlierSite {
  /// The smallest site does not build: what the others would tell is not worth reading.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  static let contents = Result {
    let build = try GoldenSite(name: "good-minimal").build()
    guard build.run.status == 0 else {
      throw Failure(description: "good-minimal does not build:\n\(build.report)")
    }
    return try build.site()
  }
}
