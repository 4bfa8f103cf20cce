import Glibc

/// The steps of a journal, taken or taken back within a folder.
///
/// Both go on from wherever an earlier try was cut off; see `Journal`.
struct Placing: Sendable {
  /// The output folder itself, under whatever name it has now.
  let folder: String
  let journal: Journal
  let system: FileSystem

  private var work: WorkFolder { WorkFolder(in: folder) }

  // MARK: Forward

  func take() throws(PublishingFailure) {
    try checkFolders()
    for step in journal.steps {
      switch step {
      case .folder(let path): try system.makeFolderOnce("\(folder)/\(path)")
      case .add(let path), .replace(let path): try place(path)
      case .remove(let path): try remove(path)
      }
    }
    removeEmptyFolders()
  }

  private func place(_ path: String) throws(PublishingFailure) {
    do {
      try system.rename(work.staged(path), to: "\(folder)/\(path)")
    } catch .unwritable(let place, reason: ENOENT) {
      // What is no longer staged stands in place.
      guard try system.status(work.staged(path)) != nil else { return }
      throw .unwritable(place, reason: ENOENT)
    }
  }

  private func remove(_ path: String) throws(PublishingFailure) {
    // What has been moved is not looked for again: something else may stand there since.
    if try system.status(work.earlier(path)) != nil { return }
    guard try system.status("\(folder)/\(path)") != nil else { return }
    try move("\(folder)/\(path)", to: work.earlier(path))
  }

  /// Folders that held only what was removed.
  private func removeEmptyFolders() {
    var folders: Set<String> = []
    for case .remove(let path) in journal.steps { folders.formUnion(path.parentFolders) }
    for path in folders.sorted().reversed() { try? system.removeFolder("\(folder)/\(path)") }
  }

  // MARK: Back

  func takeBack() throws(PublishingFailure) {
    try checkFolders()
    for step in journal.steps.reversed() {
      switch step {
      case .remove(let path):
        guard try system.status("\(folder)/\(path)") == nil else { continue }
        try moveIfThere(work.earlier(path), to: "\(folder)/\(path)")
      case .replace(let path):
        try moveIfThere(work.earlier(path), to: "\(folder)/\(path)")
      case .add(let path):
        guard try system.status(work.staged(path)) == nil else { continue }
        try moveIfThere("\(folder)/\(path)", to: work.staged(path))
      case .folder(let path):
        try? system.removeFolder("\(folder)/\(path)")
      }
    }
  }

  private func moveIfThere(_ from: String, to: String) throws(PublishingFailure) {
    guard try system.status(from) != nil else { return }
    try move(from, to: to)
  }

  private func move(_ from: String, to: String) throws(PublishingFailure) {
    try system.withFolders(of: to) { () throws(PublishingFailure) in
      try system.rename(from, to: to)
    }
  }

  // MARK: Folders

  private func checkFolders() throws(PublishingFailure) {
    for path in Set(journal.steps.flatMap(\.path.parentFolders)).sorted() {
      _ = try Self.stands(path, in: folder, system)
    }
  }

  /// Whether a folder of the site stands.
  ///
  /// - Throws: when something else stands there, such as a link: what is below that is elsewhere.
  static func stands(
    _ path: String, in folder: String, _ system: FileSystem
  ) throws(PublishingFailure) -> Bool {
    guard let status = try system.status("\(folder)/\(path)") else { return false }
    guard status.kind == .folder else { throw .unwritable("\(folder)/\(path)", reason: ENOTDIR) }
    return true
  }
}
