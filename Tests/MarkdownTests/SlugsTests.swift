import Diagnostics
import Markdown
import Testing

@Suite("Anchors of headings")
struct SlugsTests {
  @Test(
    "An anchor is made of lower-case ASCII letters, digits and hyphens",
    arguments: [
      ("Wie betaalt?", "wie-betaalt"), ("  Één café  ", "een-cafe"), ("Cafe\u{301}", "cafe"),
      ("Artikel 3, lid 1", "artikel-3-lid-1"), ("§ 2.1", "2-1"), ("a--b__c", "a-b-c"),
      ("", ""), ("???", ""), ("日本", ""), ("ÅÆØ", "a-o"), ("€ 21,80", "21-80"),
    ])
  func slug(_ text: String, _ expected: String) {
    #expect(text.slug == expected)
    #expect(text.slug.slug == text.slug)
  }

  @Test("Equal headings get different anchors, also when a heading looks like one of those")
  func unique() {
    let text = "# A\n\n# A\n\n# A 2\n\n# A-2\n\n# A\n\n# ?\n\n# !\n\n# h 2\n\n# h"
    let slugs = read(text).value.headings.map(\.slug)
    #expect(slugs == ["a", "a-2", "a-2-2", "a-2-3", "a-3", "h", "h-2", "h-2-2", "h-3"])
    #expect(Set(slugs).count == slugs.count)
  }

  @Test("A heading's words are its text without form; a reference reads as its words")
  func headings() {
    let headings = read("# *Één* `code`\n\n## [[care|help]] and [[advice]] &amp; [@act]").value
      .headings
    #expect(headings.map(\.text) == ["Één code", "help and advice & "])
    #expect(headings.map(\.slug) == ["een-code", "help-and-advice"])
    #expect(headings.map(\.level) == [1, 2])
  }
}
