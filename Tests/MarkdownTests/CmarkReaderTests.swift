import Diagnostics
import Markdown
import TestSupport
import Testing

@Suite("What the parser makes of marks is checked afterwards")
struct CmarkReaderTests {
  @Test(
    "A mark that is not closed on its line is told where it stands in text",
    arguments: [
      "É 👉[[👈care", "É 👉[[👈care]", "É 👉[@👈act, art. 1", "É 👉[[👈care\n]]", "> é 👉[[👈care\n> x",
      "| é | 👉[[👈x |\n| - | - |", "# É 👉[@👈x", "*é 👉[[👈x*",
    ])
  func unclosed(_ marked: String) {
    expectFindings(["unclosed-mark"], in: marked)
  }

  @Test(
    "A mark that is not closed is no finding in code, in an address or behind a backslash",
    arguments: [
      "`[[`", "É `[[` and `[@`", "```\n[[\n```", "    [[\n", "É \\[[ and `[[`", "\\[@ `[@`",
      "[é](/a[[b)", "É <b title=\"[[\">",
    ])
  func notUnclosed(_ text: String) {
    #expect(read(text).diagnostics.isEmpty)
  }

  @Test("Of two that are not closed, the one in text is told")
  func unclosedBesideCode() {
    expectFindings(["unclosed-mark"], in: "É `[[` and 👉[[👈x, then `[@` and ``[[``")
    expectFindings(["unclosed-mark", "unclosed-mark"], in: "👉[[👈a\n`[[`\n👉[@👈b\n`[@`")
  }

  @Test("A mark in a surplus cell of a row is lost, and so is one in a note nobody refers to")
  func lost() {
    expectFindings(["lost-mark"], in: "| é | b |\n| - | - |\n| é | b | 👉[[care]]👈 |")
    expectFindings(["lost-mark"], in: "É\n\n[^1]: é 👉[[care]]👈")
    expectReferences(in: "| é | b |\n| - | - |\n| é | 👉[[care]]👈 |\n| é |")
  }

  @Test("A reference in the text of a link is refused")
  func nested() {
    expectFindings(["nested-link"], in: "É [é 👉[[care]]👈](https://example.org)")
    expectFindings(["nested-link", "nested-link"], in: "[*👉[[a]]👈* 👉[@b]👈](x.md) [[c]]")
  }

  @Test("A callout of an unknown kind is refused where its name stands")
  func unknownCallout() {
    expectFindings(["unknown-callout"], in: "É\n\n> 👉[!WARNIG]👈\n> é")
    expectFindings(["unknown-callout"], in: "- é\n  > 👉[!é]👈")
  }

  @Test("Deep nesting is read; deeper than anyone reads is refused once")
  func deep() {
    #expect(read(String(repeating: "> ", count: 40) + "é [[care]]").diagnostics.isEmpty)
    #expect(read(String(repeating: "- ", count: 20) + "é [[care]]").diagnostics.isEmpty)
    let deep = String(repeating: "> ", count: 200) + "é [[care]]"
    expectFindings(["too-deep"], in: "👉\(deep)👈\n\n[[care]] [[")
  }

  @Test(
    "A link's address has its place, also when the same words stand elsewhere",
    arguments: [
      "help.md: [help](👉help.md👈)", "É [é](👉a.md👈) [é](👉a.md👈)", "[a.md](👉a.md👈)",
      "[é]( 👉a.md👈 \"a.md\")", "[é](<👉a b.md👈>)", "É <👉https://é.nl👈>", "> é\n> [é](👉a.md👈)",
      "| a.md | [é](👉a.md👈) |\n| - | - |", "[é][x] a.md\n\n[x]: 👉a.md👈", "É 👉https://example.org👈.",
      "É 👉www.example.org👈", "É 👉info@example.org👈", "É [é👉]()👈", "É [a](👉a👈) [é👉]()👈",
    ])
  func addresses(_ marked: String) {
    let wanted = MarkedText(marked)
    let checked = read(wanted.text)
    #expect(checked.diagnostics.isEmpty)
    expectReferences(in: marked)
  }
}
