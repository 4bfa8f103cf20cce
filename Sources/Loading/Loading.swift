package import Diagnostics
import Foundation
package import Model

/// The disk becomes a `RawSite`.
///
/// 1. `find`: list the files and tell by their place what each is.
/// 2. `read`: read one file: UTF-8, front matter, YAML with places, Markdown. Files do not know of
///    each other, so this may run on any number of threads.
/// 3. `assemble`: put the files together, in the order of their paths.
package enum Loading {
  /// The files of a site, by path.
  ///
  /// - Throws: `LoadingFailure.missingFolder`.
  package static func find(content: String, templates: String) throws -> [SourceFile] {
    try FileFinder.files(content: content, templates: templates)
  }

  /// The file with the settings of a site, when nothing else of it is asked.
  package static func settings(content: String) -> SourceFile {
    FileFinder.settings(content: content)
  }

  /// One file.
  ///
  /// - Throws: `LoadingFailure.unreadable`.
  package static func read(_ file: SourceFile) throws -> Checked<LoadedFile> {
    try FileReader.read(file)
  }

  /// The text of a file again, for the lines that a report shows; nil when it is gone.
  package static func text(of file: SourceFile) -> SourceText? {
    FileReader.bytes(of: file).map { SourceText(path: file.path, bytes: $0) }
  }

  /// All files as one site; their order does not matter.
  package static func assemble(_ files: [LoadedFile]) -> RawSite {
    var assembly = Assembly()
    for loaded in files.sorted(by: { $0.file.path < $1.file.path }) { assembly.add(loaded) }
    return assembly.site
  }
}

private struct Assembly {
  private var settings: RawDocument?
  private var home: RawDocument?
  private var schemas: [CollectionID: RawDocument] = [:]
  private var items: [CollectionID: [RawDocument]] = [:]
  private var templates: [(name: TemplateName, source: SourceText)] = []
  private var phrases: RawDocument?
  private var assets: [OutputFile] = []
  private var contentPath = ""
  private var templatesPath = ""

  mutating func add(_ loaded: LoadedFile) {
    if loaded.file.role.isContent {
      contentPath = loaded.file.folder
    } else {
      templatesPath = loaded.file.folder
    }
    switch (loaded.file.role, loaded.value) {
    case (.settings, .document(let document)): settings = document
    case (.home, .document(let document)): home = document
    case (.phrases, .document(let document)): phrases = document
    case (.schema(let collection), .document(let document)): schemas[collection] = document
    case (.item(let collection), .document(let document)):
      items[collection, default: []].append(document)
    case (.template(let name), .template(let source)): templates.append((name, source))
    case (.asset, .asset(let file)): assets.append(file)
    default: break
    }
  }

  var site: RawSite {
    let ids = Set(schemas.keys).union(items.keys).sorted()
    return RawSite(
      path: contentPath, settings: settings, home: home,
      collections: ids.map { id in
        RawCollection(id: id, path: id.name, schema: schemas[id], items: items[id] ?? [])
      },
      templates: RawTemplates(
        path: templatesPath, templates: templates, phrases: phrases, assets: assets))
  }
}
