import Model
import Testing

struct PartialTests {
  private static let values: View.Record = [
    "name": .text("Ada"), "yes": .flag(true), "no": .flag(false), "lines": .html("<\n->"),
    "root": .record([
      "label": .text("a"),
      "children": .list([.record(["label": .text("b"), "children": .list([])])]),
    ]),
    "two": .list([.record(["n": .text("1")]), .record(["n": .text("2")])]),
  ]

  @Test(arguments: [
    Case("within a line", "[{{>p}}]", ["p": "here"], "[here]"),
    Case("no such template", "[{{>p}}]", [:], "[]"),
    Case("names in reach", "[{{>p}}]", ["p": "*{{name}}*"], "[*Ada*]"),
    Case(
      "in itself", "{{#root}}{{>p}}{{/root}}",
      ["p": "{{label}}<{{#children}}{{>p}}{{/children}}>"], "a<b<>>"),
    Case("blanks around", "| {{>p}} |", ["p": "\t|\t"], "| \t|\t |"),
    Case("blanks inside the tag", "|{{> p }}|", ["p": "[]"], "|[]|"),
    Case("a folder in its name", "{{>parts/p}}", ["parts/p": "x"], "x"),
    Case("no indentation within a line", "  {{name}}  {{> p}}\n", ["p": ">\n>"], "  Ada  >\n>\n"),
    Case("alone with returns", "|\r\n{{>p}}\r\n|", ["p": ">"], "|\r\n>|"),
    Case("alone at the start", "  {{>p}}\n>", ["p": ">\n>"], "  >\n  >>"),
    Case("alone at the end", ">\n  {{>p}}", ["p": ">\n>"], ">\n  >\n  >"),
    Case(
      "lines of values stay", "\\\n {{>p}}\n/\n", ["p": "|\n{{{lines}}}a{{{lines}}}b\n|\n"],
      "\\\n |\n <\n->a<\n->b\n |\n/\n"),
    Case("indented with a tab", "\t{{>p}}\n", ["p": "a\n b\n"], "\ta\n\t b\n"),
    Case("lines with returns", "  {{>p}}\r\n.", ["p": "a\r\nb\r\n"], "  a\r\n  b\r\n."),
    Case(
      "partials in partials", " {{>p}}\n", ["p": "p\n  {{>q}}\np\n", "q": "q\nq\n"],
      " p\n   q\n   q\n p\n"),
    Case(
      "within a line of an indented one", "  {{>p}}\n", ["p": "a {{>q}} b\n", "q": "1\n2"],
      "  a 1\n2 b\n"),
    Case(
      "first on a line of an indented one", "  {{>p}}\n", ["p": "{{>q}} b\n", "q": "1\n2"],
      "  1\n2 b\n"),
    Case(
      "sections on lines", "  {{>p}}\n",
      ["p": "{{#two}}\n{{n}}\n{{/two}}\n{{^no}}\nend\n{{/no}}\n"],
      "  1\n  2\n  end\n"),
    Case(
      "sections within lines", "  {{>p}}\n", ["p": "{{#yes}}a{{/yes}}{{#no}}b{{/no}}\n"], "  a\n"),
    Case(
      "a section from a line to the next", "  {{>p}}\n", ["p": "{{#two}}{{n}}\n.{{/two}}|\n"],
      "  1\n  .2\n  .|\n"),
    Case("a value that is not there", "  {{>p}}\n", ["p": "{{nothing}}\nx\n"], "  \n  x\n"),
    Case("an empty line", "  {{>p}}\n", ["p": "a\n\nb\n"], "  a\n  \n  b\n"),
    Case("an empty template", "a\n  {{>p}}\nb", ["p": ""], "a\nb"),
    Case("a comment over lines", "  {{>p}}\n", ["p": "a {{!\n}} b\n{{!\n}}\nc\n"], "  a  b\n  c\n"),
    Case("back to the margin", "  {{>p}}\nb\n", ["p": "a\n"], "  a\nb\n"),
  ])
  func prints(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }
}
