import Foundation

/// Keeps what is read within one folder: links that lead out of it, devices, pipes and sockets stay
/// unread.
struct FileGate {
  /// What keeps a file from being read, whatever it holds.
  enum Refusal: Sendable {
    /// A link that leads out of the folder, or nowhere.
    case linkOut
    /// A device, a pipe or a socket.
    case noFile
  }

  /// Without links; nil when there is no such folder.
  private let root: String?

  init(_ folder: String) { root = Self.real(folder) }

  /// Why a file may not be read; nil when it may, or when there is none.
  func refusal(of path: String) -> Refusal? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    guard Self.kind(status) == S_IFLNK else {
      return Self.kind(status) == S_IFREG || Self.kind(status) == S_IFDIR ? nil : .noFile
    }
    guard let root, let target = Self.real(path), target.hasPrefix(root + "/") else {
      return .linkOut
    }
    guard stat(path, &status) == 0, Self.kind(status) != S_IFDIR else { return .linkOut }
    return Self.kind(status) == S_IFREG ? nil : .noFile
  }

  /// The bytes of a file, read only as far as they are wanted.
  ///
  /// - Parameters:
  ///   - most: in bytes; of a larger file so many and one more are read.
  ///   - isPlain: whether it must be a plain file, and no pipe or device.
  /// - Returns: nil when it can't be read.
  static func bytes(of path: String, most: Int, isPlain: Bool = true) -> [UInt8]? {
    // A pipe that nobody writes to must not be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | (isPlain ? O_NONBLOCK : 0))
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, !isPlain || kind(status) == S_IFREG else { return nil }
    var bytes: [UInt8] = []
    let expected = kind(status) == S_IFREG ? Int(status.st_size) : 1 << 16
    while bytes.count <= most {
      let wanted = min(max(expected - bytes.count, 0) + 1, most + 1 - bytes.count)
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
        repeat { count = read(file, buffer.baseAddress, wanted) } while count < 0 && errno == EINTR
        filled = max(count, 0)
      }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return bytes
  }

  private static func kind(_ status: stat) -> mode_t { status.st_mode & S_IFMT }

  private static func real(_ path: String) -> String? {
    guard let name = realpath(path, nil) else { return nil }
    defer { free(name) }
    return String(cString: name)
  }
}
