import Glibc
package import Model

/// Output files become a folder, whole or not at all.
///
/// 1. `open`: take the lock, finish or take back what an earlier run began, and note what stands
///    in the folder by its earlier manifest.
/// 2. `stage`: write one file in the work folder, unless the folder already holds it. Files do not
///    know of each other, so this may run on any number of threads.
/// 3. `commit`: give the files whose place is taken a second name; write every step in a journal;
///    let a stand-in take the folder's name; place what is staged and move away what the earlier
///    manifest names and this build does not make; give the folder its name back. When a step
///    fails, the steps before it are taken back.
///
/// Only files that the earlier manifest or this build names are touched, never through a link. What
/// stands where a file of this build goes and the earlier manifest does not name is somebody else's:
/// then nothing is touched at all, and they are told of; see `Preparation`.
///
/// **After a kill** the work folder `.wijzer` in the output folder tells the next run what to do.
/// Without a journal nothing in place has changed, and what is staged is thrown away. With one,
/// everything that it names is complete and on the disk, and the next run takes the steps that are
/// left. It reads from where the files stand which those are, so it may itself be killed.
///
/// **What readers see.** Pages lead to each other across folders, so only one exchange of the whole
/// folder shows a new site at once. But the folder must stay itself: a server may have it as its
/// working directory, it may be mounted in a container, watched, or a checkout, and others keep
/// files in it. So the new site takes its place only for a moment: `.NAME.wijzer` beside it gets
/// second names (hard links) of all files of the new site and of everybody else's, and exchanges
/// names with it. Behind that stand-in the folder gets its new files one by one; then it gets its
/// name back. By its name there is always the old site or the new one; somebody else's file is
/// never moved and never missing; and whoever holds on to the folder itself keeps it.
///
/// **Where that can't be done** the same steps are taken in sight: in a mount point, beside which
/// nothing may be made, on a file system without hard links or exchange, and when somebody else's
/// folder, link or device stands in the folder, for which a second name can't be given. The order
/// of the steps then keeps pages from leading to what is not there; see `Preparation`.
///
/// A folder is opened for one build: that ends with `commit` or with `discard`, once.
package struct OutputFolder: Sendable {
  /// Absolute, without links.
  package let path: String
  private let system: FileSystem
  private let lock: FolderLock
  /// Nil when no site of ours stands there.
  private let earlier: Manifest?
  private let isAdopting: Bool

  private var work: WorkFolder { WorkFolder(in: path) }

  /// - Parameters:
  ///   - isAdopting: whether files of somebody else give up their place.
  ///   - system: the calls it makes; others than the real ones are for tests.
  /// - Throws: `PublishingFailure` when the folder can't be read or written, or when another
  ///   process is at work in it.
  package static func open(
    _ path: String, isAdopting: Bool = false, through system: FileSystem = .real
  ) throws(PublishingFailure) -> OutputFolder {
    try system.makeFolders(path)
    let path = try system.realPath(path)
    let lock = try FolderLock.take(in: path, system)
    do {
      let commit = Commit(path, system)
      try commit.mend()
      commit.clean()
      let work = WorkFolder(in: path)
      try work.empty(system)
      try removeStagingOfOldVersions(in: path, system)
      try system.makeFolder(work.staged)
      return OutputFolder(
        path: path, system: system, lock: lock, earlier: try Manifest.read(in: path, system),
        isAdopting: isAdopting)
    } catch {
      lock.release(system)
      throw error
    }
  }

  /// Finishes or takes back what an earlier run began in a folder, if one did.
  ///
  /// - Throws: as `open` does.
  package static func mend(
    _ path: String, through system: FileSystem = .real
  ) throws(PublishingFailure) {
    guard try system.status(WorkFolder(in: path).path) != nil else { return }
    try open(path, through: system).discard()
  }

  /// Stages a file; returns its line for the manifest, and whether it differs from what stands.
  ///
  /// - Throws: also when the path of the file leads out of the folder.
  package func stage(_ file: OutputFile) throws(PublishingFailure) -> StagedFile {
    guard file.route.path.isSitePath else {
      throw .unwritable("\(path)/\(file.route.path)", reason: EINVAL)
    }
    let isChanged = try stage(file.bytes, at: file.route.path)
    return StagedFile(entry: Manifest.Entry(file), isChanged: isChanged)
  }

  /// Puts what is staged in place.
  ///
  /// - Parameter files: every file of the build, staged before.
  /// - Returns: how many files were written and removed.
  /// - Throws: `PublishingFailure.occupied` when something of somebody else is in the way; or when a
  ///   step fails: the earlier site stands again, or when that fails too, the next
  ///   run sees to it.
  package func commit(
    _ files: [StagedFile]
  ) throws(PublishingFailure) -> (written: Int, removed: Int) {
    defer { lock.release(system) }
    let manifest = Manifest(files.map(\.entry))
    let journal: Journal
    do {
      journal = try prepare(files, manifest)
      guard !journal.steps.isEmpty else {
        try? work.empty(system)
        return (0, 0)
      }
      try journal.begin(in: work, system)
    } catch {
      try? work.empty(system)
      throw error
    }
    try Commit(path, system).finish(journal, to: manifest, from: earlier ?? Manifest([]))
    return journal.counts
  }

  /// Throws away what is staged; nothing in place has changed.
  package func discard() {
    try? work.empty(system)
    lock.release(system)
  }

  private func stage(_ bytes: [UInt8], at name: String) throws(PublishingFailure) -> Bool {
    if system.isFile("\(path)/\(name)", with: bytes) { return false }
    let staged = work.staged(name)
    try system.withFolders(of: staged) { () throws(PublishingFailure) in
      try system.write(bytes, toNew: staged)
    }
    return true
  }

  private func prepare(
    _ files: [StagedFile], _ manifest: Manifest
  ) throws(PublishingFailure) -> Journal {
    let isManifestChanged = try stage(manifest.json(), at: Manifest.name)
    let kept = Set(manifest.entries.map(\.path))
    var preparation = Preparation(of: path, earlier: earlier, isAdopting: isAdopting, system)
    return try preparation.journal(
      changed: files.filter(\.isChanged).map(\.entry.path),
      obsolete: (earlier?.entries ?? []).map(\.path).filter { !kept.contains($0) },
      isManifestChanged: isManifestChanged)
  }

  /// An earlier version of this program staged in `.staging-` and the number of its process.
  private static func removeStagingOfOldVersions(
    in path: String, _ system: FileSystem
  ) throws(PublishingFailure) {
    let prefix = ".staging-"
    for (name, kind) in try system.list(path) where kind == .folder && name.hasPrefix(prefix) {
      let number = name.utf8.dropFirst(prefix.utf8.count)
      guard !number.isEmpty, number.allSatisfy({ (0x30...0x39).contains($0) }) else { continue }
      try system.removeTree("\(path)/\(name)")
    }
  }
}
