import ArgumentParser
import Diagnostics
import Loading
import Model
import Pipeline

/// What `export` and `import` share: reading, telling, and the exit code.
struct Conversion {
  let site: SiteOptions

  /// Prints what is made of a decision; the site must have no errors.
  func export(
    _ decision: String,
    _ text: (DecisionTable, RawDocument) -> Checked<String?>
  ) async throws {
    let start = ContinuousClock.now
    let (found, run) = try await Pipeline(site.pipelineOptions).decisionFile(decision)
    if run.failed {
      try site.tell(run, since: start)
      throw ExitCode(1)
    }
    guard let found, let table = found.table else { throw try missing(decision, run) }
    let made = try take(text(table, found.document), from: [found.source])
    try Terminal.print(data: made ?? "")
  }

  /// A file to import.
  ///
  /// - Throws: `LoadingFailure.unreadable`; `ExitCode` when it is no text, which has been told.
  func read(_ path: String) throws -> SourceText {
    let checked = try Loading.text(at: path)
    return checked.hasErrors ? try take(checked, from: [checked.value]) : checked.value
  }

  /// Tells what was found on the way to a value.
  ///
  /// - Throws: `ExitCode` when something failed.
  func take<Value>(_ checked: Checked<Value>, from sources: [SourceText]) throws -> Value {
    let report = Report(checked.diagnostics) { path in sources.first { $0.path == path } }
    let language = site.spoken
    try site.tell(report, in: language)
    if !report.entries.isEmpty, !site.quiet, site.format == .text {
      Terminal.tell(report.summary(in: language) + "\n")
    }
    if report.errorCount > 0 || (site.strict && !report.entries.isEmpty) { throw ExitCode(1) }
    return checked.value
  }

  /// Why there is no such decision: its file can't be read, or there is none.
  func missing(_ decision: String, _ run: Pipeline.Run) throws -> any Error {
    if run.failed,
      run.report.entries.contains(where: { $0.place.path.hasSuffix("/\(decision).yml") })
    {
      try site.tell(run, since: .now)
      return ExitCode(1)
    }
    return WrongUse.noDecision(decision)
  }
}
