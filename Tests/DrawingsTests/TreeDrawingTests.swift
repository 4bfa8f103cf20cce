import Drawings
import Testing

struct TreeDrawingTests {
  private static func leaf(_ label: String) -> TreeDrawing.Node {
    TreeDrawing.Node(label: label, branch: "to \(label)", kind: "open", href: nil, children: [])
  }

  private static func svg(_ children: [TreeDrawing.Node]) -> String {
    let root = TreeDrawing.Node(
      label: "root", branch: "", kind: "question", href: "a.html", children: children)
    return TreeDrawing(root: root, title: "A <tree>", description: "All").svg(id: "tree")
  }

  @Test func everyNodeIsDrawnAndEveryBranchIsALine() {
    let svg = Self.svg([Self.leaf("one"), Self.leaf("two")])
    for words in ["root", "to one", "one", "to two", "two"] { #expect(svg.contains(">\(words)<")) }
    #expect(svg.matches(of: #/<path/#).count == 2)
  }

  @Test func theDrawingIsNamedAndDescribed() {
    let svg = Self.svg([])
    #expect(svg.contains("aria-labelledby=\"tree-title tree-description\""))
    #expect(svg.contains("<title id=\"tree-title\">A &lt;tree&gt;</title>"))
    #expect(svg.contains("<desc id=\"tree-description\">All</desc>"))
  }

  @Test func aNodeThatLeadsSomewhereIsALink() {
    #expect(Self.svg([]).contains("<a href=\"a.html\">"))
    #expect(Self.svg([Self.leaf("one")]).matches(of: #/<a /#).count == 1)
  }

  @Test func moreLeavesMakeATallerDrawing() throws {
    let heights = try [1, 2, 3].map { count in
      let svg = Self.svg((0..<count).map { Self.leaf("leaf \($0)") })
      let match = try #require(svg.firstMatch(of: #/height="(\d+)"/#))
      return try #require(Int(match.output.1))
    }
    #expect(heights == heights.sorted() && Set(heights).count == heights.count)
  }

  @Test func aNoteIsDrawnAndToldInTheHint() throws {
    let draft = TreeDrawing.Node(
      label: "paid", branch: "2026", note: "Draft", kind: "open", href: nil, children: [])
    let (bare, noted) = (Self.svg([Self.leaf("one")]), Self.svg([draft]))
    #expect(noted.contains("<text class=\"note\"") && noted.contains(">Draft</text>"))
    #expect(noted.contains("<title>2026: paid (Draft)</title>"))
    #expect(!bare.contains("class=\"note\""))
    let heights = try [bare, noted].map { svg in
      let match = try #require(svg.firstMatch(of: #/rect class="node" [^>]*height="(\d+)"/#))
      return try #require(Int(match.output.1))
    }
    #expect(heights[0] < heights[1], "three lines of words take more room than two")
  }

  @Test func longWordsAreCutInTheDrawingAndWholeInTheHint() {
    let long = String(repeating: "woord ", count: 20)
    let svg = Self.svg([Self.leaf(long)])
    #expect(svg.contains("…</text>"))
    #expect(svg.contains("<title>to \(long): \(long)</title>"))
  }
}
