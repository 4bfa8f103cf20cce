import Foundation
package import Model

/// A file of the site's source, and what it is by its place.
package struct SourceFile: Sendable {
  package enum Role: Sendable, Equatable {
    case settings
    case home
    case schema(CollectionID)
    case item(CollectionID)
    case template(TemplateName)
    case phrases
    case asset(Route)
    /// A file that has no place here, in the folder of content or in that of templates.
    case stray(isContent: Bool)

    var isContent: Bool {
      switch self {
      case .settings, .home, .schema, .item: true
      case .template, .phrases, .asset: false
      case .stray(let isContent): isContent
      }
    }
  }

  /// As the author knows it and the disk too, such as `content/vragen/spoed.md`.
  package let path: String
  /// The folder of content or of templates that it was found in.
  package let folder: String
  package let role: Role
  /// Why it may not be read; nil when it may.
  let refusal: FileGate.Refusal?

  package init(path: String, folder: String, role: Role) {
    self.init(path: path, folder: folder, role: role, refusal: nil)
  }

  init(path: String, folder: String, role: Role, refusal: FileGate.Refusal?) {
    self.path = path
    self.folder = folder
    self.role = role
    self.refusal = refusal
  }
}

/// The machine's failures: they are thrown, for no author can mend them in a file.
package enum LoadingFailure: Error, Equatable {
  case missingFolder(String)
  case unreadable(String)
}

/// Finds the files of a site.
enum FileFinder {
  private static let settingsName = "site.yml"

  /// Where the settings of a site stand, whether there is such a file or not.
  static func settings(content: String) -> SourceFile {
    let folder = trimmed(content)
    let path = "\(folder)/\(settingsName)"
    return SourceFile(
      path: path, folder: folder, role: .settings,
      refusal: FileGate(folder).refusal(of: path))
  }

  static func files(content: String, templates: String) throws -> [SourceFile] {
    let (content, templates) = (trimmed(content), trimmed(templates))
    let contentFiles = try walk(content).map { name, refusal in
      SourceFile(
        path: "\(content)/\(name)", folder: content, role: contentRole(name), refusal: refusal)
    }
    let templateFiles = try walk(templates).map { name, refusal in
      SourceFile(
        path: "\(templates)/\(name)", folder: templates, role: templateRole(name),
        refusal: refusal)
    }
    return contentFiles + templateFiles
  }

  /// A folder without the slashes at its end.
  private static func trimmed(_ folder: String) -> String {
    String(folder.reversed().drop { $0 == "/" }.reversed())
  }

  /// The files below a folder, by path; hidden files and the copies editors leave are passed over.
  private static func walk(
    _ folder: String
  ) throws -> [(name: String, refusal: FileGate.Refusal?)] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else { throw LoadingFailure.missingFolder(folder) }
    guard let enumerator = FileManager.default.enumerator(atPath: folder) else {
      throw LoadingFailure.unreadable(folder)
    }
    let gate = FileGate(folder)
    var found: [(name: String, refusal: FileGate.Refusal?)] = []
    while let name = enumerator.nextObject() as? String {
      let last = name.split(separator: "/").last ?? ""
      if last.hasPrefix(".") || last.hasSuffix("~") || last.hasSuffix(".swp") {
        enumerator.skipDescendants()
        continue
      }
      let type = enumerator.fileAttributes?[.type] as? FileAttributeType
      if type == .typeDirectory { continue }
      // Most are plain files, and the system has said so.
      let refusal = type == .typeRegular ? nil : gate.refusal(of: "\(folder)/\(name)")
      found.append((name, refusal))
    }
    return found.sorted { $0.name < $1.name }
  }

  private static func contentRole(_ name: String) -> SourceFile.Role {
    let parts = name.split(separator: "/").map(String.init)
    switch parts.count {
    case 1 where name == settingsName: return .settings
    case 1 where name == "index.md": return .home
    case 2:
      let collection = CollectionID(parts[0])
      if parts[1] == "_collection.yml" { return .schema(collection) }
      return parts[1].hasSuffix(".md") || parts[1].hasSuffix(".yml")
        ? .item(collection) : .stray(isContent: true)
    default: return .stray(isContent: true)
    }
  }

  private static func templateRole(_ name: String) -> SourceFile.Role {
    if name == "phrases.yml" { return .phrases }
    if name.hasSuffix(".mustache") {
      return .template(TemplateName(String(name.dropLast(".mustache".count))))
    }
    let kinds = [".css", ".js", ".svg", ".png", ".txt"]
    return kinds.contains { name.hasSuffix($0) }
      ? .asset(Route("assets/" + name)) : .stray(isContent: false)
  }
}
