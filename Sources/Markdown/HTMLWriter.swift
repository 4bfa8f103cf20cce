import Formats

/// The words that the HTML of a document needs and its text does not hold.
package struct HTMLWords: Sendable {
  package let callouts: [Callout: String]
  package let table: String
  package let footnotes: String
  package let backToText: String

  package init(callouts: [Callout: String], table: String, footnotes: String, backToText: String) {
    self.callouts = callouts
    self.table = table
    self.footnotes = footnotes
    self.backToText = backToText
  }
}

/// How a reference is written in HTML.
package enum ReferenceHTML: Sendable {
  /// A start tag around the link's own text, or around `text` when it has none.
  case link(startTag: String, text: String)
  /// Finished HTML in its place.
  case html(String)
}

extension Document {
  /// The document as HTML.
  ///
  /// - Parameters:
  ///   - words: the words that stand outside the text, such as the name of a callout.
  ///   - anchorPrefix: put before every anchor, for pages that hold more than one document.
  ///   - links: stretches of running text that become links, with their start tags, in order.
  ///   - reference: the HTML of a reference, by its index in `references`.
  package func html(
    words: HTMLWords, anchorPrefix: String = "",
    links: [(range: TextRange, startTag: String)] = [], reference: (Int) -> ReferenceHTML
  ) -> String {
    var writer = HTMLWriter(
      document: self, words: words, anchorPrefix: anchorPrefix, links: links)
    return writer.write(reference)
  }

  /// The document without the paragraph around it, when it is a single one: for table cells, labels
  /// and list items.
  package func inlineHTML(
    words: HTMLWords, links: [(range: TextRange, startTag: String)] = [],
    reference: (Int) -> ReferenceHTML
  ) -> String {
    let html = html(words: words, links: links, reference: reference)
    guard let first = nodes.first, first.kind == .paragraph, Int(first.end) == nodes.count,
      html.hasPrefix("<p>"), html.hasSuffix("</p>\n")
    else { return html }
    return String(html.dropFirst(3).dropLast(5))
  }
}

/// Walks a document once; what has to be closed waits on a stack of its own.
private struct HTMLWriter {
  let document: Document
  let words: HTMLWords
  let anchorPrefix: String
  let links: [(range: TextRange, startTag: String)]

  private var nextLink = 0
  private var output: [UInt8] = []
  private var open: [Open] = []
  private var tightLists: [Bool] = []
  private var hasFootnotes = false
  /// How many references to each note have been written.
  private var footnoteReferences: [Int32: Int] = [:]
  private var tables = 0
  /// The heading that the text now stands under, which gives a table its name.
  private var heading: String?

  private struct Open {
    let end: Int32
    let closing: String
    /// Whether the node says how its paragraphs look, as a list does.
    let holdsParagraphs: Bool
  }

  init(
    document: Document, words: HTMLWords, anchorPrefix: String,
    links: [(range: TextRange, startTag: String)]
  ) {
    self.links = links
    self.document = document
    self.words = words
    self.anchorPrefix = anchorPrefix
  }

  mutating func write(_ reference: (Int) -> ReferenceHTML) -> String {
    output.reserveCapacity(document.text.count * 2)
    var index = 0
    while index < document.nodes.count {
      closeUntil(Int32(index))
      let node = document.nodes[index]
      index = write(node, at: index, reference)
    }
    closeUntil(Int32(document.nodes.count))
    if hasFootnotes { put("</ol>\n</section>\n") }
    return String(decoding: output, as: UTF8.self)
  }

  /// Writes the start of a node, or a whole leaf; returns the index to go on with.
  private mutating func write(
    _ node: Node, at index: Int, _ reference: (Int) -> ReferenceHTML
  ) -> Int {
    switch node.kind {
    case .text(let range): text(range)
    case .softBreak: put("\n")
    case .lineBreak: put("<br>\n")
    case .code(let range): wrap("<code>", range, "</code>")
    case .html(let range, let isBlock):
      if isBlock { wrap("<pre><code>", range, "</code></pre>\n") } else { escape(range) }
    case .codeBlock(let info, let code): codeBlock(info, code)
    case .thematicBreak: put("<hr>\n")
    case .footnoteReference(let number): footnoteReference(number)
    case .mark(let target): mark(reference(Int(target)))
    case .link(let target): link(reference(Int(target)), node)
    case .image(let target):
      image(Int(target), words: index + 1..<Int(node.end))
      return Int(node.end)
    case .emphasis: start("<em>", "</em>", node)
    case .strong: start("<strong>", "</strong>", node)
    default: block(node)
    }
    return index + 1
  }

  /// A run of text, with the stretches of it that become links.
  private mutating func text(_ range: TextRange) {
    var start = range.start
    while nextLink < links.count, links[nextLink].range.start < range.end {
      let (stretch, startTag) = links[nextLink]
      nextLink += 1
      guard stretch.start >= start else { continue }
      escape(TextRange(start: start, end: stretch.start))
      put(startTag)
      escape(stretch)
      put("</a>")
      start = stretch.end
    }
    escape(TextRange(start: start, end: range.end))
  }

  private mutating func block(_ node: Node) {
    switch node.kind {
    case .paragraph:
      if tightLists.last == true { start("", "", node) } else { start("<p>", "</p>\n", node) }
    case .heading(let index):
      let heading = document.headings[Int(index)]
      self.heading = heading.text
      start(
        "<h\(heading.level) id=\"\(anchorPrefix)\(heading.slug)\">", "</h\(heading.level)>\n", node)
    case .blockQuote: container("<blockquote>\n", "</blockquote>\n", node)
    case .callout(let callout):
      let title = HTML.escape(words.callouts[callout] ?? callout.rawValue)
      container(
        "<div class=\"callout callout-\(callout.rawValue)\" role=\"note\">\n<p class=\"callout-title\">\(title)</p>\n",
        "</div>\n", node)
    case .bulletList(let tight): list("<ul>\n", "</ul>\n", tight, node)
    case .orderedList(let first, let tight):
      list(first == 1 ? "<ol>\n" : "<ol start=\"\(first)\">\n", "</ol>\n", tight, node)
    case .item: start("<li>", "</li>\n", node)
    case .taskItem(let done):
      let box = done ? "checked disabled" : "disabled"
      start("<li class=\"task\"><input type=\"checkbox\" \(box)> ", "</li>\n", node)
    case .table:
      tables += 1
      let label = HTML.escape("\(words.table) \(tables)" + (heading.map { ": \($0)" } ?? ""))
      container(
        "<div class=\"table-scroll\" role=\"region\" aria-label=\"\(label)\" tabindex=\"0\">\n<table>\n<caption>\(label)</caption>\n",
        "</tbody>\n</table>\n</div>\n", node)
    case .tableRow(header: true): start("<thead>\n<tr>", "</tr>\n</thead>\n<tbody>\n", node)
    case .tableRow: start("<tr>", "</tr>\n", node)
    case .tableCell(let alignment, let isHeader): cell(alignment, isHeader, node)
    case .footnoteDefinition(let number): footnoteDefinition(number, node)
    default: break
    }
  }

  private mutating func list(_ first: String, _ last: String, _ tight: Bool, _ node: Node) {
    if let last = output.last, last != UInt8(ascii: "\n") { put("\n") }
    start(first, last, node, paragraphs: tight)
  }

  /// A container gives its paragraphs their tags back, even inside a tight list.
  private mutating func container(_ first: String, _ last: String, _ node: Node) {
    start(first, last, node, paragraphs: false)
  }

  private mutating func cell(_ alignment: ColumnAlignment, _ isHeader: Bool, _ node: Node) {
    let name = isHeader ? "th scope=\"col\"" : "td"
    let style = alignment == .none ? "" : " class=\"align-\(alignment.rawValue)\""
    start("<\(name)\(style)>", isHeader ? "</th>" : "</td>", node)
  }

  private mutating func codeBlock(_ info: TextRange, _ code: TextRange) {
    let language = document.string(info).split(separator: " ").first.map(String.init) ?? ""
    let mark = language.isEmpty ? "" : " class=\"language-\(HTML.escape(language))\""
    wrap("<pre tabindex=\"0\"><code\(mark)>", code, "</code></pre>\n")
  }

  private mutating func mark(_ html: ReferenceHTML) {
    switch html {
    case .html(let text): put(text)
    case .link(let startTag, let text): put(startTag + HTML.escape(text) + "</a>")
    }
  }

  private mutating func link(_ html: ReferenceHTML, _ node: Node) {
    guard case .link(let startTag, _) = html else { return start("", "", node) }
    start(startTag, "</a>", node)
  }

  private mutating func image(_ target: Int, words: Range<Int>) {
    guard case .image(let address) = document.references[target].target else { return }
    let text = document.plainText(of: words) { _ in "" }
    put("<img src=\"\(HTML.escape(address))\" alt=\"\(HTML.escape(text))\">")
  }

  /// The way back leads to the first of several references to a note.
  private mutating func footnoteReference(_ number: Int32) {
    let count = footnoteReferences[number, default: 0] + 1
    footnoteReferences[number] = count
    let id = "\(anchorPrefix)fnref-\(number)" + (count == 1 ? "" : "-\(count)")
    put(
      "<sup class=\"footnote\"><a href=\"#\(anchorPrefix)fn-\(number)\" id=\"\(id)\">\(number)</a></sup>"
    )
  }

  private mutating func footnoteDefinition(_ number: Int32, _ node: Node) {
    if !hasFootnotes {
      hasFootnotes = true
      put("<section class=\"footnotes\" aria-label=\"\(HTML.escape(words.footnotes))\">\n<ol>\n")
    }
    let back = HTML.escape(words.backToText)
    container(
      "<li id=\"\(anchorPrefix)fn-\(number)\">",
      "<a href=\"#\(anchorPrefix)fnref-\(number)\" aria-label=\"\(back)\">↩</a></li>\n", node)
  }

  /// - Parameter isTight: for a node that holds paragraphs, whether they go without tags.
  private mutating func start(
    _ opening: String, _ closing: String, _ node: Node, paragraphs isTight: Bool? = nil
  ) {
    put(opening)
    open.append(Open(end: node.end, closing: closing, holdsParagraphs: isTight != nil))
    if let isTight { tightLists.append(isTight) }
  }

  /// Closes what ends before the node at `index`.
  private mutating func closeUntil(_ index: Int32) {
    while let last = open.last, last.end <= index {
      open.removeLast()
      put(last.closing)
      if last.holdsParagraphs { tightLists.removeLast() }
    }
  }

  private mutating func wrap(_ first: String, _ range: TextRange, _ last: String) {
    put(first)
    escape(range)
    put(last)
  }

  private mutating func escape(_ range: TextRange) {
    HTML.append(document.text[Int(range.start)..<Int(range.end)], to: &output)
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { output.append(contentsOf: $0) }
  }
}
