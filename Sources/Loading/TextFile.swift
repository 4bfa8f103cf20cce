package import Diagnostics

extension Loading {
  /// In bytes.
  private static let mostImported = 4_000_000

  /// A file that is no part of the site, such as one to import, and what is wrong with its bytes.
  ///
  /// - Throws: `LoadingFailure.unreadable`.
  package static func text(at path: String) throws -> Checked<SourceText> {
    // It may be a pipe: it is named by whoever runs the command.
    guard let data = FileGate.bytes(of: path, most: mostImported, isPlain: false) else {
      throw LoadingFailure.unreadable(path)
    }
    guard data.count <= mostImported else {
      return Checked(
        SourceText(path: path, bytes: []), [FileReader.tooLarge(path, mostImported)])
    }
    let source = SourceText(path: path, bytes: FileReader.text(data))
    return Checked(source, FileReader.unreadableText(source).map { [$0] } ?? [])
  }
}
