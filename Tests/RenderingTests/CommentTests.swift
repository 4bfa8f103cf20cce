import Testing

struct CommentTests {
  @Test(arguments: [
    Case("within a line", "one{{! two }}three", "onethree"),
    Case("over lines", "one{{!\n two\n three\n}}four\n", "onefour\n"),
    Case("alone", "a\n{{! b }}\nc\n", "a\nc\n"),
    Case("alone and indented", "a\n  {{! b }}\t\nc\n", "a\nc\n"),
    Case("alone with returns", "|\r\n{{! b }}\r\n|", "|\r\n|"),
    Case("alone at the start", "  {{! a }}\n!", "!"),
    Case("alone at the end", "!\n  {{! a }}", "!\n"),
    Case("alone over lines", "a\n{{!\nb\n}}\nc\n", "a\nc\n"),
    Case("alone over lines, indented", "a\n  {{!\n    b\n  }}\nc\n", "a\nc\n"),
    Case("after words", "  12 {{! 34 }}\n", "  12 \n"),
    Case("before words", "  {{! 34 }} 12\n", "   12\n"),
    Case("between blanks", "12 {{! 34 }} 56", "12  56"),
    Case("with braces and marks", "[{{! {{ # <b> $ } }}]", "[]"),
    Case("with what looks like a name", "[{{!name}}{{! name }}]", "[]"),
  ])
  func printsNothing(_ example: Case) {
    #expect(example.printed() == example.expected)
  }
}
