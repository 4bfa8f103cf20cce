import Diagnostics
import Markdown
import Testing

@testable import Model

@Suite("The words of a text")
struct RichTextWordsTests {
  /// One with a fact, a page, citations and an address outside, in that order.
  private static let text: RichText = {
    let source = SourceText(
      path: "a.md",
      text: """
        # Head

        It began [[fact:day]]; see [[thing:b|its page]] and [[thing:b]] [@law; @law, 2], [out](https://x.y).

        | a | b |
        | - | - |
        | c | d |

            code
        """)
    let document = readMarkdown(source, body: 0..<source.bytes.count).value
    let page = ResolvedLink.page(PageLink(route: Route("b.html"), title: "Page B"))
    let fact = ResolvedLink.fact(Self.fact)
    return RichText(
      document: document,
      links: [fact, page, page, .citations([citation("Law"), citation("Law, 2")])]
        + document.references.dropFirst(4).map { _ in .external("https://x.y") })
  }()

  private static let fact = FactLink(
    page: nil, fact: ItemID(CollectionID("facts"), "day"), kind: .text,
    statement: FactStatement(value: .text("1 May"), isApproximate: false, text: "", bare: ""),
    before: "on ", value: "1 May", after: " of 2024")

  private static func citation(_ label: String) -> Citation {
    Citation(
      source: ItemID(CollectionID("laws"), "law"), place: nil, label: label,
      route: Route("law.html"))
  }

  private static let sentence = "It began on 1 May of 2024; see its page and Page B"

  @Test("Facts and links read as they print; citations are left out, or not")
  func citations() {
    let words = { Self.text.words(.firstParagraph, citations: $0) }
    #expect(words(.leftOut) == "\(Self.sentence) , out.")
    #expect(words(.labels) == "\(Self.sentence) Law; Law, 2, out.")
    #expect(words(.inBrackets) == "\(Self.sentence) (Law; Law, 2), out.")
    #expect(Self.text.words(.firstParagraph) == words(.leftOut))
  }

  @Test("Blocks stand after one another, on lines, or apart")
  func layouts() {
    #expect(Self.text.words() == "Head \(Self.sentence) , out. a b c dcode\n")
    #expect(Self.text.words() == Self.text.words(.running, citations: .leftOut))
    #expect(Self.text.words(.lines) == "Head\n\(Self.sentence) , out.\na | b\nc | d\ncode")
    #expect(
      Self.text.words(.blocks)
        == ["Head", "\(Self.sentence) , out.", "a", "b", "c", "d"].map { $0 + "\n\n" }.joined())
  }

  @Test("A text without words has none in any form")
  func empty() {
    for layout in [RichText.Layout.running, .firstParagraph, .lines, .blocks] {
      #expect(RichText.empty.words(layout, citations: .inBrackets).isEmpty)
    }
  }
}
