import Glibc

/// What is made of more calls than one.
extension FileSystem {
  /// Makes a folder and those it stands in; one that stands already is fine.
  func makeFolders(_ path: String) throws(PublishingFailure) {
    do {
      try makeFolder(path)
    } catch .unwritable(_, reason: EEXIST) {
      return
    } catch .unwritable(_, reason: ENOENT) {
      guard let parent = path.parentFolder, parent != path else {
        throw .unwritable(path, reason: ENOENT)
      }
      try makeFolders(parent)
      try makeFolderOnce(path)
    }
  }

  /// Makes a folder, unless somebody just did.
  func makeFolderOnce(_ path: String) throws(PublishingFailure) {
    do { try makeFolder(path) } catch .unwritable(_, reason: EEXIST) {}
  }

  /// Does something to a path, once more with its folders made when they are missing.
  func withFolders(
    of path: String, _ work: () throws(PublishingFailure) -> Void
  ) throws(PublishingFailure) {
    do {
      try work()
    } catch .unwritable(_, reason: ENOENT) {
      guard let folder = path.parentFolder else { throw .unwritable(path, reason: ENOENT) }
      try makeFolders(folder)
      try work()
    }
  }

  /// Writes a file that is not there yet.
  ///
  /// - Parameter isSynced: whether its bytes are waited for until they are on the disk.
  func write(
    _ bytes: [UInt8], toNew path: String, isSynced: Bool = false
  ) throws(PublishingFailure) {
    let file = try open(path, O_WRONLY | O_CREAT | O_EXCL)
    do {
      try write(bytes, to: file, path)
      if isSynced { try sync(file, path) }
    } catch {
      try? close(file, path)
      throw error
    }
    try close(file, path)
  }

  /// The bytes of a plain file.
  func bytes(of path: String) throws(PublishingFailure) -> [UInt8] {
    let file = try open(path, O_RDONLY | O_NONBLOCK)
    var bytes: [UInt8] = []
    do throws(PublishingFailure) {
      guard try status(of: file, path).kind == .file else {
        throw .unwritable(path, reason: EINVAL)
      }
      try readAll(file, path) {
        bytes += $0; return true
      }
    } catch {
      try? close(file, path)
      throw error
    }
    try? close(file, path)
    return bytes
  }

  /// Whether a path is a plain file with just these bytes; not when it can't be read.
  func isFile(_ path: String, with bytes: [UInt8]) -> Bool {
    guard let file = try? open(path, O_RDONLY | O_NONBLOCK) else { return false }
    defer { try? close(file, path) }
    guard let status = try? status(of: file, path), status.kind == .file,
      status.size == bytes.count
    else { return false }
    var start = 0
    try? readAll(file, path) { part in
      let isEqual = bytes.withUnsafeBytes { all in
        guard start + part.count <= all.count, let wanted = all.baseAddress,
          let found = part.baseAddress
        else { return false }
        return memcmp(wanted + start, found, part.count) == 0
      }
      if isEqual { start += part.count }
      return isEqual
    }
    return start == bytes.count
  }

  /// Reads to the end, or until told to stop.
  private func readAll(
    _ file: Int32, _ path: String, _ take: (UnsafeRawBufferPointer) -> Bool
  ) throws(PublishingFailure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try read(file, path, into: buffer)
      if count == 0 || !take(UnsafeRawBufferPointer(rebasing: buffer[..<count])) { return }
    }
  }

  /// Waits until the names in a folder are on the disk.
  func syncFolder(_ path: String, withAll: Bool = false) throws(PublishingFailure) {
    let folder = try open(path, O_RDONLY | O_DIRECTORY)
    defer { try? close(folder, path) }
    try withAll ? syncAll(folder, path) : sync(folder, path)
  }

  /// Removes a file; one that is gone is fine.
  func unlinkIfThere(_ path: String) throws(PublishingFailure) {
    do { try unlink(path) } catch .unwritable(_, reason: ENOENT) {}
  }

  /// Removes a folder with all below it; symbolic links are removed, not followed.
  func removeTree(_ path: String) throws(PublishingFailure) {
    guard let status = try status(path) else { return }
    guard status.kind == .folder else { return try unlinkIfThere(path) }
    for (name, kind) in try list(path) {
      switch kind {
      case .folder: try removeTree("\(path)/\(name)")
      case .file, .other: try unlinkIfThere("\(path)/\(name)")
      }
    }
    try removeFolder(path)
  }
}
