import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite("Marks are found before the parser sees them")
struct MarkScannerTests {
  @Test(
    "A mark has its place to the byte, wherever it stands",
    arguments: [
      "Café: 👉[[term:care]]👈.",
      "Café 👉[[care|les cafés]]👈👉[@act, art. 1; @wet]👈",
      "# Één 👉[[care]]👈",
      "Één\n===\n\nCafé 👉[[care]]👈",
      "*Één 👉[[care]]👈* **👉[[één|één]]👈** ***👉[@act]👈***",
      "> Café\n> é 👉[[care]]👈",
      "> Café\né 👉[[care]]👈",
      "> - é\n>   > é 👉[[care]]👈\n> é 👉[[care]]👈",
      "- é\n  - é 👉[[care]]👈\n    é 👉[[care]]👈\né 👉[[care]]👈",
      "1. é\n\n   é 👉[[care]]👈",
      "- [ ] é 👉[[care]]👈",
      "| Café | B |\n| :-- | --: |\n| é | 👉[[care|a | b]]👈 |\n| é \\| é | 👉[@act]👈 |",
      "| é 👉[[care]]👈 |\n| - |\n| é |",
      "É.[^é]\n\n[^é]: Café 👉[[care]]👈\n    é 👉[@act]👈",
      "&eacute; 👉[[care]]👈 &amp; \\* 👉[[care]]👈",
      "> [!NOTE]\n> Één 👉[[care]]👈",
      "é  \n👉[[care]]👈\\\n👉[[care]]👈",
      "Café 👩‍👩‍👧 👉[[care]]👈",
      "Café\r\n\r\né 👉[[care]]👈\r\n",
      "👉[[a]]👈\n\n[a]: https://example.org",
      "\\\\👉[[care]]👈",
    ])
  func places(_ marked: String) {
    expectReferences(in: marked)
  }

  @Test(
    "In code, addresses and HTML a mark is what was typed",
    arguments: [
      ("`é [[care]] [@act]`", "<p><code>é [[care]] [@act]</code></p>\n"),
      ("``a ` [[care|x]]``", "<p><code>a ` [[care|x]]</code></p>\n"),
      ("    [[care]] é\n", "<pre tabindex=\"0\"><code>[[care]] é\n</code></pre>\n"),
      (
        "```[[a]]\n[[care]]\n```",
        "<pre tabindex=\"0\"><code class=\"language-[[a]]\">[[care]]\n</code></pre>\n"
      ),
      ("[é](/a[[b]]c)", "<p><a href=\"/a[[b]]c\">é</a></p>\n"),
      ("é <b title=\"[[care]]\">", "<p>é &lt;b title=&quot;[[care]]&quot;&gt;</p>\n"),
      (
        "<div>\n[[care]]\n</div>", "<pre><code>&lt;div&gt;\n[[care]]\n&lt;/div&gt;\n</code></pre>\n"
      ),
    ])
  func literal(_ text: String, _ expected: String) {
    let document = read(text).value
    #expect(html(text) == expected)
    #expect(!document.references.contains { if case .item = $0.target { true } else { false } })
  }

  @Test(
    "A backslash makes the brackets literal",
    arguments: [
      ("é \\[[care]]", "<p>é [[care]]</p>\n"), ("\\[@act]", "<p>[@act]</p>\n"),
      ("\\[[", "<p>[[</p>\n"), ("[ [care]]", "<p>[ [care]]</p>\n"),
    ])
  func escaped(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
    #expect(read(text).diagnostics.isEmpty)
    #expect(read(text).value.references.isEmpty)
  }

  @Test("A character that the reader uses itself is refused, and no other of its kind")
  func privateCharacters() {
    expectFindings(["private-character"], in: "Één 👉\u{F0000}👈 café")
    expectFindings(
      ["private-character", "private-character"], in: "👉\u{F0001}👈👉\u{FFFFD}👈 [[care]]")
    expectFindings(["private-character"], in: "É \\👉\u{F0000}👈")
    expectFindings(
      ["private-character", "private-character"], in: "É 👉&#xF0005;👈 [é](/a👉&#983045;👈)")
    #expect(read("\\&#xF0005; &#xEFFFF; &#x100000; &#; &#xF0005").diagnostics.isEmpty)
    #expect(read("[[|&#xF0000;]]").diagnostics.map(\.rule) == ["malformed-mark"])
    #expect(read("[[|\u{F0000}]]").diagnostics.map(\.rule) == ["malformed-mark"])
    // Within a mark that is within one that can't be read.
    for text in [
      "[@[@a &#xF0005; b]", "[[|[@\u{F0005}]]]", "[@;[[a|&#xF0000;]]]",
    ] {
      #expect(read(text).diagnostics.map(\.rule) == ["malformed-mark"])
      #expect(read(text).value.nodes.isEmpty)
    }
    for scalar in ["\u{E000}", "\u{EFFFF}", "\u{100000}", "\u{10FFFD}"] {
      #expect(read("é \(scalar) [[care]]").diagnostics.isEmpty)
      #expect(html("é \(scalar)") == "<p>é \(scalar)</p>\n")
    }
  }

  @Test("A file holds a limited number of references, and is refused beyond it")
  func tooMany() {
    let text = String(repeating: "[[a]]", count: 0xFFFE)
    #expect(read(text).diagnostics.isEmpty)
    #expect(read(text).value.references.count == 0xFFFE)
    #expect(read(text + "[[a]]").diagnostics.map(\.rule) == ["too-many-marks"])
  }

  @Test("A text of any bytes is read without a crash, and so are all its beginnings")
  func beginnings() {
    let text = "> [!NOTE]\n> | é | [[a|b]] |\n> | - | - |\n[[[[@x;`[[`[^1]: <[[>](\\[[ [a]("
    for end in 0...text.utf8.count {
      let bytes = Array(text.utf8.prefix(end))
      let source = SourceText(path: "page.md", bytes: bytes)
      let checked = readMarkdown(source, body: 0..<bytes.count)
      #expect(checked.diagnostics.allSatisfy { $0.span.range.upperBound <= bytes.count })
    }
  }
}
