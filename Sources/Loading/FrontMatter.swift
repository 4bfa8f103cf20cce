import Diagnostics

/// The YAML at the top of a Markdown file, between two lines of three hyphens.
enum FrontMatter {
  /// - Returns: the bytes of the fields and of the text after them, or what is wrong.
  static func split(_ source: SourceText) -> Result<(fields: Range<Int>, body: Range<Int>), Missing>
  {
    let bytes = source.bytes
    guard line(source, at: 0) == "---" else { return .failure(Missing(missing(source))) }
    let start = source.nextLine(after: 0)
    var offset = start
    while offset < bytes.count {
      if line(source, at: offset) == "---" {
        return .success((start..<offset, source.nextLine(after: offset)..<bytes.count))
      }
      offset = source.nextLine(after: offset)
    }
    return .failure(Missing(unclosed(source)))
  }

  struct Missing: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
  }

  private static func missing(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter,
      Message(
        nl: "een tekst begint met zijn velden tussen twee regels '---'",
        en: "a text begins with its fields between two lines '---'"),
      at: SourceSpan(path: source.path, range: source.lineRange(at: 0)),
      fix: Message(
        nl: "zet bovenaan een regel '---', een regel 'title: …' en weer een regel '---'",
        en: "put on top a line '---', a line 'title: …' and another line '---'"))
  }

  private static func unclosed(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .missingFrontMatter,
      Message(
        nl: "na de velden die hier beginnen, ontbreekt de tweede regel '---'",
        en: "after the fields that begin here, the second line '---' is missing"),
      at: SourceSpan(path: source.path, range: source.lineRange(at: 0)),
      fix: Message(
        nl: "zet na het laatste veld een regel '---'",
        en: "put a line '---' after the last field"))
  }

  private static func line(_ source: SourceText, at offset: Int) -> String {
    source.text(source.lineRange(at: offset))
  }
}
