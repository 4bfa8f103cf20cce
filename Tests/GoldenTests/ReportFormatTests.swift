import Foundation
import TestSupport
import Testing

/// The same report in other forms.
@Suite("Forms of a report")
struct ReportFormatTests {
  private let site = GoldenSite(name: "many-mistakes")

  @Test("JSON has the findings of the text, in its order")
  func json() throws {
    let report = try #require(site.report)
    let run = try site.build(options: ["--format", "json"]).run
    let lines = try Finding.all(in: run.errors).flatMap(\.lines)
    let text = report.split(separator: "\n").map(String.init).filter { !isExcerpt($0) }
    #expect(lines + ["exit \(run.status)"] == text)
  }

  @Test("Any number of threads tells the same")
  func threads() throws {
    for jobs in ["1", "2", "7"] {
      #expect(try site.build(options: ["--quiet", "--jobs", jobs]).report == site.report)
    }
  }

  @Test("Without --quiet a closing line gives the counts")
  func closingLine() throws {
    let report = try #require(site.report)
    let run = try site.build(options: []).run
    let last = try #require(run.errors.split(separator: "\n").last)
    let errors = report.split(separator: "\n").count { $0.contains(": error: ") }
    let warnings = report.split(separator: "\n").count { $0.contains(": warning: ") }
    #expect(last.hasPrefix("\(errors) errors, \(warnings) warning, 0 pages, "))
    #expect(run.errors.hasPrefix(report.dropLast("exit 1\n".count)))
  }

  @Test(
    "A pipe gets no colours, whatever the environment says", arguments: ["dumb", "xterm-256color"])
  func pipe(terminal: String) throws {
    let run = try site.build(variables: ["TERM": terminal]).run
    #expect(!run.errors.contains("\u{1B}"))
    #expect(!run.errors.isEmpty)
  }

  @Test("A terminal gets colours, unless NO_COLOR asks for none")
  func terminal() throws {
    let coloured = try onTerminal([:])
    let plain = try onTerminal(["NO_COLOR": "1"])
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(!plain.contains("\u{1B}"))
    let bare = coloured.replacing("\u{1B}[1;31m", with: "").replacing("\u{1B}[1;33m", with: "")
      .replacing("\u{1B}[0m", with: "")
    #expect(bare == plain)
  }

  /// What the command tells when its standard error is a terminal.
  private func onTerminal(_ variables: [String: String]) throws -> String {
    let folder = try site.laidOut()
    let terminal = try Terminal()
    let process = WijzerCommand.process(
      site.command(language: "en"), in: folder.path, variables: variables)
    process.standardError = terminal.far
    try process.run()
    let told = try terminal.readToEnd()
    process.waitUntilExit()
    return told
  }

  private func isExcerpt(_ line: String) -> Bool {
    line.firstMatch(of: #/^ +[0-9]* +\| /#) != nil
  }
}
