import Markdown

extension RichText {
  /// Which words of a text are given, and what stands between its blocks.
  package enum Layout: Sendable {
    /// All of them, with a space between blocks.
    case running
    /// Those of the first paragraph; none when there is no paragraph.
    case firstParagraph
    /// All of them, a line for each block and each row of a table.
    case lines
    /// Those of paragraphs, headings and cells, with an empty line after each, so that no sentence
    /// runs over them; code is left out.
    case blocks
  }

  /// How the citations of a text stand among its words.
  package enum CitationWords: Sendable {
    case leftOut
    /// The label of each, with a semicolon between those of one mark.
    case labels
    /// The labels of one mark between brackets.
    case inBrackets
  }

  /// The words of the text without their form: links and facts by what they read as.
  package func words(
    _ layout: Layout = .running, citations: CitationWords = .leftOut
  ) -> String {
    let reading = { (index: Int) in self.words(ofReference: index, citations) }
    switch layout {
    case .running: return document.plainText(of: 0..<document.nodes.count, reading)
    case .firstParagraph: return document.firstParagraph(reading)
    case .lines: return document.lines(reading).joined(separator: "\n")
    case .blocks:
      return document.nodes.indices.map { index in
        switch document.nodes[index].kind {
        case .paragraph, .heading, .tableCell:
          document.plainText(of: index..<Int(document.nodes[index].end), reading) + "\n\n"
        default: ""
        }
      }.joined()
    }
  }

  /// What a reference reads as.
  private func words(ofReference index: Int, _ style: CitationWords) -> String {
    switch (links[index], document.references[index].target) {
    case (.fact(let fact), _): return fact.text
    case (.page(let link), .item(let mark)): return mark.text ?? link.title
    case (.citations(let citations), _):
      let labels = citations.map(\.label).joined(separator: "; ")
      return switch style {
      case .leftOut: ""
      case .labels: labels
      case .inBrackets: "(\(labels))"
      }
    case (.page, _), (.external, _): return ""
    }
  }
}
