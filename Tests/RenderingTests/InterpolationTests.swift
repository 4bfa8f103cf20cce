import Diagnostics
import Model
import Testing

@testable import Rendering

struct InterpolationTests {
  private static let values: View.Record = [
    "street": .text("Lange Jan"), "marked": .text("R&D <\"it's\">"),
    "html": .html("<b>R&amp;D</b>"), "nothing": .none, "yes": .flag(true),
    "list": .list([.record([:])]), "record": .record([:]),
  ]

  @Test(arguments: [
    Case("text without tags", "Beer {and} } wine\n", "Beer {and} } wine\n"),
    Case("an empty template", "", ""),
    Case("a name", "To {{street}}!", "To Lange Jan!"),
    Case("five characters are escaped", "{{marked}}", "R&amp;D &lt;&quot;it&#39;s&quot;&gt;"),
    Case("three braces leave them", "{{{marked}}}", "R&D <\"it's\">"),
    Case("an ampersand leaves them", "{{&marked}}", "R&D <\"it's\">"),
    Case("HTML as it is", "{{{html}}}", "<b>R&amp;D</b>"),
    Case("no value", "[{{nothing}}{{{nothing}}}]", "[]"),
    Case("no such name", "[{{nobody}}{{&nobody}}]", "[]"),
    Case("what is no text", "[{{yes}}{{list}}{{record}}]", "[]"),
    Case("blanks around", "| {{street}} |", "| Lange Jan |"),
    Case("blanks around, raw", "| {{{html}}} {{&html}} |", "| <b>R&amp;D</b> <b>R&amp;D</b> |"),
    Case("alone on its line", "  {{street}}\n", "  Lange Jan\n"),
    Case(
      "alone on its line, raw", "\t{{{html}}}\n{{&html}}\n", "\t<b>R&amp;D</b>\n<b>R&amp;D</b>\n"),
    Case(
      "blanks inside", "{{ street }}{{{\tstreet }}}{{& street }}", "Lange JanLange JanLange Jan"),
    Case("a brace after", "{{street}}}", "Lange Jan}"),
    Case("nothing at all on a line", "a\n{{nothing}}\nb", "a\n\nb"),
    Case("letters of more bytes", "één {{street}} – ¿", "één Lange Jan – ¿"),
  ])
  func prints(_ example: Case) {
    #expect(example.printed(Self.values) == example.expected)
  }

  /// A mark on the character before it makes one letter of the two, not another byte.
  @Test func escapesUnderCombiningMarks() {
    #expect(
      Templates("{{a}}").printed(["a": .text("<\u{301}b>\u{200D}&\u{FE0F}")])
        == "&lt;\u{301}b&gt;\u{200D}&amp;\u{FE0F}")
  }

  @Test func aValueIsNoTemplate() {
    #expect(
      Templates("{{a}}{{{b}}}").printed(["a": .text("{{b}}"), "b": .html("{{a}}")])
        == "{{b}}{{a}}")
  }

  /// What has been printed before stays in front.
  @Test func printsAfterWhatIsThere() {
    var names = TemplateNames()
    let tree = TemplateTree(SourceText(path: "page", text: "b"), names: &names)
    var output: [UInt8] = Array("a".utf8)
    TemplateSet(trees: [TemplateName("page"): tree])
      .render([:], with: TemplateName("page"), into: &output)
    #expect(output == Array("ab".utf8))
  }
}
