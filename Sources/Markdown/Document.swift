package import Diagnostics

/// A Markdown text as a tree of values.
///
/// The tree is stored flat: nodes stand in reading order and each knows where its subtree ends, and
/// all text stands in one buffer. A page of 600 words takes about 7 kB, depth costs no stack, and
/// the tree of one file can be made on any thread.
package struct Document: Sendable, Equatable {
  package let nodes: [Node]
  /// The UTF-8 text that nodes point into.
  package let text: [UInt8]
  /// Everything that leads elsewhere, in reading order; nodes name them by index.
  package let references: [Reference]
  package let headings: [Heading]
  /// The stretch of a file that the text stands in.
  package let origin: SourceSpan

  package static let empty = Document(nodes: [], text: [], references: [], headings: [])

  package init(
    nodes: [Node], text: [UInt8], references: [Reference], headings: [Heading],
    origin: SourceSpan = .file("")
  ) {
    self.nodes = nodes
    self.text = text
    self.references = references
    self.headings = headings
    self.origin = origin
  }

  package var isEmpty: Bool { nodes.isEmpty }

  /// The text of a stretch of the buffer.
  package func string(_ range: TextRange) -> String {
    String(decoding: text[Int(range.start)..<Int(range.end)], as: UTF8.self)
  }
}

/// A stretch of a document's text buffer, in bytes.
package struct TextRange: Sendable, Hashable {
  package let start: Int32
  package let end: Int32

  package init(start: Int32, end: Int32) {
    self.start = start
    self.end = end
  }

  package init(_ range: Range<Int>) {
    self.init(start: Int32(range.lowerBound), end: Int32(range.upperBound))
  }
}

/// One node of a document.
package struct Node: Sendable, Equatable {
  package let kind: Kind
  /// The index after the last node of this subtree.
  package internal(set) var end: Int32

  package enum Kind: Sendable, Equatable {
    case paragraph
    /// The index of the heading in `Document.headings`.
    case heading(Int32)
    case blockQuote
    case callout(Callout)
    case bulletList(tight: Bool)
    case orderedList(start: Int32, tight: Bool)
    case item
    case taskItem(done: Bool)
    case codeBlock(info: TextRange, code: TextRange)
    case thematicBreak
    case table
    case tableRow(header: Bool)
    case tableCell(ColumnAlignment, header: Bool)
    case footnoteDefinition(Int32)
    case text(TextRange)
    case softBreak
    case lineBreak
    case code(TextRange)
    case emphasis
    case strong
    /// HTML as it was typed; it is shown, not passed on.
    case html(TextRange, block: Bool)
    /// A link whose text is this node's children.
    case link(reference: Int32)
    /// An image whose alternative text is this node's children.
    case image(reference: Int32)
    /// A cross-reference or citations; it has no children.
    case mark(reference: Int32)
    case footnoteReference(Int32)
  }
}

/// A block quote that opens with `[!NOTE]` or its kin, as on GitHub.
package enum Callout: String, Sendable, CaseIterable {
  case note
  case tip
  case important
  case warning
  case caution
}

/// How the cells of a table column stand.
package enum ColumnAlignment: String, Sendable {
  case none
  case left
  case center
  case right
}

/// A heading and the anchor it gets.
package struct Heading: Sendable, Equatable {
  package let level: Int
  package let text: String
  /// Unique within its document.
  package let slug: String
}

/// Something in a text that leads elsewhere, as written; what it leads to is not known here.
package struct Reference: Sendable, Equatable {
  package let target: Target
  package let span: SourceSpan

  package enum Target: Sendable, Equatable {
    /// `[[prefix:name@date#anchor|text]]`.
    case item(ItemMark)
    /// `[@source, place; @source, place]`.
    case citations([CitationMark])
    /// The destination of an ordinary link.
    case link(String)
    case image(String)
  }
}

/// A cross-reference as written between double brackets.
package struct ItemMark: Sendable, Equatable {
  package let prefix: String?
  package let name: String
  /// The day or year that the value of a fact is asked for.
  package let date: String?
  package let anchor: String?
  package let text: String?

  package init(
    prefix: String?, name: String, date: String? = nil, anchor: String?, text: String?
  ) {
    self.prefix = prefix
    self.name = name
    self.date = date
    self.anchor = anchor
    self.text = text
  }
}

/// One citation as written: a source and, after the first comma, a place in it.
package struct CitationMark: Sendable, Equatable {
  package let source: String
  package let place: String?
  package let span: SourceSpan

  package init(source: String, place: String?, span: SourceSpan) {
    self.source = source
    self.place = place
    self.span = span
  }
}
