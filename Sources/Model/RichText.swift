package import Markdown

/// A text in which every link has a target: a document with, for each of its references, where
/// that leads.
package struct RichText: Sendable {
  package let document: Document
  /// One for each of `document.references`, in that order.
  package let links: [ResolvedLink]
  /// Where the text speaks of a term that its author did not link, in reading order.
  package let terms: [TermUse]

  package static let empty = RichText(document: .empty, links: [])

  package init(document: Document, links: [ResolvedLink], terms: [TermUse] = []) {
    precondition(document.references.count == links.count, "each reference has one target")
    self.document = document
    self.links = links
    self.terms = terms
  }

  /// The words of the whole text, without links; citations are left out.
  package var plainText: String {
    document.plainText(of: 0..<document.nodes.count, words)
  }

  /// The words of the first paragraph.
  package var firstParagraph: String { document.firstParagraph(words) }

  /// The words of some nodes, as `plainText`.
  package func plainText(of nodes: Range<Int>) -> String {
    document.plainText(of: nodes, words)
  }

  /// What a reference reads as in plain text.
  private func words(_ index: Int) -> String {
    switch links[index] {
    case .fact(let fact): return fact.text
    case .page(let link):
      guard case .item(let mark) = document.references[index].target else { return "" }
      return mark.text ?? link.title
    case .citations, .external: return ""
    }
  }

  /// The words of a text, links by what they read as.
  package var words: String {
    document.plainText(of: 0..<document.nodes.count) { index in
      switch (links[index], document.references[index].target) {
      case (.page(let link), .item(let mark)): mark.text ?? link.title
      case (.citations(let citations), _): citations.map(\.label).joined(separator: "; ")
      case (.fact(let fact), _): fact.text
      default: ""
      }
    }
  }

  package var isEmpty: Bool { document.isEmpty }

  /// The words alone, a line for each block; citations stand between brackets.
  package var citedText: String {
    document.lines { index in
      switch (links[index], document.references[index].target) {
      case (.fact(let fact), _): fact.text
      case (.page(let link), .item(let mark)): mark.text ?? link.title
      case (.citations(let citations), _):
        "(\(citations.map(\.label).joined(separator: "; ")))"
      default: ""
      }
    }.joined(separator: "\n")
  }

  /// Every citation in the text, in reading order.
  package var citations: [Citation] {
    links.flatMap { link -> [Citation] in
      if case .citations(let citations) = link { citations } else { [] }
    }
  }
}

/// A stretch of a text that speaks of a term.
package struct TermUse: Sendable, Hashable {
  package let range: TextRange
  package let term: ItemID

  package init(range: TextRange, term: ItemID) {
    self.range = range
    self.term = term
  }
}
