import CLinux
import Glibc

/// The system calls of this room, and the only place where it makes them.
///
/// Each call throws `PublishingFailure.unwritable` with its path and the system's error number,
/// taken before anything else can change it. A call that was interrupted is made again.
package struct FileSystem: Sendable {
  /// A kind of call, for whoever wants some of them to fail.
  package enum Call: String, Sendable {
    case makeFolder, removeFolder, open, read, write, sync, close, status, list, lock
    case rename, exchange, link, unlink, mode
  }

  /// Asked before each call; a number makes the call fail with it, unmade.
  private let fault: (@Sendable (Call) -> Int32?)?
  /// The most bytes in one call.
  private let writeSize: Int
  /// Whether the disk is waited for.
  private let isDurable: Bool

  /// The calls as they are.
  package static let real = FileSystem()

  /// - Parameters:
  ///   - writeSize: in bytes, the most that one call writes.
  ///   - isDurable: whether the disk is waited for; without it only a power failure differs.
  ///   - fault: asked before each call, on the thread that makes it; the error number that it
  ///     returns is what the call fails with.
  package init(
    writeSize: Int = .max, isDurable: Bool = true, fault: (@Sendable (Call) -> Int32?)? = nil
  ) {
    self.writeSize = writeSize
    self.isDurable = isDurable
    self.fault = fault
  }

  // MARK: Folders

  func makeFolder(_ path: String) throws(PublishingFailure) {
    try result(of: .makeFolder, on: path) { mkdir(path, 0o777) }
  }

  func removeFolder(_ path: String) throws(PublishingFailure) {
    try result(of: .removeFolder, on: path) { rmdir(path) }
  }

  /// The names in a folder, each with what it stands for; without `.` and `..`.
  func list(_ path: String) throws(PublishingFailure) -> [(name: String, kind: FileStatus.Kind)] {
    if let number = fault?(.list) { throw .unwritable(path, reason: number) }
    guard let stream = opendir(path) else { throw .unwritable(path, reason: errno) }
    defer { closedir(stream) }
    var entries: [(name: String, kind: FileStatus.Kind)] = []
    while true {
      // Only a change tells a failure from the end.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      // Some file systems leave the kind out.
      var kind = FileStatus.Kind(entry: entry.pointee.d_type)
      if kind == nil { kind = try status("\(path)/\(name)")?.kind }
      if let kind { entries.append((name, kind)) }
    }
    let number = errno
    guard number == 0 else { throw .unwritable(path, reason: number) }
    return entries
  }

  // MARK: Names

  /// What a path stands for, itself: a symbolic link is not followed.
  ///
  /// - Returns: nil when nothing is there.
  func status(_ path: String) throws(PublishingFailure) -> FileStatus? {
    var status = stat()
    do {
      try result(of: .status, on: path) { lstat(path, &status) }
    } catch .unwritable(_, reason: ENOENT), .unwritable(_, reason: ENOTDIR) {
      return nil
    }
    return FileStatus(status)
  }

  /// A path without links, from the root; it must stand.
  func realPath(_ path: String) throws(PublishingFailure) -> String {
    if let number = fault?(.status) { throw .unwritable(path, reason: number) }
    guard let name = realpath(path, nil) else { throw .unwritable(path, reason: errno) }
    defer { free(name) }
    return String(cString: name)
  }

  func rename(_ from: String, to: String) throws(PublishingFailure) {
    try result(of: .rename, on: to) { Glibc.rename(from, to) }
  }

  /// Each of two names gets what the other had, in one step.
  func exchange(_ one: String, _ other: String) throws(PublishingFailure) {
    try result(of: .exchange, on: other) {
      renameat2(AT_FDCWD, one, AT_FDCWD, other, UInt32(WIJZER_RENAME_EXCHANGE))
    }
  }

  /// One more name for a file, or for a symbolic link itself.
  func link(_ from: String, to: String) throws(PublishingFailure) {
    try result(of: .link, on: to) { linkat(AT_FDCWD, from, AT_FDCWD, to, 0) }
  }

  func unlink(_ path: String) throws(PublishingFailure) {
    try result(of: .unlink, on: path) { Glibc.unlink(path) }
  }

  func setMode(_ mode: UInt32, of path: String) throws(PublishingFailure) {
    try result(of: .mode, on: path) { chmod(path, mode) }
  }

  // MARK: Open files

  func open(_ path: String, _ flags: Int32) throws(PublishingFailure) -> Int32 {
    try result(of: .open, on: path) { Glibc.open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o666) }
  }

  func status(of file: Int32, _ path: String) throws(PublishingFailure) -> FileStatus {
    var status = stat()
    try result(of: .status, on: path) { fstat(file, &status) }
    return FileStatus(status)
  }

  /// - Returns: how many bytes were read; 0 at the end.
  func read(
    _ file: Int32, _ path: String, into buffer: UnsafeMutableRawBufferPointer
  ) throws(PublishingFailure) -> Int {
    try result(of: .read, on: path) { Glibc.read(file, buffer.baseAddress, buffer.count) }
  }

  func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws(PublishingFailure) {
    var start = 0
    while start < bytes.count {
      let size = min(bytes.count - start, writeSize)
      start += try result(of: .write, on: path) {
        bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + start }, size) }
      }
    }
  }

  /// Waits until a file, or the names in a folder, are on the disk.
  func sync(_ file: Int32, _ path: String) throws(PublishingFailure) {
    try result(of: .sync, on: path) { isDurable ? fsync(file) : 0 }
  }

  /// Waits until everything that was written to the file system of a file is on the disk.
  func syncAll(_ file: Int32, _ path: String) throws(PublishingFailure) {
    try result(of: .sync, on: path) { isDurable ? syncfs(file) : 0 }
  }

  /// Takes the lock of an open file, which goes when the file is closed.
  func lock(_ file: Int32, _ path: String) throws(PublishingFailure) {
    try result(of: .lock, on: path) { flock(file, LOCK_EX | LOCK_NB) }
  }

  /// Drops the lock of an open file and closes it.
  ///
  /// A process that is just being started may have the file open too, for a moment; closing alone
  /// would leave the lock to it.
  func unlockAndClose(_ file: Int32, _ path: String) {
    _ = flock(file, LOCK_UN)
    try? close(file, path)
  }

  /// The file is closed even when this fails.
  func close(_ file: Int32, _ path: String) throws(PublishingFailure) {
    let number = fault?(.close)
    let failed = Glibc.close(file) < 0
    let own = errno
    if let number { throw .unwritable(path, reason: number) }
    // After an interruption the file is closed all the same.
    if failed, own != EINTR { throw .unwritable(path, reason: own) }
  }

  @discardableResult
  private func result<Value: FixedWidthInteger>(
    of call: Call, on path: String, _ body: () -> Value
  ) throws(PublishingFailure) -> Value {
    if let number = fault?(call) { throw .unwritable(path, reason: number) }
    while true {
      let value = body()
      let number = errno
      if value >= 0 { return value }
      if number != EINTR { throw .unwritable(path, reason: number) }
    }
  }
}

/// What the system says of a name.
struct FileStatus: Equatable {
  enum Kind { case file, folder, other }

  let kind: Kind
  /// In bytes.
  let size: Int
  /// Which file it is, within its device: two names of one file have the same.
  let inode: UInt64
  let device: UInt64
  /// The permission bits.
  let mode: UInt32
  let owner: UInt32
  let group: UInt32

  init(_ status: stat) {
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    size = Int(status.st_size)
    inode = UInt64(status.st_ino)
    device = UInt64(status.st_dev)
    mode = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }

  /// Whether two names lead to one file.
  func isSame(as other: FileStatus) -> Bool { inode == other.inode && device == other.device }
}

extension FileStatus.Kind {
  /// From the type byte of an entry of a folder; nil when it says nothing.
  fileprivate init?(entry type: UInt8) {
    switch Int(type) {
    case Int(DT_UNKNOWN): return nil
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    default: self = .other
    }
  }
}
