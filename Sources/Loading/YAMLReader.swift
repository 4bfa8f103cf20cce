import Diagnostics
import Model
import Yams

/// Reads YAML as text with places; only it and `YAMLProblem` know Yams.
///
/// Nothing is resolved: `yes`, `1.10`, `007` and dates stay as typed. Anchors, aliases and merge
/// keys are refused, for they give a value a place far from where it is used.
enum YAMLReader {
  /// - Parameters:
  ///   - source: the whole file.
  ///   - range: the bytes of it that are YAML.
  /// - Returns: the top-level mapping, empty when the text is not one.
  static func read(_ source: SourceText, range: Range<Int>) -> Checked<RawMap> {
    let whole = SourceSpan(path: source.path, range: range)
    let empty = RawMap(entries: [], span: whole)
    let firstLine = source.position(of: range.lowerBound).line - 1
    var converter = Converter(source: source, firstLine: firstLine)
    do {
      // Without its encoding Yams looks it up in the environment, for each file.
      let parser = try Parser(yaml: source.text(range), resolver: .basic, encoding: .utf8)
      // An anchor lives no longer than the parser that read it.
      let value = try withExtendedLifetime(parser) {
        try parser.singleRoot().map { converter.value($0) }
      }
      switch value {
      case .map(let map): return Checked(map, converter.diagnostics)
      case .scalar(let scalar) where scalar.text.isEmpty:
        return Checked(empty, converter.diagnostics)
      case nil: return Checked(empty, converter.diagnostics)
      case let other?:
        return Checked(empty, converter.diagnostics + [notAMap(other.span)])
      }
    } catch let error as YamlError {
      return Checked(empty, [YAMLProblem.diagnostic(error, source, firstLine: firstLine)])
    } catch {
      let words = "\(error)"
      return Checked(empty, [YAMLWords.malformed(Message(nl: words, en: words), at: whole)])
    }
  }

  private static func notAMap(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .malformedYaml,
      Message(
        nl: "hier horen velden te staan, elk op een regel met een naam, ': ' en een waarde",
        en: "fields belong here, each on a line with a name, ': ' and a value"),
      at: span)
  }
}

/// Copies Yams' nodes into our own values.
private struct Converter {
  let source: SourceText
  let firstLine: Int
  var diagnostics: [Diagnostic] = []
  /// How many anchors have been refused.
  private var anchors = 0
  /// The last place that was looked up: on a long line the next is found from there.
  private var last: (mark: Yams.Mark, offset: Int)?

  /// An anchor stands for all below it each time that it is used, and that may double at each level.
  private static let mostAnchors = 100

  init(source: SourceText, firstLine: Int) {
    self.source = source
    self.firstLine = firstLine
  }

  mutating func value(_ node: Yams.Node) -> RawValue {
    if node.anchor != nil { refuseAnchor(node) }
    guard anchors <= Self.mostAnchors else {
      return .scalar(RawScalar(text: "", span: .file(source.path)))
    }
    switch node {
    case .scalar(let scalar): return .scalar(self.scalar(scalar))
    case .sequence(let sequence):
      return .list(sequence.map { value($0) }, span(sequence.mark, text: nil))
    case .mapping(let mapping):
      return .map(map(mapping))
    case .alias(let alias):
      refuseAnchor(node)
      return .scalar(RawScalar(text: "", span: span(alias.mark, text: nil)))
    }
  }

  private mutating func map(_ mapping: Yams.Node.Mapping) -> RawMap {
    var entries: [RawMap.Entry] = []
    for (key, value) in mapping {
      guard let scalar = key.scalar else {
        diagnostics.append(
          YAMLWords.malformed(
            Message(nl: "een veldnaam is tekst", en: "a field name is text"),
            at: span(key.mark, text: nil)))
        continue
      }
      let name = self.scalar(scalar)
      guard name.text != "<<" else {
        refuseMergeKey(name.span)
        continue
      }
      entries.append(RawMap.Entry(key: name, value: self.value(value)))
    }
    return RawMap(entries: entries, span: span(mapping.mark, text: nil))
  }

  private mutating func scalar(_ scalar: Yams.Node.Scalar) -> RawScalar {
    RawScalar(text: scalar.string, span: span(scalar.mark, text: scalar.string))
  }

  /// From the mark to the end of the scalar where that can be told, else one character.
  private mutating func span(_ mark: Yams.Mark?, text: String?) -> SourceSpan {
    guard let mark else { return .file(source.path) }
    let start = offset(of: mark)
    let line = source.lineRange(at: start)
    let rest = source.bytes[start..<max(start, line.upperBound)]
    var end = min(start + 1, line.upperBound)
    if let text, !text.isEmpty, rest.starts(with: text.utf8) {
      end = start + text.utf8.count
    } else if let close = closingQuote(of: rest) {
      end = close + 1
    } else if text != nil {
      end = line.upperBound
    }
    return SourceSpan(path: source.path, range: start..<max(start, end))
  }

  private mutating func offset(of mark: Yams.Mark) -> Int {
    let offset =
      if let last, last.mark.line == mark.line, last.mark.column <= mark.column {
        source.offset(last.offset, movedBy: mark.column - last.mark.column)
      } else {
        source.offset(line: mark.line + firstLine, scalarColumn: mark.column)
      }
    last = (mark, offset)
    return offset
  }

  /// Where the quote that opens a scalar is closed on its line; `\"` and `''` do not close it.
  private func closingQuote(of rest: ArraySlice<UInt8>) -> Int? {
    let (single, double) = (UInt8(ascii: "'"), UInt8(ascii: "\""))
    guard let quote = rest.first, quote == single || quote == double else { return nil }
    var offset = rest.startIndex + 1
    while offset < rest.endIndex {
      let isDoubled = quote == single && rest[offset...].starts(with: [single, single])
      if isDoubled || (quote == double && rest[offset] == UInt8(ascii: "\\")) {
        offset += 2
      } else if rest[offset] == quote {
        return offset
      } else {
        offset += 1
      }
    }
    return nil
  }

  private mutating func refuseAnchor(_ node: Yams.Node) {
    anchors += 1
    guard anchors <= Self.mostAnchors else { return }
    diagnostics.append(
      Diagnostic(
        .yamlAnchor,
        Message(
          nl: "ankers (&) en verwijzingen (*) van YAML worden niet gebruikt",
          en: "YAML anchors (&) and aliases (*) are not used"),
        at: span(node.mark, text: nil),
        fix: Message(nl: "schrijf de waarde voluit", en: "write the value in full")))
  }

  private mutating func refuseMergeKey(_ span: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        .yamlMergeKey,
        Message(
          nl: "de samenvoegsleutel << van YAML wordt niet gebruikt",
          en: "the YAML merge key << is not used"),
        at: span, fix: Message(nl: "schrijf de velden voluit", en: "write the fields in full")))
  }
}
