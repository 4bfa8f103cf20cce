import Formats

/// A tree from left to right: each leaf has a line of its own, each parent stands on the line of its
/// first child, so that the beginning is where a reader begins.
///
/// The drawing has no script and no style of its own: it carries classes, and takes its colours from
/// the page's stylesheet, in light, dark and print alike.
package struct TreeDrawing: Sendable {
  /// A node, and the words on the way to it.
  package struct Node: Sendable {
    package let label: String
    /// What leads here from the parent; empty for the root.
    package let branch: String
    /// What a reader must know of it beside its label, such as how certain it is; empty when nothing.
    package let note: String
    /// A class for the node, such as what an outcome means.
    package let kind: String
    /// Where the node leads; nil when it leads nowhere.
    package let href: String?
    package let children: [Node]

    package init(
      label: String, branch: String, note: String = "", kind: String, href: String?,
      children: [Node]
    ) {
      self.label = label
      self.branch = branch
      self.note = note
      self.kind = kind
      self.href = href
      self.children = children
    }
  }

  let root: Node
  let title: String
  let description: String

  /// - Parameters:
  ///   - title: the name of the drawing.
  ///   - description: what it shows, for who does not see it.
  package init(root: Node, title: String, description: String) {
    self.root = root
    self.title = title
    self.description = description
  }

  /// The drawing as an `svg` element for a page.
  ///
  /// - Parameter id: unique on its page; the title and description get ids made from it.
  package func svg(id: String) -> String {
    var layout = TreeLayout(hasNotes: root.hasNotes)
    let height = layout.place(root, depth: 0)
    let size = SVG.Size(width: layout.width, height: height + TreeLayout.margin)
    return SVG.element(
      id: id, size: size, role: .group, title: title, description: description,
      body: layout.body)
  }
}

extension TreeDrawing.Node {
  /// Whether it or a node below it has a note.
  fileprivate var hasNotes: Bool { !note.isEmpty || children.contains(where: \.hasNotes) }
}

/// Places nodes in units of pixels at normal text size.
private struct TreeLayout {
  static let margin = 12
  private static let column = 290
  private static let nodeWidth = 250
  /// From one line of words in a node to the next.
  private static let leading = 16
  /// How many characters of the words fit in a node.
  private static let characters = 37

  /// From one leaf to the next.
  private let line: Int
  private let nodeHeight: Int
  private(set) var body = ""
  private var nextLine = 0
  private var deepest = 0

  /// - Parameter hasNotes: whether nodes need room for a third line of words.
  init(hasNotes: Bool) {
    line = hasNotes ? 62 : 46
    nodeHeight = hasNotes ? 54 : 38
  }

  var width: Int { (deepest + 1) * Self.column + Self.margin }

  /// Draws a subtree; returns how far down the drawing reaches.
  mutating func place(_ node: TreeDrawing.Node, depth: Int) -> Int {
    _ = draw(node, depth: depth)
    return nextLine * line + Self.margin
  }

  /// - Returns: the height at which the node's middle stands.
  private mutating func draw(_ node: TreeDrawing.Node, depth: Int) -> Int {
    deepest = max(deepest, depth)
    var middles: [Int] = []
    for child in node.children { middles.append(draw(child, depth: depth + 1)) }
    let middle: Int
    if let first = middles.first {
      middle = first
    } else {
      middle = nextLine * line + line / 2 + Self.margin
      nextLine += 1
    }
    let left = depth * Self.column + Self.margin
    for (child, height) in zip(node.children, middles) {
      edge(child, from: left + Self.nodeWidth, middle, to: left + Self.column, height)
    }
    label(node, x: left, y: middle)
    return middle
  }

  private mutating func edge(
    _ child: TreeDrawing.Node, from x: Int, _ y: Int, to endX: Int, _ endY: Int
  ) {
    let bend = (x + endX) / 2
    body += "<path class=\"edge\" d=\"M\(x) \(y)H\(bend)V\(endY)H\(endX)\"/>\n"
  }

  private mutating func label(_ node: TreeDrawing.Node, x: Int, y: Int) {
    let named = node.branch.isEmpty ? node.label : "\(node.branch): \(node.label)"
    let words = node.note.isEmpty ? named : "\(named) (\(node.note))"
    let box =
      "<rect class=\"node\" x=\"\(x)\" y=\"\(y - nodeHeight / 2)\" "
      + "width=\"\(Self.nodeWidth)\" height=\"\(nodeHeight)\" rx=\"4\"/>"
    let lines = [(node.branch, "branch"), (node.label, "label"), (node.note, "note")]
      .filter { !$0.0.isEmpty }
    // The lines stand around the middle; letters stand on their line, a little below it.
    let first = y + 4 - (lines.count - 1) * Self.leading / 2
    let text = lines.enumerated().map { index, words in
      line(words.0, words.1, x, first + index * Self.leading)
    }.joined()
    let hint = "<title>\(HTML.escape(words))</title>"
    let group = "<g class=\"kind-\(HTML.escape(node.kind))\">\(hint)\(box)\(text)</g>"
    body += node.href.map { "<a href=\"\(HTML.escape($0))\">\(group)</a>\n" } ?? "\(group)\n"
  }

  private func line(_ words: String, _ name: String, _ x: Int, _ y: Int) -> String {
    let shown = HTML.escape(SVG.shortened(words, to: Self.characters))
    return "<text class=\"\(name)\" x=\"\(x + 8)\" y=\"\(y)\">\(shown)</text>"
  }
}
