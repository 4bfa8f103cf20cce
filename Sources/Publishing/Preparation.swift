import Glibc

/// Finds the steps that turn what stands in a folder into a new site.
///
/// The files whose place they take are kept; nothing in place changes.
struct Preparation {
  private let folder: String
  private let work: WorkFolder
  private let system: FileSystem
  /// Whether each folder of the site stands, for those that were looked at.
  private var folders: [String: Bool] = [:]
  private var missing: [String] = []

  init(of folder: String, _ system: FileSystem) {
    self.folder = folder
    self.work = WorkFolder(in: folder)
    self.system = system
  }

  /// The steps in their order.
  ///
  /// A reader who comes by in between must not meet a page that leads to what is not there. So first
  /// what is new, with what pages only use; then the pages that may lead to it; then what goes, when
  /// no page leads to it any more; and last the manifest.
  ///
  /// - Parameters:
  ///   - changed: the paths that are staged, without the manifest.
  ///   - obsolete: the paths that the earlier manifest names and this build does not make.
  /// - Throws: when a folder stands where a file goes, or something else where a folder goes.
  mutating func journal(
    changed: [String], obsolete: [String], isManifestChanged: Bool
  ) throws(PublishingFailure) -> Journal {
    var added: [String] = []
    var replaced: [String] = []
    for path in changed {
      if try keep(path) { replaced.append(path) } else { added.append(path) }
    }
    var removed: [String] = []
    for path in obsolete where try isRemovable(path) { removed.append(path) }
    let isPage = { (path: String) in path.hasSuffix(".html") }
    let places =
      added.filter { !isPage($0) }.map(Journal.Step.add)
      + replaced.filter { !isPage($0) }.map(Journal.Step.replace)
      + added.filter(isPage).map(Journal.Step.add)
      + replaced.filter(isPage).map(Journal.Step.replace)
    var last: [Journal.Step] = []
    if isManifestChanged {
      last = [try keep(Manifest.name) ? .replace(Manifest.name) : .add(Manifest.name)]
    }
    // Sorting puts a folder before what it holds.
    return Journal(
      steps: missing.sorted().map(Journal.Step.folder) + places
        + removed.map(Journal.Step.remove) + last)
  }

  /// Gives what stands in a place a second name.
  ///
  /// - Returns: whether anything stands there.
  private mutating func keep(_ path: String) throws(PublishingFailure) -> Bool {
    for folder in path.parentFolders where folders[folder] == nil {
      let stands = try Placing.stands(folder, in: self.folder, system)
      folders[folder] = stands
      if !stands { missing.append(folder) }
    }
    guard let status = try system.status("\(folder)/\(path)") else { return false }
    guard status.kind != .folder else { throw .unwritable("\(folder)/\(path)", reason: EISDIR) }
    let (from, to) = ("\(folder)/\(path)", work.earlier(path))
    do {
      try system.withFolders(of: to) { () throws(PublishingFailure) in
        try system.link(from, to: to)
      }
    } catch {
      // Not every file system has second names.
      guard status.kind == .file else { throw error }
      try system.withFolders(of: to) { () throws(PublishingFailure) in
        try system.write(try system.bytes(of: from), toNew: to)
      }
    }
    return true
  }

  /// Whether a file stands there, and in the folder itself: not behind a link.
  private func isRemovable(_ path: String) throws(PublishingFailure) -> Bool {
    for parent in path.parentFolders {
      guard try system.status("\(folder)/\(parent)")?.kind == .folder else { return false }
    }
    guard let status = try system.status("\(folder)/\(path)") else { return false }
    return status.kind != .folder
  }
}
