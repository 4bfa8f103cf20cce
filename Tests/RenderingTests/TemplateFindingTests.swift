import Model
import Testing

/// What the checker says of blocks, and where it looks for names.
struct TemplateFindingTests {
  private static let shape: Shape.Record = [
    "name": .text, "body": .html, "list": .list(["name": .html, "item": .text]),
  ]

  private func findings(_ page: String, _ others: [String: String] = [:]) -> [String] {
    Templates(page, others).findings(Self.shape)
  }

  @Test func nothingIsWrong() {
    #expect(
      findings(
        "{{<p}}\n{{$a}}{{name}}{{>q}}{{/a}}{{! why }}\n{{/p}}",
        [
          "p": "{{$a}}{{/a}}{{#list}}{{item}}{{{name}}}{{^last()}},{{/last()}}{{/list}}",
          "q": "{{{body}}}",
        ]) == [])
  }

  @Test func aBlockOfAParentsParentMayBeFilled() {
    #expect(
      findings(
        "{{<p}}{{$a}}x{{/a}}{{/p}}",
        ["p": "{{<q}}{{$b}}{{/b}}{{/q}}", "q": "{{$a}}{{/a}}{{$b}}{{/b}}"])
        == [])
    #expect(
      findings("{{<p}}{{$c}}x{{/c}}{{/p}}", ["p": "{{<q}}{{/q}}", "q": "{{$a}}{{/a}}"])
        == ["unknown-block at page.mustache:1"])
  }

  /// A name may be something else where the block stands.
  @Test func argumentsAreCheckedWhereTheyArePrinted() {
    let parent = "{{#list}}{{$a}}{{/a}}{{/list}}"
    #expect(findings("{{<p}}{{$a}}{{item}}{{/a}}{{/p}}", ["p": parent]) == [])
    #expect(
      findings("{{<p}}{{$a}}{{name}}{{/a}}{{/p}}", ["p": parent])
        == ["wrong-tag at page.mustache:1"])
    #expect(
      findings("{{<p}}\n{{$a}}{{item}}{{/a}}{{/p}}", ["p": parent + "\n{{$a}}{{/a}}"])
        == ["unknown-name at page.mustache:2"])
  }

  /// An argument that something further out replaces is checked where it stands.
  @Test func argumentsThatAreNotPrintedAreChecked() {
    #expect(
      findings(
        "{{<p}}{{$a}}x{{/a}}{{/p}}",
        ["p": "{{<q}}\n{{$a}}{{nobody}}{{/a}}{{/q}}", "q": "{{$a}}\n\n{{nothing}}{{/a}}"])
        == ["unknown-name at q.mustache:3", "unknown-name at p.mustache:2"])
  }

  @Test func placesInAListAreNamesElsewhere() {
    #expect(findings("{{#first()}}{{/first()}}") == ["unknown-name at page.mustache:1"])
    #expect(findings("{{#list}}{{#first()}}{{/first()}}{{/list}}") == [])
  }

  @Test(arguments: [
    ("{{name}", 1), ("a\n{{name\n}}", 2), ("{{{name}}\n", 1), ("{{", 1), ("\n{{! a\n\n", 2),
    ("{{#name}}\n", 1), ("\n{{/name}}", 2), ("{{#name}}\n{{/body}}", 2), ("{{}}", 1),
    ("{{=| |=}}", 1), ("{{%x}}", 1), ("{{>}}", 1), ("{{<p}}{{$ }}{{/ }}{{/p}}", 1),
  ])
  func malformed(template: String, line: Int) {
    let found = findings(template, ["p": ""])
    #expect(found.contains("malformed-template at page.mustache:\(line)"))
    #expect(Set(found.map { $0.prefix(18) }) == ["malformed-template"])
  }
}
