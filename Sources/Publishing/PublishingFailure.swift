/// The machine's failures.
package enum PublishingFailure: Error, Equatable {
  /// The path, and the system's error number.
  case unwritable(String, reason: Int32)
  /// Another build is at work in a folder; the number of its process, when it can be read.
  case busy(String, process: Int32?)
}
