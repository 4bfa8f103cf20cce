package import Diagnostics

/// The file that a source names as its document, as it was found on disk.
package enum PaperFile: Sendable {
  case text(SourceText)
  case missing
  /// It is there, but can't be opened, is empty, or is not UTF-8.
  case unreadable
}

/// A value that its source does not have as it is written, with the author's reason.
package struct NotLiteral: Sendable, Hashable {
  /// The file of the fact.
  package let path: String
  package let value: String
  /// The citation that the reason is about; nil for all of the fact's.
  package let place: String?
  package let reason: String

  package init(path: String, value: String, place: String?, reason: String) {
    self.path = path
    self.value = value
    self.place = place
    self.reason = reason
  }
}
