import Diagnostics
import Model

/// What one file turned out to hold.
package struct LoadedFile: Sendable {
  enum Value: Sendable {
    case document(RawDocument)
    case template(SourceText)
    case asset(OutputFile)
    case nothing
  }

  let file: SourceFile
  let value: Value

  init(_ file: SourceFile, _ value: Value) {
    self.file = file
    self.value = value
  }
}
