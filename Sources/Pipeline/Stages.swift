import Checking
import Diagnostics
import Evidence
import Loading
import Model
import Planning
import Rendering

/// The files of a site, read and put together.
struct LoadedSite: Sendable {
  let raw: RawSite
  let lines: Pipeline.SourceLines

  /// A decision as it was written; nil when there is none of this name, or it can't be read.
  func decision(_ name: String) -> RawDocument? {
    let decisions = raw.collections.filter { collection in
      guard case .scalar(let role)? = collection.schema?.fields["role"] else { return false }
      return role.text == CollectionSchema.Role.decision.rawValue
    }
    return decisions.flatMap(\.items).first { $0.name == name && $0.isReadable }
  }
}

/// A site whose texts are typed and resolved, and the templates that are to print it.
struct CheckedSite: Sendable {
  let site: Site
  let templates: TemplateSet
  /// What is not literally in the documents of the sources, with the reasons.
  let notLiteral: [NotLiteral]
}

/// A site without errors: every page it has, and what prints them.
struct PlannedSite: Sendable {
  let plan: Plan
  let templates: TemplateSet
}

/// The stages before anything is written. Each takes what the one before found along, so that a run
/// tells it all.
extension Pipeline {
  func load() async throws -> Checked<LoadedSite> {
    let files = try Loading.find(content: options.content, templates: options.templates)
    return try await workers.map(files) { try Loading.read($0) }.joined()
      .map { LoadedSite(raw: Loading.assemble($0), lines: SourceLines(files)) }
  }

  /// - Returns: nil when the files of the whole site, such as its settings, can't be used.
  func check(_ loaded: Checked<LoadedSite>) async throws -> Checked<CheckedSite?> {
    let raw = loaded.value.raw
    var found = loaded.diagnostics
    func take<Value>(_ checked: Checked<Value>) -> Value {
      found += checked.diagnostics
      return checked.value
    }
    guard let index = take(Checking.index(raw, asOf: options.asOf)),
      let site = take(try await site(raw, index))
    else { return Checked(nil, found) }
    let notLiteral = take(try compareWithDocuments(site))
    let roots = Planning.templateRoots(of: site)
    let templates = take(Rendering.compile(raw.templates, roots: roots))
    return Checked(CheckedSite(site: site, templates: templates, notLiteral: notLiteral), found)
  }

  private func site(_ raw: RawSite, _ index: SiteIndex) async throws -> Checked<Site?> {
    let documents = raw.collections.flatMap { collection in
      collection.items.map { (collection.id, $0) }
    }
    var checked = try await workers.map(documents) { Checking.check($0.1, of: $0.0, index) }
    if let home = raw.home { checked.append(Checking.checkHome(home, index)) }
    let files = checked.joined()
    let site = Checking.assemble(
      files.value.compactMap(\.self), index, checkedSince: options.checkedSince,
      date: options.date)
    return Checked(site.value, files.diagnostics + site.diagnostics)
  }

  private func compareWithDocuments(_ site: Site) throws -> Checked<[NotLiteral]> {
    guard let folder = options.documents else { return Checked([]) }
    return Evidence.compare(
      site, with: try Loading.documents(Evidence.documentNames(site), in: folder))
  }

  /// - Returns: nil when anything found so far is an error.
  func plan(_ checked: Checked<CheckedSite?>) -> Checked<PlannedSite?> {
    guard !checked.hasErrors, let ready = checked.value else {
      return Checked(nil, checked.diagnostics)
    }
    let plan = Planning.plan(ready.site, maxPages: options.maxPages)
    return plan.map { $0.map { PlannedSite(plan: $0, templates: ready.templates) } }
      .adding(checked.diagnostics)
  }
}
