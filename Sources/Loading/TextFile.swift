package import Diagnostics
import Foundation

extension Loading {
  /// A file that is no part of the site, such as one to import, and what is wrong with its bytes.
  ///
  /// - Throws: `LoadingFailure.unreadable`.
  package static func text(at path: String) throws -> Checked<SourceText> {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw LoadingFailure.unreadable(path)
    }
    let source = SourceText(path: path, bytes: FileReader.text(data))
    return Checked(source, FileReader.unreadableText(source).map { [$0] } ?? [])
  }
}
