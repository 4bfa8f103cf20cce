import Diagnostics

/// Nests the tags of a template, and decides what each does to its line.
///
/// A section, an end, a comment, a partial, a parent or a block that stands alone on its line takes
/// the line with it. A parent is also alone when all up to its end stands between a line's beginning
/// and a line's end.
struct TemplateNester {
  private let source: SourceText
  private let lines: TemplateLines
  private let tags: [TemplateTag]
  private(set) var diagnostics: [Diagnostic] = []
  private var index = 0
  /// The names of the tags that are open, from the outside in.
  private var names: [String] = []
  /// The blanks that each line goes without: what the text of an argument has in common.
  private var margin = 0..<0
  /// Whether the rest has been left unread.
  private var isTooDeep = false

  init(source: SourceText, tags: [TemplateTag]) {
    self.source = source
    self.tags = tags
    lines = TemplateLines(bytes: source.bytes)
  }

  /// The nodes of the whole template.
  mutating func nodes() -> [TemplateNode] { contents(of: nil, from: 0).nodes }

  /// Deeper than any template for people.
  private static let depthLimit = 64

  // MARK: Contents

  /// What stands between a tag and its end.
  private struct Contents {
    var nodes: [TemplateNode] = []
    var arguments: [TemplateBlock] = []
    var lost: [Range<Int>] = []
    /// Nil when the tag is not closed.
    var end: TemplateTag?
    /// Up to where the template has been taken.
    var offset: Int
    /// Whether this begins what fills a block.
    var isBeginning: Bool
  }

  /// The contents up to the end of a tag, or of the template.
  ///
  /// An end that closes a tag further out leaves the ones between unclosed; they are told where they
  /// open, once.
  private mutating func contents(
    of open: TemplateTag?, from start: Int, isArgument: Bool = false
  ) -> Contents {
    var contents = Contents(offset: start, isBeginning: isArgument)
    while index < tags.count, diagnostics.count < TemplateTree.mostDiagnostics {
      let tag = tags[index]
      if tag.kind == .end {
        if let open, open.name == tag.name {
          index += 1
          finish(&contents, at: tag, open, isArgument: isArgument)
          return contents
        }
        if let open, names.dropLast().contains(tag.name) {
          report(TemplateMessages.notClosed(open.name, span(open), before: span(tag)))
          return contents
        }
        report(
          TemplateMessages.wrongEnd(tag.name, span(tag), open: open.map { ($0.name, span($0)) }))
        index += 1
        // A slip of the pen closes what it was meant to close.
        if let open, NearestName.of(tag.name, among: [open.name]) != nil { return contents }
        continue
      }
      index += 1
      if open?.kind == .parent {
        addToParent(tag, &contents)
      } else {
        add(tag, &contents)
      }
    }
    if let open, !isTooDeep {
      report(TemplateMessages.notClosed(open.name, span(open), before: nil))
    }
    if open == nil { take(to: source.bytes.count, &contents, isBeforeTag: false) }
    return contents
  }

  private mutating func finish(
    _ contents: inout Contents, at end: TemplateTag, _ open: TemplateTag, isArgument: Bool
  ) {
    contents.end = end
    if open.kind == .parent {
      lose(to: end.range.lowerBound, &contents)
    } else if isArgument {
      let stop = lines.start(before: end.range.lowerBound) ?? end.range.lowerBound
      take(to: max(stop, contents.offset), &contents, isBeforeTag: false)
    } else {
      take(until: end, &contents)
    }
  }

  /// The contents of a tag that opens.
  private mutating func inside(
    _ tag: TemplateTag, from start: Int, isArgument: Bool = false
  ) -> Contents {
    guard names.count < Self.depthLimit else {
      report(TemplateMessages.tooDeep(span(tag), limit: Self.depthLimit))
      isTooDeep = true
      index = tags.count
      return Contents(offset: tag.range.upperBound, isBeginning: false)
    }
    names.append(tag.name)
    defer { names.removeLast() }
    return contents(of: tag, from: start, isArgument: isArgument)
  }

  // MARK: Nodes

  private mutating func add(_ tag: TemplateTag, _ contents: inout Contents) {
    // Of a name that is printed the checker says so, as of any that is not there.
    if tag.name.isEmpty, ![.comment, .escaped, .raw].contains(tag.kind) {
      report(TemplateMessages.nameless(span(tag)))
    }
    switch tag.kind {
    case .escaped, .raw:
      take(to: tag.range.lowerBound, &contents, isBeforeTag: true)
      contents.nodes.append(.print(tag))
      contents.offset = tag.range.upperBound
    case .section, .inverted:
      take(until: tag, &contents)
      let inner = inside(tag, from: contents.offset)
      contents.nodes.append(
        tag.kind == .section ? .section(tag, inner.nodes) : .inverted(tag, inner.nodes))
      contents.offset = after(inner, tag)
    case .partial:
      let indentation = standing(tag).map { rest(of: $0.lowerBound..<tag.range.lowerBound) }
      take(until: tag, &contents)
      contents.nodes.append(.partial(tag, indentation: indentation))
    case .parent: addParent(tag, &contents)
    case .block: addBlock(tag, &contents)
    case .comment, .end: take(until: tag, &contents)
    case .unsupported:
      report(TemplateMessages.unsupported(span(tag)))
      contents.offset = tag.range.upperBound
    }
  }

  private mutating func addParent(_ tag: TemplateTag, _ contents: inout Contents) {
    let inner = inside(tag, from: tag.range.upperBound)
    let start = lines.start(before: tag.range.lowerBound)
    let next = inner.end.flatMap { lines.end(after: $0.range.upperBound) }
    let isAlone = start != nil && (next != nil || lines.end(after: tag.range.upperBound) != nil)
    take(
      to: isAlone ? start ?? tag.range.lowerBound : tag.range.lowerBound, &contents,
      isBeforeTag: !isAlone)
    let indentation = isAlone ? start.map { rest(of: $0..<tag.range.lowerBound) } : nil
    contents.nodes.append(
      .parent(
        tag,
        TemplateParent(indentation: indentation, arguments: inner.arguments, lost: inner.lost)))
    let isEndAlone = inner.end.map { lines.start(before: $0.range.lowerBound) != nil } ?? false
    contents.offset =
      (start != nil || isEndAlone ? next : nil) ?? inner.end?.range.upperBound
      ?? after(inner, tag)
  }

  /// A place that may be filled; what fills it gets the indentation of what it replaces.
  private mutating func addBlock(_ tag: TemplateTag, _ contents: inout Contents) {
    if let line = standing(tag) {
      take(until: tag, &contents)
      let inner = inside(tag, from: line.upperBound)
      let indentation = rest(of: lines.margin(from: line.upperBound))
      contents.nodes.append(
        .block(TemplateBlock(tag: tag, indentation: indentation, nodes: inner.nodes)))
      contents.offset = after(inner, tag)
      return
    }
    let inner = inside(tag, from: tag.range.upperBound)
    let ends = inner.end.map { lines.end(after: $0.range.upperBound) != nil } ?? false
    guard ends, let start = lines.start(before: tag.range.lowerBound) else {
      take(to: tag.range.lowerBound, &contents, isBeforeTag: true)
      contents.nodes.append(.block(TemplateBlock(tag: tag, indentation: nil, nodes: inner.nodes)))
      contents.offset = after(inner, tag)
      return
    }
    // Alone from its beginning to its end: the blanks before it belong to what is replaced.
    take(to: start, &contents, isBeforeTag: false)
    let blanks = rest(of: start..<tag.range.lowerBound)
    let nodes = [.text(TemplateText(range: blanks, startsLine: true))] + inner.nodes
    contents.nodes.append(.block(TemplateBlock(tag: tag, indentation: blanks, nodes: nodes)))
    contents.offset = after(inner, tag)
  }

  private mutating func addToParent(_ tag: TemplateTag, _ contents: inout Contents) {
    lose(to: tag.range.lowerBound, &contents)
    guard tag.kind == .block else {
      var other = Contents(offset: tag.range.lowerBound, isBeginning: false)
      add(tag, &other)
      if tag.kind != .comment, tag.kind != .unsupported { contents.lost.append(tag.range) }
      contents.offset = tags[index - 1].range.upperBound
      return
    }
    if tag.name.isEmpty { report(TemplateMessages.nameless(span(tag))) }
    let start = lines.end(after: tag.range.upperBound)
    let outer = margin
    margin = start.map { lines.margin(from: $0) } ?? 0..<0
    let inner = inside(tag, from: start ?? tag.range.upperBound, isArgument: true)
    margin = outer
    contents.arguments.append(TemplateBlock(tag: tag, indentation: nil, nodes: inner.nodes))
    contents.offset = tags[index - 1].range.upperBound
  }

  // MARK: Lines

  /// The lines that a tag takes with it when it stands alone.
  private func standing(_ tag: TemplateTag) -> Range<Int>? {
    guard let start = lines.start(before: tag.range.lowerBound),
      let end = lines.end(after: tag.range.upperBound)
    else { return nil }
    return start..<end
  }

  /// After a tag and all that stands in it.
  private func after(_ inner: Contents, _ tag: TemplateTag) -> Int {
    guard let end = inner.end else { return max(inner.offset, tag.range.upperBound) }
    return standing(end)?.upperBound ?? end.range.upperBound
  }

  /// Blanks at the start of a line without the margin.
  private func rest(of blanks: Range<Int>) -> Range<Int> {
    lines.start(of: blanks, without: margin)..<blanks.upperBound
  }

  /// Takes the text up to a tag, and the tag with its line when it stands alone.
  private mutating func take(until tag: TemplateTag, _ contents: inout Contents) {
    let line = standing(tag)
    take(
      to: line?.lowerBound ?? tag.range.lowerBound, &contents, isBeforeTag: line == nil)
    contents.offset = line?.upperBound ?? tag.range.upperBound
  }

  /// Takes the text up to an offset; before a tag that begins a line also an empty one, for the
  /// indentation.
  private mutating func take(to end: Int, _ contents: inout Contents, isBeforeTag: Bool) {
    let range = contents.offset..<max(contents.offset, end)
    var isBeginning = contents.isBeginning
    contents.isBeginning = false
    contents.offset = range.upperBound
    var offset = range.lowerBound
    while offset < range.upperBound || isBeforeTag && (lines.isStart(offset) || isBeginning) {
      // Only a margin has to be taken off line by line.
      let next =
        margin.isEmpty
        ? range.upperBound : min(source.nextLine(after: offset), range.upperBound)
      let isStart = lines.isStart(offset)
      let start = isStart ? lines.start(of: offset..<next, without: margin) : offset
      if start < next || isBeforeTag {
        contents.nodes.append(
          .text(TemplateText(range: start..<next, startsLine: isStart || isBeginning)))
      }
      isBeginning = false
      if offset == range.upperBound { break }
      offset = next
    }
  }

  /// Passes over what is not printed.
  private func lose(to end: Int, _ contents: inout Contents) {
    let range = contents.offset..<max(contents.offset, end)
    contents.offset = range.upperBound
    let words = source.bytes[range]
    guard let first = words.firstIndex(where: { $0 > UInt8(ascii: " ") }) else { return }
    let line = source.lineRange(at: first)
    contents.lost.append(first..<min(line.upperBound, range.upperBound))
  }

  // MARK: Telling

  private func span(_ tag: TemplateTag) -> SourceSpan {
    SourceSpan(path: source.path, range: tag.range)
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
