import Model
import Testing

struct InheritanceTests {
  private static let values: View.Record = [
    "name": .text("Ada"), "marked": .html("<b>"), "person": .record(["name": .text("Bo")]),
    "block": .text("data"), "yes": .flag(true),
    "two": .list([.record(["n": .text("1")]), .record(["n": .text("2")])]),
  ]

  @Test(arguments: [
    Case("its own text", "{{$a}}plain{{/a}}\n", "plain\n"),
    Case("names in its own text", "{{$a}}hi {{name}} {{{marked}}}{{/a}}\n", "hi Ada <b>\n"),
    Case(
      "sections in its own text", "{{$a}}{{#person}}{{name}}{{/person}}{{^no}}!{{/no}}{{/a}}\n",
      "Bo!\n"),
    Case("nothing filled", "{{<p}}{{/p}}", ["p": "{{$a}}own{{/a}}"], "own"),
    Case("filled", "{{<p}}{{$a}}new{{/a}}{{/p}}", ["p": "..{{$a}}own{{/a}}.."], "..new.."),
    Case("filled with nothing", "{{<p}}{{$a}}{{/a}}{{/p}}", ["p": "..{{$a}}own{{/a}}.."], "...."),
    Case(
      "values do not fill blocks", "{{<p}}{{$block}}new{{/block}}{{/p}}{{<p}}{{/p}}",
      ["p": "{{$block}}own{{/block}} "], "new own "),
    Case("after words", "so {{<p}}{{$a}}new{{/a}}{{/p}}", ["p": "{{$a}}own{{/a}}"], "so new"),
    Case(
      "twice, with other words",
      "{{<p}}{{$a}}one{{/a}}{{/p}} {{<p}}{{$a}}two{{/a}}{{/p}}\n",
      ["p": "|{{$a}}own{{/a}}{{$b}} b{{/b}}|"], "|one b| |two b|\n"),
    Case(
      "one of two", "{{<p}}{{$b}}new{{/b}}{{/p}}", ["p": "{{$a}}a{{/a}}, {{$b}}b{{/b}}"], "a, new"),
    Case(
      "the last of two fillings", "{{<p}}{{$a}}1{{/a}}{{$a}}2{{/a}}{{/p}}", ["p": "{{$a}}{{/a}}"],
      "2"),
    Case(
      "as a partial", "{{>p}}|{{<p}}{{/p}}", ["p": "{{$a}}own{{/a}}"], "own|own"),
    Case(
      "through a partial", "{{<p}}{{$a}}new{{/a}}{{/p}}", ["p": "{{>q}}", "q": "{{$a}}own{{/a}}"],
      "new"),
    Case(
      "words outside blocks are lost", "{{<p}} lost {{$a}}new{{/a}} lost {{/p}}",
      ["p": "{{$a}}own{{/a}}"], "new"),
    Case("comments outside blocks", "{{<p}}{{! why }}{{/p}}", ["p": "{{$a}}own{{/a}}"], "own"),
    Case(
      "of two levels the top goes first", "{{<p}}{{$a}}1{{/a}}{{/p}}",
      ["p": "{{<q}}{{$a}}2{{/a}}{{/q}}", "q": "{{<r}}{{$a}}3{{/a}}{{/r}}", "r": "{{$a}}4{{/a}}"],
      "1"),
    Case(
      "of two levels the next", "{{<p}}{{/p}}",
      ["p": "{{<q}}{{$a}}2{{/a}}{{/q}}", "q": "{{<r}}{{$a}}3{{/a}}{{/r}}", "r": "{{$a}}4{{/a}}"],
      "2"),
    Case(
      "names where it is printed", "{{<p}}{{$a}}I am {{name}}.{{/a}}{{/p}}",
      ["p": "{{#person}}{{$a}}{{/a}}{{/person}}"], "I am Bo."),
    Case(
      "in a list", "{{<p}}{{$a}}{{n}}{{^last()}},{{/last()}}{{/a}}{{/p}}",
      ["p": "{{#two}}{{$a}}{{/a}}{{/two}}"], "1,2"),
    Case(
      "in a circle that ends", "{{<p}}{{$a}}new{{/a}}{{/p}}",
      [
        "p": "{{$a}}own{{/a}} {{$b}}{{<q}}{{/q}}{{/b}}",
        "q": "{{$a}}q{{/a}} {{<p}}{{$b}}stop{{/b}}{{/p}}",
      ], "new new new stop"),
  ])
  func prints(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }

  @Test(arguments: [
    Case("a block in a block", "{{<p}}{{/p}}", ["p": "{{$a}}1{{$b}}2{{/b}}3{{/a}}"], "123"),
    Case(
      "the inner one filled", "{{<p}}{{$b}}new{{/b}}{{/p}}", ["p": "{{$a}}1{{$b}}2{{/b}}3{{/a}}"],
      "1new3"),
    Case(
      "a block in what fills one", "{{<p}}{{$a}}1{{$b}}2{{/b}}3{{/a}}{{/p}}",
      ["p": "{{$a}}{{/a}}{{$b}}own{{/b}}"], "123own"),
    Case(
      "filled from further out", "{{<q}}{{$b}}new{{/b}}{{/q}}",
      ["q": "{{<p}}{{$a}}1{{$b}}2{{/b}}3{{/a}}{{/p}}", "p": "[{{$a}}{{/a}}]"], "[1new3]"),
    Case(
      "a block in a block of its name", "{{<p}}{{$a}}({{$a}}x{{/a}}){{/a}}{{/p}}",
      ["p": "{{$a}}own{{/a}}"], "(x)"),
    Case(
      "a parent in its own block", "{{<p}}{{$a}}({{<p}}{{$a}}x{{/a}}{{/p}}){{/a}}{{/p}}",
      ["p": "[{{$a}}own{{/a}}]"], "[([x])]"),
    Case(
      "a parent in its own block, not filled", "{{<p}}{{$a}}({{<p}}{{/p}}){{/a}}{{/p}}",
      ["p": "[{{$a}}own{{/a}}]"], "[([own])]"),
  ])
  func nests(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }

  @Test(arguments: [
    Case(
      "as on a page", "{{<p}}\n{{$a}}\n<main>\n</main>\n{{/a}}\n{{/p}}\n",
      ["p": "<body>\n{{$a}}\n<p>\n{{/a}}\n</body>\n"], "<body>\n<main>\n</main>\n</body>\n"),
    Case(
      "its own text as on a page", "{{<p}}\n{{/p}}\n",
      ["p": "<body>\n{{$a}}\n<p>\n{{/a}}\n</body>\n"],
      "<body>\n<p>\n</body>\n"),
    Case(
      "filled with lines", "{{<p}}{{$a}}\none\n\n:(\n{{/a}}{{/p}}", ["p": "{{$a}}own{{/a}}"],
      "one\n\n:(\n"),
    Case(
      "blanks before a block on one line", "{{<p}}{{$a}}new{{/a}}{{/p}}",
      ["p": "stop:\n  {{$a}}own{{/a}}\n"], "stop:\n  new\n"),
    Case(
      "a parent on one line", "Hi,\n  {{<p}}{{/p}}\n", ["p": "one\ntwo\n"], "Hi,\n  one\n  two\n"),
    Case(
      "a parent on more lines", "Hi,\n  {{<p}}\n  {{$a}}x{{/a}}\n  {{/p}}\nbye",
      ["p": "{{$a}}{{/a}}\ntwo\n"],
      "Hi,\n  x\n  two\nbye"),
    Case(
      "a parent within a line", "Hi {{<p}}{{/p}}\nbye", ["p": "one\ntwo"], "Hi one\ntwo\nbye"),
    Case(
      "an end alone", "Hi {{<p}}\n{{$a}}x{{/a}}\n{{/p}}\nbye", ["p": "{{$a}}{{/a}}."], "Hi x.bye"),
    Case(
      "a block on one line, filled with two", "{{<p}}{{$a}}\none\ntwo{{/a}}\n{{/p}}\n",
      ["p": "Hi,\n  {{$a}}{{/a}}\n"], "Hi,\n  one\n  two\n"),
    Case(
      "indentation goes and comes", "{{<p}}{{$a}}\n    one\n      two\n  three\n{{/a}}{{/p}}\n",
      ["p": "Hi,\n  {{$a}}\n  {{/a}}\n"], "Hi,\n  one\n    two\n  three\n"),
    Case(
      "indentation of its own text", "{{<p}}{{$a}}\none\ntwo\n{{/a}}{{/p}}\n",
      ["p": "Hi,\n{{$a}}\n  own\n{{/a}}\n"], "Hi,\n  one\n  two\n"),
    Case(
      "its own text stays", "{{<p}}{{/p}}", ["p": "  {{$a}}x\n y{{/a}}\n{{$b}}\n  z\n{{/b}}\n"],
      "  x\n y\n  z\n"),
    Case(
      "a block within a line", "{{<p}}{{$a}}\none\ntwo\n{{/a}}{{/p}}", ["p": "  - {{$a}}{{/a}}!\n"],
      "  - one\ntwo\n!\n"),
    Case(
      "tags on the lines of what fills",
      "{{<p}}{{$a}}\n    {{#two}}\n    {{n}}\n    {{/two}}\n    {{>q}}\n{{/a}}{{/p}}",
      ["p": "{{$a}}\n  {{/a}}\n", "q": "q\nq\n"], "  1\n  2\n  q\n  q\n"),
    Case(
      "a parent in what fills",
      "{{<p}}{{$a}}\n  {{<p}}\n  {{$a}}\n      x\n  {{/a}}\n  {{/p}}\n{{/a}}{{/p}}",
      ["p": "<\n{{$a}}\n  own\n{{/a}}\n>\n"], "<\n  <\n    x\n  >\n>\n"),
    Case(
      "in an indented partial", "  {{>q}}\n",
      ["q": "{{<p}}\n{{$a}}\nx\ny\n{{/a}}\n{{/p}}\n", "p": "<\n {{$a}}\n {{/a}}\n>\n"],
      "  <\n   x\n   y\n  >\n"),
    Case(
      "with returns", "{{<p}}\r\n{{$a}}\r\n  x\r\n{{/a}}\r\n{{/p}}\r\n.",
      ["p": "<\r\n {{$a}}\r\n {{/a}}\r\n>\r\n"],
      "<\r\n x\r\n>\r\n."),
  ])
  func keepsLines(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }
}
