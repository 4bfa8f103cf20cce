import Glibc

/// The right to change an output folder, held by one process at a time.
///
/// The system drops the lock with the process, however that ends. The file goes with the lock, so
/// whoever got hold of the file just before looks whether it is still the one that stands there.
struct FolderLock: Sendable {
  private let file: Int32
  private let work: WorkFolder

  /// - Throws: `PublishingFailure.busy` when another process holds the lock.
  static func take(in folder: String, _ system: FileSystem) throws(PublishingFailure) -> FolderLock
  {
    let work = WorkFolder(in: folder)
    // Each turn means that another build just ended.
    for _ in 0..<100 {
      try system.makeFolderOnce(work.path)
      guard let status = try system.status(work.path) else { continue }
      guard status.kind == .folder else { throw .unwritable(work.path, reason: ENOTDIR) }
      let file: Int32
      do {
        file = try system.open(work.lock, O_RDWR | O_CREAT)
      } catch .unwritable(_, reason: ENOENT) { continue }
      do {
        try system.lock(file, work.lock)
        let held = try system.status(of: file, work.lock)
        if let standing = try system.status(work.lock), standing.isSame(as: held) {
          // Only for people: a full disk must not keep a folder from being mended.
          try? system.note(getpid(), in: file, work.lock)
          return FolderLock(file: file, work: work)
        }
        system.unlockAndClose(file, work.lock)
      } catch {
        try? system.close(file, work.lock)
        guard case .unwritable(_, reason: EWOULDBLOCK) = error else { throw error }
        let holder = (try? system.bytes(of: work.lock)).map { String(decoding: $0, as: UTF8.self) }
        throw .busy(folder, process: holder?.split(separator: "\n").first.flatMap { Int32($0) })
      }
    }
    throw .busy(folder, process: nil)
  }

  /// Takes the work folder away, when it is empty, and lets go.
  func release(_ system: FileSystem) {
    // Somebody else's lock would be taken away after letting go.
    if (try? system.list(work.path))?.map(\.name) == ["lock"] {
      try? system.unlink(work.lock)
      try? system.removeFolder(work.path)
    }
    letGo(system)
  }

  private func letGo(_ system: FileSystem) { system.unlockAndClose(file, work.lock) }
}

extension FileSystem {
  /// Writes the number of a process into an open file, over what stood there.
  fileprivate func note(
    _ process: Int32, in file: Int32, _ path: String
  ) throws(PublishingFailure) {
    _ = ftruncate(file, 0)
    try write(Array("\(process)\n".utf8), to: file, path)
  }
}
