import Diagnostics
import Formats
import Model

/// Prints a view with a template, byte by byte into one buffer.
///
/// An indented partial is printed as if its lines had been indented in its file: each line of the
/// template gets the indentation, a line of a value does not, and neither does what is put within
/// a line.
struct TemplateWriter {
  let trees: [TemplateName: TemplateTree]
  private(set) var output: [UInt8]
  private var scope: TemplateScope
  /// What comes before each line of the template that is being printed.
  private var indentation: [UInt8] = []

  /// - Parameter output: what the view is printed after.
  init(_ trees: [TemplateName: TemplateTree], view: View.Record, after output: consuming [UInt8]) {
    self.trees = trees
    self.output = output
    scope = TemplateScope(view)
  }

  mutating func write(_ tree: TemplateTree) {
    write(tree.nodes, Place(bytes: tree.source.bytes, arguments: [:]))
  }

  /// The template whose nodes are being printed, and what fills its blocks, by the block's number.
  private struct Place {
    let bytes: [UInt8]
    let arguments: [Int: Argument]
  }

  /// What fills a block is printed as part of the template that gives it.
  ///
  /// Its bytes are that template's, and so is what fills the blocks in it: nothing can fill itself.
  private struct Argument {
    let nodes: [TemplateNode]
    let place: Place
  }

  private mutating func write(_ nodes: [TemplateNode], _ place: Place) {
    for node in nodes {
      switch node {
      case .text(let text): write(text, place)
      case .print(let tag): print(tag)
      case .section(let tag, let inner): section(tag, inner, place)
      case .inverted(let tag, let inner): if !scope.value(of: tag).isOpen { write(inner, place) }
      case .partial(let tag, let indentation):
        use(tag, indentation, place, arguments: place.arguments)
      case .parent(let tag, let parent):
        use(tag, parent.indentation, place, arguments: arguments(parent, place))
      case .block(let block):
        guard let argument = place.arguments[block.tag.id] else {
          write(block.nodes, place)
          continue
        }
        indented(by: block.indentation, place) { $0.write(argument.nodes, argument.place) }
      }
    }
  }

  private mutating func print(_ tag: TemplateTag) {
    switch scope.value(of: tag) {
    case .text(let text), .html(let text):
      if tag.kind == .raw {
        var text = text
        text.withUTF8 { output.append(contentsOf: $0) }
      } else {
        HTML.append(text, apostrophes: true, to: &output)
      }
    case .none, .flag, .list, .record: break
    }
  }

  private mutating func section(_ tag: TemplateTag, _ inner: [TemplateNode], _ place: Place) {
    let value = scope.value(of: tag)
    switch value {
    case .list(let records):
      let outer = scope.position
      for (index, record) in records.enumerated() {
        scope.position = .init(isFirst: index == 0, isLast: index == records.count - 1)
        scope.push(record)
        write(inner, place)
        scope.pop()
      }
      scope.position = outer
    case .record(let record):
      scope.push(record)
      write(inner, place)
      scope.pop()
    case .none, .text, .html, .flag: if value.isOpen { write(inner, place) }
    }
  }

  // MARK: Other templates

  private mutating func use(
    _ tag: TemplateTag, _ indentation: Range<Int>?, _ place: Place, arguments: [Int: Argument]
  ) {
    guard let tree = trees[TemplateName(tag.name)] else { return }
    let inner = Place(bytes: tree.source.bytes, arguments: arguments)
    indented(by: indentation, place) { $0.write(tree.nodes, inner) }
  }

  /// What fills the blocks of a parent: what was given from further out comes first.
  private func arguments(_ parent: TemplateParent, _ place: Place) -> [Int: Argument] {
    var arguments: [Int: Argument] = [:]
    for block in parent.arguments {
      arguments[block.tag.id] = Argument(nodes: block.nodes, place: place)
    }
    return arguments.merging(place.arguments) { _, outer in outer }
  }

  // MARK: Lines

  /// - Parameter blanks: what comes before each line as well; nil for what stands within a line.
  private mutating func indented(
    by blanks: Range<Int>?, _ place: Place, _ write: (inout Self) -> Void
  ) {
    guard let blanks else {
      let outer = indentation
      indentation = []
      write(&self)
      indentation = outer
      return
    }
    let count = indentation.count
    indentation += place.bytes[blanks]
    write(&self)
    indentation.removeLast(indentation.count - count)
  }

  private mutating func write(_ text: TemplateText, _ place: Place) {
    guard !indentation.isEmpty else {
      place.bytes.withUnsafeBufferPointer { output.append(contentsOf: $0[text.range]) }
      return
    }
    if text.startsLine { output += indentation }
    for offset in text.range {
      output.append(place.bytes[offset])
      if place.bytes[offset] == UInt8(ascii: "\n"), offset + 1 < text.range.upperBound {
        output += indentation
      }
    }
  }
}

extension View {
  /// Whether a section over it is printed: over all but nothing, no, and an empty list.
  fileprivate var isOpen: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .list(let views): !views.isEmpty
    case .text, .html, .record: true
    }
  }
}
