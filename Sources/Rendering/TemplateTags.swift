import Diagnostics

/// A tag of a Mustache template and where it stands.
struct TemplateTag {
  enum Kind: Equatable {
    /// `{{name}}`
    case escaped
    /// `{{{name}}}` or `{{&name}}`
    case raw
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case end
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case parent
    /// `{{$name}}`
    case block
    case comment
    /// A tag this site does without, such as a change of delimiters.
    case unsupported
  }

  let kind: Kind
  let name: String
  /// The whole tag, in UTF-8 offsets.
  let range: Range<Int>
}

/// Finds the tags of a template.
///
/// The engine keeps its own reading of a template to itself, so what can be checked about it is
/// read a second time here, with places.
enum TemplateTags {
  static func scan(_ source: SourceText) -> Checked<[TemplateTag]> {
    let bytes = source.bytes
    var tags: [TemplateTag] = []
    var diagnostics: [Diagnostic] = []
    var offset = 0
    func find(_ text: String, from start: Int) -> Int? {
      source.range(of: Array(text.utf8), in: start..<max(start, bytes.count))?.lowerBound
    }
    while let start = find("{{", from: offset) {
      let isTriple = start + 2 < bytes.count && bytes[start + 2] == UInt8(ascii: "{")
      let closing = isTriple ? "}}}" : "}}"
      let end = find(closing, from: start + 2)
      let inner = end.map { source.text(start + (isTriple ? 3 : 2)..<max(start + 3, $0)) }
      guard let end, let inner, isWhole(inner) else {
        diagnostics.append(
          unclosed(SourceSpan(path: source.path, range: start..<start + 2), closing))
        offset = start + (isTriple ? 3 : 2)
        continue
      }
      tags.append(tag(inner, isTriple: isTriple, range: start..<end + closing.utf8.count))
      offset = end + closing.utf8.count
    }
    return Checked(tags, diagnostics)
  }

  private static func tag(_ inner: String, isTriple: Bool, range: Range<Int>) -> TemplateTag {
    let words = inner.drop { $0.isWhitespace }
    let kinds: [Character: TemplateTag.Kind] = [
      "#": .section, "^": .inverted, "/": .end, ">": .partial, "<": .parent, "$": .block,
      "!": .comment, "&": .raw, "=": .unsupported, "%": .unsupported, "*": .unsupported,
    ]
    guard !isTriple, let first = words.first, let kind = kinds[first] else {
      return TemplateTag(kind: isTriple ? .raw : .escaped, name: trimmed(inner), range: range)
    }
    return TemplateTag(kind: kind, name: trimmed(words.dropFirst()), range: range)
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// A tag ends on its line and before another begins; only a comment may go on.
  private static func isWhole(_ inner: String) -> Bool {
    inner.hasPrefix("!") || !inner.contains { $0 == "{" || $0.isNewline }
  }

  private static func unclosed(_ span: SourceSpan, _ closing: String) -> Diagnostic {
    Diagnostic(
      "malformed-template",
      Message(nl: "deze tag wordt niet gesloten", en: "this tag is not closed"), at: span,
      fix: Message(nl: "sluit hem met \(closing)", en: "close it with \(closing)"))
  }
}

/// A template as a tree of its tags.
indirect enum TemplateNode {
  case print(TemplateTag)
  case section(TemplateTag, [TemplateNode])
  case inverted(TemplateTag, [TemplateNode])
  case partial(TemplateTag)
  case parent(TemplateTag, blocks: [TemplateNode])
  case block(TemplateTag, [TemplateNode])
  /// Words between the tags, kept only where they would be lost.
  case text(Range<Int>)
}

/// Nests the tags of a template.
struct TemplateTree {
  let source: SourceText
  let nodes: [TemplateNode]
  let diagnostics: [Diagnostic]

  init(_ source: SourceText) {
    self.source = source
    let tags = TemplateTags.scan(source)
    var nester = Nester(source: source, tags: tags.value)
    nodes = nester.nodes(until: nil)
    // Tags that could not be read leave others open.
    diagnostics = tags.diagnostics.isEmpty ? nester.diagnostics : tags.diagnostics
  }
}

private struct Nester {
  let source: SourceText
  let tags: [TemplateTag]
  var diagnostics: [Diagnostic] = []
  private var index = 0
  /// The names of the tags that are open, from the outside in.
  private var names: [String] = []
  /// Whether the rest has been left unread.
  private var isTooDeep = false

  init(source: SourceText, tags: [TemplateTag]) {
    self.source = source
    self.tags = tags
  }

  /// The nodes up to the end of a tag, or of the template.
  ///
  /// An end that closes a tag further out leaves the ones between unclosed; they are told where they
  /// open, once.
  mutating func nodes(until open: TemplateTag?) -> [TemplateNode] {
    var nodes: [TemplateNode] = []
    var textStart = open?.range.upperBound ?? 0
    while index < tags.count {
      let tag = tags[index]
      if open?.kind == .parent { nodes += text(textStart..<tag.range.lowerBound) }
      textStart = tag.range.upperBound
      if tag.kind == .end {
        if let open, open.name == tag.name {
          index += 1
          return nodes
        }
        if let open, names.dropLast().contains(tag.name) {
          diagnostics.append(unclosed(open, before: tag))
          return nodes
        }
        diagnostics.append(wrongEnd(tag, open))
        index += 1
        // A slip of the pen closes what it was meant to close.
        if let open, NearestName.of(tag.name, among: [open.name]) != nil { return nodes }
        continue
      }
      index += 1
      nodes += node(tag)
      textStart = tags[index - 1].range.upperBound
    }
    if let open, !isTooDeep { diagnostics.append(unclosed(open, before: nil)) }
    return nodes
  }

  /// Deeper than any template for people; the engine itself would run out of memory.
  private static let depthLimit = 64

  /// The nodes inside a tag.
  private mutating func inside(_ tag: TemplateTag) -> [TemplateNode] {
    guard names.count < Self.depthLimit else {
      diagnostics.append(tooDeep(tag))
      isTooDeep = true
      index = tags.count
      return []
    }
    names.append(tag.name)
    defer { names.removeLast() }
    return nodes(until: tag)
  }

  private mutating func node(_ tag: TemplateTag) -> [TemplateNode] {
    if tag.name.isEmpty, tag.kind != .comment { diagnostics.append(nameless(tag)) }
    switch tag.kind {
    case .escaped, .raw: return [.print(tag)]
    case .section: return [.section(tag, inside(tag))]
    case .inverted: return [.inverted(tag, inside(tag))]
    case .partial: return [.partial(tag)]
    case .parent: return [.parent(tag, blocks: inside(tag))]
    case .block: return [.block(tag, inside(tag))]
    case .comment, .end: return []
    case .unsupported:
      diagnostics.append(unsupported(tag))
      return []
    }
  }

  /// Words that stand where the engine prints none.
  private func text(_ range: Range<Int>) -> [TemplateNode] {
    let words = source.bytes[range]
    guard let first = words.firstIndex(where: { $0 > UInt8(ascii: " ") }) else { return [] }
    let line = source.lineRange(at: first)
    return [.text(first..<min(line.upperBound, range.upperBound))]
  }

  private func span(_ tag: TemplateTag) -> SourceSpan {
    SourceSpan(path: source.path, range: tag.range)
  }

  private func wrongEnd(_ tag: TemplateTag, _ open: TemplateTag?) -> Diagnostic {
    let expected = open.map { "{{/\($0.name)}}" }
    return Diagnostic(
      "malformed-template",
      Message(
        nl: "deze tag sluit '\(tag.name)', "
          + (expected.map { "maar \($0) is aan de beurt" } ?? "maar er staat niets open"),
        en: "this tag closes '\(tag.name)', "
          + (expected.map { "but \($0) comes first" } ?? "but nothing is open")),
      at: span(tag),
      notes: open.map { [.init(Message(nl: "dit staat open", en: "this is open"), at: span($0))] }
        ?? [],
      fix: expected.map { Message(nl: "schrijf \($0)", en: "write \($0)") }
        ?? Message(nl: "haal hem weg", en: "remove it"))
  }

  /// - Parameter end: the end of a tag further out, which comes first.
  private func unclosed(_ tag: TemplateTag, before end: TemplateTag?) -> Diagnostic {
    Diagnostic(
      "malformed-template",
      Message(
        nl: "'\(tag.name)' wordt niet gesloten", en: "'\(tag.name)' is not closed"),
      at: span(tag),
      notes: end.map {
        [
          .init(
            Message(
              nl: "hiervoor hoort het gesloten te zijn", en: "it should be closed before this"),
            at: span($0))
        ]
      } ?? [],
      fix: Message(nl: "sluit het met {{/\(tag.name)}}", en: "close it with {{/\(tag.name)}}"))
  }

  private func tooDeep(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      "malformed-template",
      Message(
        nl: "tags staan hier dieper dan \(Self.depthLimit) lagen in elkaar",
        en: "tags are nested deeper than \(Self.depthLimit) levels here"),
      at: span(tag))
  }

  private func nameless(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      "malformed-template",
      Message(nl: "deze tag noemt geen naam", en: "this tag gives no name"), at: span(tag))
  }

  private func unsupported(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      "malformed-template",
      Message(
        nl: "andere scheidingstekens, pragma's en wisselende namen worden niet gebruikt",
        en: "other delimiters, pragmas and dynamic names are not used"),
      at: span(tag))
  }
}
