import Model
import Testing

struct SectionTests {
  private static let values: View.Record = [
    "yes": .flag(true), "no": .flag(false), "nothing": .none, "none": .list([]),
    "word": .text("tea"), "blank": .text(""), "html": .html("<i>"),
    "house": .record(["street": .text("Kade"), "door": .record(["colour": .text("red")])]),
    "street": .text("Plein"), "town": .text("Sneek"),
    "trees": .list(["elm", "ash", "oak"].map { .record(["tree": .text($0)]) }),
    "rows": .list(
      ["ab", "c"].map { row in
        .record([
          "row": .text(row), "cells": .list(row.map { .record(["cell": .text("\($0)")]) }),
        ])
      }),
  ]

  @Test(arguments: [
    Case("yes", "[{{#yes}}in{{/yes}}]", "[in]"),
    Case("no", "[{{#no}}in{{/no}}]", "[]"),
    Case("no value", "[{{#nothing}}in{{/nothing}}]", "[]"),
    Case("no such name", "[{{#nobody}}in{{/nobody}}]", "[]"),
    Case("an empty list", "[{{#none}}in{{/none}}]", "[]"),
    Case("a text", "[{{#word}}{{word}}{{/word}}]", "[tea]"),
    Case("HTML", "[{{#html}}{{{html}}}{{/html}}]", "[<i>]"),
    Case("a text without letters", "[{{#blank}}in{{/blank}}]", "[in]"),
    Case("a record", "{{#house}}{{street}}{{/house}} {{street}}", "Kade Plein"),
    Case("names from further out", "{{#house}}{{street}}, {{town}}{{/house}}", "Kade, Sneek"),
    Case(
      "records in records", "{{#house}}{{#door}}{{colour}} {{street}} {{town}}{{/door}}{{/house}}",
      "red Kade Sneek"),
    Case("a list", "{{#trees}}{{tree}} {{/trees}}", "elm ash oak "),
    Case(
      "lists in lists", "{{#rows}}{{row}}:{{#cells}}{{cell}}{{row}} {{/cells}}{{/rows}}",
      "ab:aab bab c:cc "),
    Case("one name twice", "{{#yes}}1{{/yes}}-{{#yes}}2{{/yes}}", "1-2"),
    Case("one name in itself", "({{#yes}}a{{#yes}}b{{/yes}}c{{/yes}})", "(abc)"),
    Case("one name in itself, no", "(a {{#no}}b{{#no}}c{{/no}}d{{/no}} e)", "(a  e)"),
    Case("blanks inside tags", "|{{# yes }}={{/\tyes }}|", "|=|"),
    Case("blanks around", " | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n"),
    Case("blanks and a comment", " | {{#yes}} {{! here }}\n {{/yes}} | \n", " |  \n  | \n"),
    Case("on one line", " {{#yes}}a{{/yes}}\n {{#yes}}b{{/yes}}\n", " a\n b\n"),
    Case("alone on lines", "| a\n{{#yes}}\n|\n{{/yes}}\n| b\n", "| a\n|\n| b\n"),
    Case("alone and indented", "| a\n  {{#yes}}\n|\n\t{{/yes}} \t\n| b\n", "| a\n|\n| b\n"),
    Case("alone with returns", "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|"),
    Case("alone at the start", "  {{#yes}}\n#{{/yes}}\n/", "#\n/"),
    Case("alone at the end", "#{{#yes}}\n/\n  {{/yes}}", "#\n/\n"),
    Case("alone with blanks at the end", "{{#yes}}\na\n{{/yes}}  ", "a\n"),
    Case("two on a line stay", "a\n{{#yes}}{{#yes}}\nb\n{{/yes}}{{/yes}}\nc", "a\n\nb\n\nc"),
    Case("an end and a beginning stay", "{{#yes}}\na\n{{/yes}}{{#yes}}\nb\n{{/yes}}\n", "a\n\nb\n"),
    Case("a lone return is no line end", "{{#yes}}\ra{{/yes}}", "\ra"),
    Case(
      "a list on lines", "<ul>\n{{#trees}}\n  <li>{{tree}}\n{{/trees}}\n</ul>\n",
      "<ul>\n  <li>elm\n  <li>ash\n  <li>oak\n</ul>\n"),
  ])
  func prints(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }

  @Test(arguments: [
    Case("yes", "[{{^yes}}in{{/yes}}]", "[]"),
    Case("no", "[{{^no}}in{{/no}}]", "[in]"),
    Case("no value", "[{{^nothing}}in{{/nothing}}]", "[in]"),
    Case("no such name", "[{{^nobody}}in{{/nobody}}]", "[in]"),
    Case("an empty list", "[{{^none}}in{{/none}}]", "[in]"),
    Case("a list", "[{{^trees}}in{{/trees}}]", "[]"),
    Case("a text", "[{{^word}}in{{/word}}]", "[]"),
    Case("a record", "[{{^house}}in{{/house}}]", "[]"),
    Case("either or", "{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"),
    Case("one name in itself", "(a {{^no}}b{{^no}}c{{/no}}d{{/no}} e)", "(a bcd e)"),
    Case("blanks around", " | {{^no}}\t|\t{{/no}} | \n", " | \t|\t | \n"),
    Case("alone on lines", "| a\n{{^no}}\n|\n{{/no}}\n| b\n", "| a\n|\n| b\n"),
    Case("alone and closed", "| a\n {{^yes}}\n|\n {{/yes}}\n| b\n", "| a\n| b\n"),
    Case("alone with returns", "|\r\n{{^no}}\r\n{{/no}}\r\n|", "|\r\n|"),
    Case("alone at the start", "  {{^no}}\n^{{/no}}\n/", "^\n/"),
    Case("alone at the end", "^{{^no}}\n/\n  {{/no}}", "^\n/\n"),
    Case("blanks inside tags", "|{{^ no }}={{/ no }}|", "|=|"),
  ])
  func printsInverted(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }

  @Test(arguments: [
    Case(
      "first", "{{#trees}}{{#first()}}<{{/first()}}{{tree}}{{^first()}};{{/first()}}{{/trees}}",
      "<elmash;oak;"),
    Case(
      "last", "{{#trees}}{{tree}}{{^last()}}, {{/last()}}{{#last()}}.{{/last()}}{{/trees}}",
      "elm, ash, oak."),
    Case(
      "of the list around, again", "{{#rows}}{{#cells}}{{/cells}}{{#last()}}!{{/last()}}{{/rows}}",
      "!"),
    Case(
      "of the innermost list",
      "{{#rows}}{{#cells}}{{#first()}}^{{/first()}}{{cell}}{{/cells}} {{/rows}}", "^ab ^c "),
    Case(
      "within a record, a text and a flag",
      "{{#trees}}{{#house}}{{#word}}{{#yes}}{{^no}}{{#last()}}{{tree}}{{/last()}}{{/no}}{{/yes}}"
        + "{{/word}}{{/house}}{{/trees}}", "oak"),
    Case(
      "within a partial", "{{#trees}}{{>dot}}{{/trees}}",
      ["dot": "{{tree}}{{^last()}}, {{/last()}}"], "elm, ash, oak"),
    Case("outside a list", "[{{#first()}}a{{/first()}}{{^last()}}b{{/last()}}]", "[b]"),
  ])
  func tellsThePlaceInAList(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }

  /// A name with a value of its own that is empty hides the one further out.
  @Test func anEmptyValueIsAValue() {
    #expect(
      Templates("{{#a}}[{{b}}]{{/a}}").printed([
        "a": .list([.record(["b": .none]), .record(["b": .text("in")]), .record([:])]),
        "b": .text("out"),
      ]) == "[][in][out]")
  }
}
