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
/// 1. Load: find the files, read them, put them together.
/// 2. Check: gather the names, check every file, put the site together.
/// 3. Plan: list the pages.
/// 4. Compile the templates against what the pages offer them.
/// 5. Render and stage, one page at a time; then the data files, in the same way.
/// 6. Commit: put what changed in place.
///
/// Each stage goes on after a mistake and tells them all; the pipeline stops between stages, and
/// nothing is put in place when there is an error.
package struct Pipeline: Sendable {
  package let options: Options

  package struct Options: Sendable {
    package var content = "content"
    package var templates = "templates"
    package var output = "site"
    /// How many pieces run at the same time; all cores when nil.
    package var workers: Int?
    /// The most question pages that one decision may become.
    package var maxPages = 5_000
    /// The day that "now" means, instead of what the site says.
    package var asOf: CalendarDate?
    /// The day since which every source should have been checked.
    package var checkedSince: CalendarDate?
    /// The day on which to tell what has lapsed.
    package var date: CalendarDate?
    /// The folder of the documents that the sources name; nil to look nothing up in them.
    package var documents: String?
    /// Whether warnings keep the site from being put in place.
    package var isStrict = false

    package init() {}
  }

  package init(_ options: Options) {
    self.options = options
  }

  /// What a run came to.
  package struct Outcome: Sendable {
    package let report: Report
    /// Nil when nothing was put in place.
    package let build: Build?
    package let pageCount: Int
    /// The language of the site, when it could be read.
    package let language: MessageLanguage?
    package let failed: Bool
    /// What is not literally in the documents of the sources, with the reasons.
    package let notLiteral: [NotLiteral]
  }

  package struct Build: Sendable {
    package let written: Int
    package let removed: Int
  }

  private var workers: Workers {
    Workers(count: options.workers ?? ProcessInfo.processInfo.activeProcessorCount)
  }

  // MARK: Commands

  /// Checks everything that can be known without writing a page.
  package func check() async throws -> Outcome {
    let prepared = try await prepare()
    return outcome(prepared, build: nil)
  }

  /// Builds the site.
  ///
  /// What an earlier run was cut off in is seen to first, whatever comes of this one.
  ///
  /// - Throws: `LoadingFailure` and `PublishingFailure`: what the author can't mend.
  package func build() async throws -> Outcome {
    try OutputFolder.mend(options.output)
    let prepared = try await prepare()
    guard !isFailure(prepared.diagnostics), let plan = prepared.plan,
      let templates = prepared.templates
    else { return outcome(prepared, build: nil) }
    let folder = try OutputFolder.open(options.output)
    let files: [StagedFile]
    do {
      let pages = try await workers.map(plan.pages) { page in
        let book = page.route == plan.book?.route ? Self.book(plan, templates) : []
        let view = Planning.view(of: page, in: plan, book: book)
        assert(
          plan.shape(of: page).accepts(view), "\(page.route) is what its template counts on")
        let text = templates.render(view, with: page.template)
        return try folder.stage(OutputFile(route: page.route, text: text))
      }
      let data = try await workers.map(plan.data) { file in
        try folder.stage(Datasets.output(of: file, in: plan.site))
      }
      let assets = try plan.assets.map { try folder.stage($0) }
      files = pages + data + assets
    } catch {
      folder.discard()
      throw error
    }
    let (written, removed) = try folder.commit(files)
    return outcome(prepared, build: Build(written: written, removed: removed))
  }

  /// The chapters of the page that holds the whole handbook, from the same templates.
  private static func book(_ plan: Plan, _ templates: TemplateSet) -> [String] {
    guard let book = plan.book else { return [] }
    let chapters = plan.bookChapters
    let routes = Set(chapters.flatMap(\.pages).map(\.route))
    return chapters.map { chapter in
      chapter.pages.map { page in
        let html = templates.render(Planning.view(of: page, in: plan), with: page.template)
        return Rendering.bookPart(html, at: page.route, in: book.route, parts: routes)
      }.joined()
    }
  }

  /// The whole site with the lines of its files; nil when it has errors.
  package func site() async throws -> (site: Site?, lines: SourceLines, Outcome) {
    let prepared = try await prepare()
    let found = outcome(prepared, build: nil)
    return (found.failed ? nil : prepared.plan?.site, SourceLines(files: prepared.files), found)
  }

  /// Looks up the lines of places; each file is read once more.
  package struct SourceLines: Sendable {
    let files: [SourceFile]

    /// - Returns: for each place its line, from one; nil for a whole file.
    package func lines(of spans: [SourceSpan]) -> [Int?] {
      var texts: [String: SourceText?] = [:]
      return spans.map { span in
        if texts[span.path] == nil {
          texts[span.path] = files.first { $0.path == span.path }.flatMap {
            Loading.text(of: $0)
          }
        }
        guard span != .file(span.path), let text = texts[span.path] ?? nil else { return nil }
        return text.position(of: span.range.lowerBound).line
      }
    }
  }

  /// One decision of the site, proved; nil when the site has errors or no such decision.
  package func decision(_ name: String) async throws -> (table: DecisionTable?, Outcome) {
    let prepared = try await prepare()
    guard !isFailure(prepared.diagnostics), let site = prepared.plan?.site else {
      return (nil, outcome(prepared, build: nil))
    }
    return (site.decisions.first { $0.id.name == name }, outcome(prepared, build: nil))
  }

  /// A decision as it was written and, when the site has no errors, as it was checked.
  package struct DecisionFile: Sendable {
    package let document: RawDocument
    package let source: SourceText
    package let table: DecisionTable?
  }

  /// One decision with its file; nil when there is no such decision, or its file can't be read.
  package func decisionFile(_ name: String) async throws -> (file: DecisionFile?, Outcome) {
    let prepared = try await prepare()
    let found = outcome(prepared, build: nil)
    let decisions = prepared.raw?.collections.filter { collection in
      guard case .scalar(let role)? = collection.schema?.fields["role"] else { return false }
      return role.text == CollectionSchema.Role.decision.rawValue
    }
    guard let document = decisions?.flatMap(\.items).first(where: { $0.name == name }),
      document.isReadable,
      let source = prepared.files.first(where: { $0.path == document.path })
        .flatMap({ Loading.text(of: $0) })
    else { return (nil, found) }
    let table = found.failed ? nil : prepared.plan?.site.decisions.first { $0.id.name == name }
    return (DecisionFile(document: document, source: source, table: table), found)
  }

  // MARK: Stages

  private struct Prepared {
    var diagnostics: [Diagnostic] = []
    var plan: Plan?
    var templates: TemplateSet?
    var language: MessageLanguage?
    var files: [SourceFile] = []
    var raw: RawSite?
    var notLiteral: [NotLiteral] = []

    mutating func take<Value>(_ checked: Checked<Value>) -> Value {
      diagnostics += checked.diagnostics
      return checked.value
    }
  }

  private func prepare() async throws -> Prepared {
    var prepared = Prepared()
    let files = try Loading.find(content: options.content, templates: options.templates)
    prepared.files = files
    let loaded = try await workers.map(files) { try Loading.read($0) }
    let raw = Loading.assemble(prepared.take(loaded.joined()))
    prepared.raw = raw
    guard let index = prepared.take(Checking.index(raw, asOf: options.asOf)) else {
      return prepared
    }
    prepared.language = MessageLanguage(rawValue: index.settings.language)
    guard let site = try await check(raw, index, &prepared) else { return prepared }
    let roots = Planning.templateRoots(of: site)
    prepared.templates = prepared.take(Rendering.compile(raw.templates, roots: roots))
    guard !prepared.diagnostics.contains(where: { $0.severity == .error }) else { return prepared }
    prepared.plan = prepared.take(Planning.plan(site, maxPages: options.maxPages))
    return prepared
  }

  private func check(
    _ raw: RawSite, _ index: SiteIndex, _ prepared: inout Prepared
  ) async throws -> Site? {
    let documents = raw.collections.flatMap { collection in
      collection.items.map { (collection.id, $0) }
    }
    var checked = try await workers.map(documents) { Checking.check($0.1, of: $0.0, index) }
    if let home = raw.home { checked.append(Checking.checkHome(home, index)) }
    let files = prepared.take(checked.joined()).compactMap(\.self)
    let site = prepared.take(
      Checking.assemble(
        files, index, checkedSince: options.checkedSince, date: options.date))
    guard let site, let folder = options.documents else { return site }
    let found = try Loading.documents(Checking.documentNames(site), in: folder)
    prepared.notLiteral = prepared.take(Checking.compare(site, index, with: found))
    return site
  }

  // MARK: Results

  private func isFailure(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.contains { options.isStrict || $0.severity == .error }
  }

  private func outcome(_ prepared: Prepared, build: Build?) -> Outcome {
    let files = Dictionary(
      prepared.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let report = Report(prepared.diagnostics) { path in files[path].flatMap { Loading.text(of: $0) }
    }
    return Outcome(
      report: report, build: build, pageCount: prepared.plan?.pages.count ?? 0,
      language: prepared.language, failed: isFailure(prepared.diagnostics),
      notLiteral: prepared.notLiteral)
  }
}
