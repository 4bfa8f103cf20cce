import Diagnostics
import Markdown
import Testing

@Suite("A document without its form")
struct PlainTextTests {
  private func plain(_ text: String) -> String {
    let document = read(text).value
    return document.plainText(of: 0..<document.nodes.count) { "<\($0)>" }
  }

  @Test("Blocks and line ends are set apart by a space, and nothing else is added")
  func blocks() {
    #expect(plain("# Één\n\nCafé *met* `code`\nen meer") == "Één Café met code en meer")
    #expect(plain("- a\n- b\n\n| c | d |\n| - | - |\n| e | f |") == "a b c d e f")
    #expect(plain("a <b>c</b>") == "a <b>c</b>")
    #expect(plain("") == "")
  }

  @Test("Each block and row has a line of its own")
  func lines() {
    func lines(_ text: String) -> [String] { read(text).value.lines { "<\($0)>" } }
    #expect(lines("# Één\n\nCafé *met* `code`\nen [[care]]") == ["Één", "Café met code en <0>"])
    #expect(lines("- a\n  - b\n\n| c | d |\n| - | - |\n| e | f |") == ["a", "b", "c | d", "e | f"])
    #expect(lines("> [!NOTE]\n> g\n\n```\nh\n i\n```\n\n<p>\nj") == ["g", "h", " i", "<p>", "j"])
    #expect(lines("").isEmpty)
  }

  @Test("A reference reads as it is told")
  func references() {
    #expect(plain("Zie [[care]] en [@act].") == "Zie <0> en <1>.")
  }

  @Test("The first paragraph is that of the text, not of what stands above it")
  func firstParagraph() {
    let document = read("# Kop\n\nEen *café*,\nzie [[care]].\n\nMeer.").value
    #expect(document.firstParagraph { "<\($0)>" } == "Een café, zie <0>.")
    #expect(read("# Kop").value.firstParagraph { _ in "" } == "")
  }
}
