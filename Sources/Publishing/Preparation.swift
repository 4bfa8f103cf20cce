import Glibc

/// Finds the steps that turn what stands in a folder into a new site.
///
/// The files whose place they take are kept; nothing in place changes. What stands in the way and is
/// not of the earlier site is listed, and keeps the steps from being taken.
struct Preparation {
  private let folder: String
  private let work: WorkFolder
  private let system: FileSystem
  /// Whether each folder of the site stands, for those that were looked at.
  private var folders: [String: Bool] = [:]
  private var missing: [String] = []
  private let isAdopting: Bool
  /// The files of the earlier site, with its manifest; nil when no site of ours stood there.
  private let own: Set<String>?
  /// What is somebody else's: what may be asked to give up its place, and what may not.
  private var foreign: [String] = []
  private var fixed: [String] = []

  init(of folder: String, earlier: Manifest?, isAdopting: Bool, _ system: FileSystem) {
    self.folder = folder
    self.work = WorkFolder(in: folder)
    self.system = system
    self.isAdopting = isAdopting
    let paths = earlier?.entries.map(\.path) ?? []
    own = earlier == nil ? nil : Set(paths + [Manifest.name])
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
  /// - Throws: `PublishingFailure.occupied` when something of somebody else is in the way.
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
    var last: [Journal.Step] = []
    if isManifestChanged {
      last = [try keep(Manifest.name) ? .replace(Manifest.name) : .add(Manifest.name)]
    }
    try refuseOccupied()
    let isPage = { (path: String) in path.hasSuffix(".html") }
    let places =
      added.filter { !isPage($0) }.map(Journal.Step.add)
      + replaced.filter { !isPage($0) }.map(Journal.Step.replace)
      + added.filter(isPage).map(Journal.Step.add)
      + replaced.filter(isPage).map(Journal.Step.replace)
    // Sorting puts a folder before what it holds.
    return Journal(
      steps: missing.sorted().map(Journal.Step.folder) + places
        + removed.map(Journal.Step.remove) + last)
  }

  private func refuseOccupied() throws(PublishingFailure) {
    let inTheWay = isAdopting ? fixed : foreign + fixed
    guard inTheWay.isEmpty else {
      throw .occupied(
        inTheWay.sorted().map { "\(folder)/\($0)" }, isAdoptable: fixed.isEmpty)
    }
  }

  /// Looks at the folders that a file goes into.
  ///
  /// - Returns: whether nothing stands in the way of them.
  private mutating func haveFolders(of path: String) throws(PublishingFailure) -> Bool {
    for folder in path.parentFolders {
      if let known = folders[folder] {
        if known { continue }
        return false
      }
      let status = try system.status("\(self.folder)/\(folder)")
      folders[folder] = status == nil || status?.kind == .folder
      guard let status else {
        missing.append(folder)
        continue
      }
      guard status.kind == .folder else {
        fixed.append(folder)
        return false
      }
      // Where our site stands, a folder of this name may be left of an earlier page.
      if own == nil, try !system.list("\(self.folder)/\(folder)").isEmpty {
        foreign.append("\(folder)/")
      }
    }
    return true
  }

  /// Gives what stands in a place a second name.
  ///
  /// - Returns: whether anything stands there that can give up its place.
  private mutating func keep(_ path: String) throws(PublishingFailure) -> Bool {
    guard try haveFolders(of: path), let status = try system.status("\(folder)/\(path)")
    else { return false }
    guard status.kind != .folder else {
      fixed.append("\(path)/")
      return false
    }
    if own?.contains(path) != true {
      foreign.append(path)
      guard isAdopting else { return false }
    }
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
