import Diagnostics
import Yams

/// What Yams says is wrong, as a diagnostic.
enum YAMLProblem {
  static func diagnostic(_ error: YamlError, _ source: SourceText, firstLine: Int) -> Diagnostic {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return malformed(problem, at: span(mark, source, firstLine))
    case .duplicatedKeysInMapping(let names, let context):
      return duplicateKey(names.first ?? "", span(context.mark, source, firstLine), source)
    case .reader(let problem, _, _, _):
      return malformed(problem, at: .file(source.path))
    default:
      return malformed("\(error)", at: .file(source.path))
    }
  }

  /// - Parameter problem: the words of libyaml, which are English.
  static func malformed(_ problem: String, at span: SourceSpan) -> Diagnostic {
    malformed(problem, problem, at: span)
  }

  static func malformed(_ nl: String, _ en: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "malformed-yaml",
      Message(nl: "dit is geen geldige YAML: \(nl)", en: "this is not valid YAML: \(en)"),
      at: span,
      fix: Message(
        nl: "let op het inspringen, en zet tekst met ': ' of ' #' tussen aanhalingstekens",
        en: "mind the indentation, and put text with ': ' or ' #' between quotes"))
  }

  /// Yams tells where the key stands first; the second is the next line that begins the same.
  private static func duplicateKey(
    _ name: String, _ first: SourceSpan, _ source: SourceText
  ) -> Diagnostic {
    let line = source.lineRange(at: first.range.lowerBound)
    let opening = Array(source.bytes[line.lowerBound..<first.range.lowerBound]) + Array(name.utf8)
    var offset = line.upperBound + 1
    var second = first
    while offset < source.bytes.count {
      let range = source.lineRange(at: offset)
      if source.bytes[range].starts(with: opening + [UInt8(ascii: ":")]) {
        let start = offset + opening.count - name.utf8.count
        second = SourceSpan(path: source.path, range: start..<start + name.utf8.count)
        break
      }
      offset = range.upperBound + 1
    }
    return Diagnostic(
      "duplicate-key",
      Message(
        nl: "het veld '\(name)' staat er twee keer", en: "the field '\(name)' stands here twice"),
      at: second,
      notes: second == first
        ? [] : [.init(Message(nl: "de eerste staat hier", en: "the first is here"), at: first)],
      fix: Message(nl: "haal een van beide weg", en: "remove one of them"))
  }

  private static func span(_ mark: Mark, _ source: SourceText, _ firstLine: Int) -> SourceSpan {
    let start = source.offset(line: mark.line + firstLine, scalarColumn: mark.column)
    let line = source.lineRange(at: start)
    return SourceSpan(
      path: source.path, range: min(start, line.upperBound)..<max(start, line.upperBound))
  }
}
