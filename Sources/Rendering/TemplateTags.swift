import Diagnostics

/// Finds the tags of a template, in one pass over its bytes.
enum TemplateTags {
  static func scan(
    _ source: SourceText, names: inout TemplateNames
  ) -> Checked<[TemplateTag]> {
    var scanner = TagScanner(source: source)
    var tags: [TemplateTag] = []
    var diagnostics: [Diagnostic] = []
    while let start = scanner.nextOpening(),
      diagnostics.count < TemplateTree.mostDiagnostics
    {
      let isTriple = scanner.byte(at: start + 2) == UInt8(ascii: "{")
      let braces = isTriple ? 3 : 2
      let inside = start + braces
      guard let end = scanner.closing(from: inside, braces: braces) else {
        let span = SourceSpan(path: source.path, range: start..<start + 2)
        diagnostics.append(TemplateMessages.unclosed(span, isTriple ? "}}}" : "}}"))
        scanner.offset = inside
        continue
      }
      scanner.offset = end + braces
      let inner = source.text(inside..<end)
      let (kind, name) = isTriple ? (.raw, trimmed(inner)) : meaning(of: inner)
      tags.append(
        TemplateTag(kind: kind, name: name, id: names.id(of: name), range: start..<end + braces))
    }
    return Checked(tags, diagnostics)
  }

  private static func meaning(of inner: String) -> (TemplateTag.Kind, String) {
    let words = inner.drop { $0.isWhitespace }
    let kind: TemplateTag.Kind? =
      switch words.first {
      case "#": .section
      case "^": .inverted
      case "/": .end
      case ">": .partial
      case "<": .parent
      case "$": .block
      case "!": .comment
      case "&": .raw
      case "=", "%", "*": .unsupported
      default: nil
      }
    // The words of a comment are nobody's name.
    if kind == .comment { return (.comment, "") }
    return kind.map { ($0, trimmed(words.dropFirst())) } ?? (.escaped, trimmed(inner))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Walks the bytes of a template from brace to brace.
private struct TagScanner {
  let source: SourceText
  /// Up to where tags have been read.
  var offset = 0
  /// Set when a comment found no end: none after it will.
  private var hasNoEnd = false

  init(source: SourceText) { self.source = source }

  func byte(at offset: Int) -> UInt8? {
    offset < source.bytes.count ? source.bytes[offset] : nil
  }

  /// Where the next `{{` stands.
  func nextOpening() -> Int? {
    var offset = offset
    while offset + 1 < source.bytes.count {
      if source.bytes[offset] == UInt8(ascii: "{"), source.bytes[offset + 1] == UInt8(ascii: "{") {
        return offset
      }
      offset += 1
    }
    return nil
  }

  /// Where the braces stand that close a tag.
  ///
  /// It ends on its line and before another begins; only a comment may go on.
  mutating func closing(from start: Int, braces: Int) -> Int? {
    let isComment = byte(at: start) == UInt8(ascii: "!")
    guard !(isComment && hasNoEnd) else { return nil }
    var offset = start
    while offset + braces <= source.bytes.count {
      switch source.bytes[offset] {
      case UInt8(ascii: "}")
      where source.bytes[offset..<offset + braces].allSatisfy({ $0 == UInt8(ascii: "}") }):
        return offset
      case UInt8(ascii: "{"), 0x0A...0x0D:
        guard isComment else { return nil }
      default: break
      }
      offset += 1
    }
    hasNoEnd = isComment
    return nil
  }
}
