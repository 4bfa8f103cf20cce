import Checking
import Datasets
package import Diagnostics
import Foundation
import Loading
package import Model
import Planning
import Publishing
import Rendering

/// The stages in a row, on all cores.
///
/// 1. `load`: find the files, read them, put them together.
/// 2. `check`: gather the names, check every file, put the site together, and compile the templates
///    against what its pages offer them.
/// 3. `plan`: list the pages.
/// 4. `build` renders and stages them, one page at a time; then the data files, in the same way, and
///    the search index.
/// 5. Commit: put what changed in place.
///
/// Each stage goes on after a mistake and tells them all. The pipeline stops between stages: nothing
/// is planned when there is an error, and nothing is written by a run that failed.
package struct Pipeline: Sendable {
  package let options: Options

  package init(_ options: Options) {
    self.options = options
  }

  /// Checks everything that can be known without writing a page.
  ///
  /// - Throws: `LoadingFailure`: what the author can't mend.
  package func check() async throws -> Run {
    try await prepare(load()).run
  }

  /// Builds the site.
  ///
  /// What an earlier run was cut off in is seen to first, whatever comes of this one.
  ///
  /// - Throws: `LoadingFailure` and `PublishingFailure`: what the author can't mend.
  package func build() async throws -> Run {
    let sources = [options.content, options.templates, options.documents].compactMap(\.self)
    try OutputPlace.check(options.output, apartFrom: sources)
    try OutputFolder.mend(options.output)
    let prepared = try await prepare(load())
    guard let ready = prepared.ready else { return prepared.run }
    let (plan, templates) = (ready.plan, ready.templates)
    let folder = try OutputFolder.open(options.output, isAdopting: options.isAdopting)
    let files: [StagedFile]
    do {
      let pages = try await workers.map(plan.pages) { page in
        let view =
          page.route == plan.book?.route
          ? Planning.view(ofBook: Self.book(plan, templates), in: plan)
          : Planning.view(of: page, in: plan)
        let bytes = templates.render(view, with: page.template)
        return try folder.stage(OutputFile(route: page.route, bytes: bytes))
      }
      let data = try await workers.map(plan.data) { file in
        try folder.stage(Datasets.output(of: file, in: plan.site))
      }
      let assets = try plan.assets.map { try folder.stage($0) }
      let search = try await search(plan) { try folder.stage($0) }
      files = pages + data + assets + search
    } catch {
      folder.discard()
      throw error
    }
    let (written, removed) = try folder.commit(files)
    return prepared.run.putting(Build(written: written, removed: removed))
  }

  /// The whole site with the lines of its files; nil when the run failed.
  ///
  /// - Throws: `LoadingFailure`.
  package func site() async throws -> (site: Site?, lines: SourceLines, Run) {
    let prepared = try await prepare(load())
    return (prepared.ready?.plan.site, prepared.lines, prepared.run)
  }

  /// The plan of the site; nil when the run failed.
  ///
  /// - Throws: `LoadingFailure`.
  func plan() async throws -> (plan: Plan?, Run) {
    let prepared = try await prepare(load())
    return (prepared.ready?.plan, prepared.run)
  }

  /// One decision of the site, proved; nil when the run failed, or there is no such decision.
  ///
  /// - Throws: `LoadingFailure`.
  package func decision(_ name: String) async throws -> (table: DecisionTable?, Run) {
    let prepared = try await prepare(load())
    return (prepared.decision(name), prepared.run)
  }

  /// One decision with its file; nil when there is no such decision, or its file can't be read.
  ///
  /// - Throws: `LoadingFailure`.
  package func decisionFile(_ name: String) async throws -> (file: DecisionFile?, Run) {
    let loaded = try await load()
    let document = loaded.value.decision(name)
    let prepared = try await prepare(loaded)
    guard let document, let source = prepared.lines.text(at: document.path) else {
      return (nil, prepared.run)
    }
    let table = prepared.decision(name)
    return (DecisionFile(document: document, source: source, table: table), prepared.run)
  }

  /// The language of the site by its settings alone, whatever is wrong with the rest; nil when they
  /// can't be read, or messages do not speak it.
  package func language() -> MessageLanguage? {
    let file = try? Loading.read(Loading.settings(content: options.content))
    return file.flatMap { Checking.language(of: Loading.assemble([$0.value])) }
      .flatMap(MessageLanguage.init(rawValue:))
  }

  // MARK: Steps

  var workers: Workers {
    Workers(count: options.workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  /// What the stages before writing came to.
  private struct Prepared {
    let run: Run
    let lines: SourceLines
    /// Nil when the run failed: this is where everything stops that may stop.
    let ready: PlannedSite?

    func decision(_ name: String) -> DecisionTable? {
      ready?.plan.site.decisions.first { $0.id.name == name }
    }
  }

  /// Checks and plans a site; what it was read from is let go on return.
  private func prepare(_ loaded: Checked<LoadedSite>) async throws -> Prepared {
    let lines = loaded.value.lines
    let checked = try await check(loaded)
    let planned = plan(checked)
    let failed = options.isStrict ? !planned.diagnostics.isEmpty : planned.hasErrors
    let run = Run(
      report: Report(planned.diagnostics, source: lines.text), failed: failed,
      pageCount: planned.value?.plan.pages.count ?? 0,
      notLiteral: checked.value?.notLiteral ?? [], build: nil)
    return Prepared(run: run, lines: lines, ready: failed ? nil : planned.value)
  }

  /// The chapters of the page that holds the whole handbook, from the same templates.
  private static func book(_ plan: Plan, _ templates: TemplateSet) -> [String] {
    guard let book = plan.book else { return [] }
    let chapters = plan.bookChapters
    let routes = Set(chapters.flatMap(\.pages).map(\.route))
    return chapters.map { chapter in
      let parts = chapter.pages.flatMap { page in
        let html = templates.render(Planning.view(of: page, in: plan), with: page.template)
        return Rendering.bookPart(html, at: page.route, in: book.route, parts: routes)
      }
      return String(decoding: parts, as: UTF8.self)
    }
  }
}
