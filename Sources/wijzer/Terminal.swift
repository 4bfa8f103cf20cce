import Diagnostics
import Foundation

/// The two streams: findings on one, results on the other.
///
/// Nobody may listen: a stream may be closed, full, or a pipe whose reader has gone. Of findings
/// nothing is said then, for the exit code tells what they come to; a result that could not be given
/// is a failure of the machine.
enum Terminal {
  /// A result could not be written; the error number of the system.
  struct Unwritable: Error { let reason: Int32 }

  /// Whether findings are read by somebody who can see colours.
  static var hasColour: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
  }

  /// Tells something, without what a terminal would obey.
  static func tell(_ text: String) { tell(printable: text.printable) }

  /// Tells something that has nothing in it that a terminal would obey but our own colours.
  static func tell(printable text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Gives a result for people.
  ///
  /// - Throws: `Unwritable`; not when it is a pipe whose reader has seen enough.
  static func print(_ text: String) throws(Unwritable) { try give(text.printable) }

  /// Gives a result for programs: as it is, but to a terminal without what it would obey.
  ///
  /// - Throws: as `print` does.
  static func print(data text: String) throws(Unwritable) {
    try give(isatty(STDOUT_FILENO) == 1 ? text.printable : text)
  }

  private static func give(_ text: String) throws(Unwritable) {
    let reason = write(text, to: STDOUT_FILENO)
    guard reason == 0 || reason == EPIPE else { throw Unwritable(reason: reason) }
  }

  /// - Returns: the error number that it stopped at; 0 when all was written.
  private static func write(_ text: String, to stream: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count, let base = bytes.baseAddress {
        let count = Foundation.write(stream, base + start, bytes.count - start)
        if count >= 0 {
          start += count
        } else if errno == EAGAIN {
          var listener = pollfd(fd: stream, events: Int16(POLLOUT), revents: 0)
          poll(&listener, 1, -1)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
