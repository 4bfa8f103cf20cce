import Foundation

/// A pseudo-terminal: what is written at its far end can be read at its near end.
struct Terminal {
  struct Failure: Error {}

  private let near: FileHandle
  let far: FileHandle

  init() throws {
    var (nearEnd, farEnd): (CInt, CInt) = (-1, -1)
    guard openpty(&nearEnd, &farEnd, nil, nil, nil) == 0 else { throw Failure() }
    near = FileHandle(fileDescriptor: nearEnd, closeOnDealloc: true)
    far = FileHandle(fileDescriptor: farEnd, closeOnDealloc: true)
  }

  /// Everything that is written until whoever holds the far end lets go of it; lines end as in a
  /// file.
  func readToEnd() throws -> String {
    try far.close()
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    // A terminal whose far end is closed fails to be read, once all has been.
    while true {
      let count = read(near.fileDescriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
  }
}
