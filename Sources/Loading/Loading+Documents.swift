import Diagnostics
import Foundation
package import Model

extension Loading {
  /// The documents that sources name, by name.
  ///
  /// A document that is missing or can't be read is the author's to mend: it is told with the
  /// source that names it.
  ///
  /// - Throws: `LoadingFailure.missingFolder`.
  package static func documents(
    _ names: [String], in folder: String
  ) throws -> [String: PaperFile] {
    guard isFolder(folder) == true else { throw LoadingFailure.missingFolder(folder) }
    var documents: [String: PaperFile] = [:]
    for name in names { documents[name] = document(name, in: folder) }
    return documents
  }

  /// In bytes: the text of many books.
  private static let mostOfDocument = 32_000_000

  private static func document(_ name: String, in folder: String) -> PaperFile {
    let path = "\(folder)/\(name)"
    // The name is an author's: it must not lead to what others have on the disk.
    let isBelow = !name.hasPrefix("/") && !name.split(separator: "/").contains("..")
    guard isBelow else { return .unreadable }
    guard let isFolder = isFolder(path) else { return .missing }
    guard !isFolder, FileGate(folder).refusal(of: path) == nil,
      let data = FileGate.bytes(of: path, most: mostOfDocument), data.count <= mostOfDocument
    else { return .unreadable }
    let source = SourceText(path: path, bytes: FileReader.text(data))
    return FileReader.unreadableText(source) == nil ? .text(source) : .unreadable
  }

  /// Nil when there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return exists ? isFolder.boolValue : nil
  }
}
