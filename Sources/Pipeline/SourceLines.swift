package import Diagnostics
import Loading
import Model

extension Pipeline {
  /// The lines of a site's files; a file is read again for what is asked of it.
  package struct SourceLines: Sendable {
    private let files: [String: SourceFile]

    init(_ files: [SourceFile]) {
      self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
    }

    /// The text of a file; nil when there is none, or it is gone.
    func text(at path: String) -> SourceText? {
      files[path].flatMap { Loading.text(of: $0) }
    }

    /// Looks up the lines of places.
    ///
    /// - Returns: for each place its line, from one; nil for a whole file.
    package func lines(of spans: [SourceSpan]) -> [Int?] {
      var texts: [String: SourceText?] = [:]
      return spans.map { span in
        guard span != .file(span.path) else { return nil }
        if texts[span.path] == nil { texts[span.path] = .some(text(at: span.path)) }
        return (texts[span.path] ?? nil)?.position(of: span.range.lowerBound).line
      }
    }
  }
}
