import Diagnostics
import Yams

/// What Yams says is wrong, as a diagnostic.
enum YAMLProblem {
  static func diagnostic(_ error: YamlError, _ source: SourceText, firstLine: Int) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = span(mark, source, firstLine)
      let opening = context.map { span($0.mark, source, firstLine) }
      let isTab = source.bytes[place.range].first == UInt8(ascii: "\t")
      return YAMLWords.diagnostic(isTab ? YAMLWords.tab : problem, at: place, opening: opening)
    case .duplicatedKeysInMapping(let names, let context):
      return duplicateKey(names.first ?? "", span(context.mark, source, firstLine), source)
    case .reader(let problem, _, _, _):
      return YAMLWords.diagnostic(problem, at: .file(source.path), opening: nil)
    default:
      return YAMLWords.diagnostic("\(error)", at: .file(source.path), opening: nil)
    }
  }

  /// Yams tells where the key stands first; the second is the next line that begins the same, but
  /// for the hyphen of a list.
  private static func duplicateKey(
    _ name: String, _ rest: SourceSpan, _ source: SourceText
  ) -> Diagnostic {
    let first = SourceSpan(
      path: source.path,
      range: rest.range.lowerBound..<rest.range.lowerBound + name.utf8.count)
    let line = source.lineRange(at: first.range.lowerBound)
    let indent = source.bytes[line.lowerBound..<first.range.lowerBound]
      .map { $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    let opening = indent + Array(name.utf8) + [UInt8(ascii: ":")]
    var offset = line.upperBound + 1
    var second = first
    while offset < source.bytes.count {
      let range = source.lineRange(at: offset)
      if source.bytes[range].starts(with: opening) {
        let start = offset + indent.count
        second = SourceSpan(path: source.path, range: start..<start + name.utf8.count)
        break
      }
      offset = source.nextLine(after: offset)
    }
    return Diagnostic(
      .duplicateKey,
      Message(
        nl: "het veld '\(name)' staat er twee keer", en: "the field '\(name)' stands here twice"),
      at: second,
      notes: second == first
        ? [] : [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first)],
      fix: Message(nl: "haal een van beide weg", en: "remove one of them"))
  }

  /// From a mark to the end of its line.
  private static func span(_ mark: Mark, _ source: SourceText, _ firstLine: Int) -> SourceSpan {
    let start = source.offset(line: mark.line + firstLine, scalarColumn: mark.column)
    let line = source.lineRange(at: start)
    return SourceSpan(
      path: source.path, range: min(start, line.upperBound)..<max(start, line.upperBound))
  }
}
