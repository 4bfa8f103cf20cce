import Diagnostics
import Foundation

/// What the machine lends to a run, seen to before it begins.
enum Machine {
  /// The least that a run can do with.
  private static let leastMemory: UInt64 = 256 << 20
  private static let leastFiles: UInt64 = 16

  /// Makes faults of the machine come back as errors of a call, and ends with words where no call
  /// could tell them.
  ///
  /// - Throws: `WrongUse` when the run was lent too little to go on with.
  static func prepare() throws(WrongUse) {
    // A pipe whose reader has gone, and a file past its limit: the call says so.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    keepStreams()
    endWithWords()
    if let limit = limit(__rlimit_resource_t(RLIMIT_AS.rawValue)), limit < leastMemory {
      throw WrongUse(
        Message(
          nl: "er is te weinig geheugen: \(limit >> 20) MB",
          en: "there is too little memory: \(limit >> 20) MB"),
        fix: Message(
          nl: "geef ten minste \(leastMemory >> 20) MB (ulimit -v)",
          en: "lend at least \(leastMemory >> 20) MB (ulimit -v)"))
    }
    if let limit = limit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue)), limit < leastFiles {
      throw WrongUse(
        Message(
          nl: "er mogen te weinig bestanden tegelijk open zijn: \(limit)",
          en: "too few files may be open at a time: \(limit)"),
        fix: Message(
          nl: "sta er ten minste \(leastFiles) toe (ulimit -n)",
          en: "allow at least \(leastFiles) (ulimit -n)"))
    }
  }

  /// Nil when there is none.
  private static func limit(_ kind: __rlimit_resource_t) -> UInt64? {
    var limit = rlimit()
    guard getrlimit(kind, &limit) == 0, limit.rlim_cur != .max else { return nil }
    return UInt64(limit.rlim_cur)
  }

  /// Makes a closed stream one that can't be written.
  ///
  /// A file that is opened while it is closed would get its number, and then what is told.
  private static func keepStreams() {
    for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(stream, F_GETFD) < 0 && errno == EBADF {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// Tells in words that a signal ends the run: of memory that ran out, or a mistake of ours.
  ///
  /// What was being built is seen to by the next build, as after a kill.
  private static func endWithWords() {
    // Swift's own words are for who looks for a mistake of ours.
    guard getenv("SWIFT_BACKTRACE") == nil else { return }
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      signal(number) { _ in
        let words: StaticString =
          "wijzer: gestopt: te weinig geheugen, of een fout in wijzer; de oude site staat er nog (stopped: too little memory, or a mistake in wijzer; the earlier site stands)\n"
        _ = Foundation.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
        _exit(2)
      }
    }
  }
}
