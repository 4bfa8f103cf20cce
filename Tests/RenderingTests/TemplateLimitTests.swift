import Model
import Testing

/// Templates that would not end, or only after all memory has gone, end as a finding with a place,
/// or are printed after all.
struct TemplateLimitTests {
  /// `a0`, `a1`, … up to the number, each made from its own number and the next.
  private func chain(_ count: Int, _ text: (Int) -> String, end: String) -> [String: String] {
    var others = ["a\(count)": end]
    for number in 0..<count { others["a\(number)"] = text(number) }
    return others
  }

  @Test(arguments: [
    ("{{>page}}", "page.mustache:1"), ("{{<page}}{{/page}}", "page.mustache:1"),
    ("\n{{>p}}", "p.mustache:1"), ("{{<p}}\n{{$a}}{{>p}}{{/a}}{{/p}}", "p.mustache:1"),
    ("{{<q}}\n{{$a}}{{>page}}{{/a}}{{/q}}", "page.mustache:2"),
  ])
  func circle(template: String, place: String) {
    let found = Templates(template, ["p": "{{>p}}{{$a}}{{/a}}", "q": "{{$a}}{{/a}}"]).findings()
    #expect(found == ["circular-template at \(place)"])
  }

  @Test func aParentInItsOwnBlockIsNoCircle() {
    let templates = Templates(
      "{{<p}}{{$a}}({{<p}}{{$a}}x{{/a}}{{/p}}){{/a}}{{/p}}", ["p": "[{{$a}}{{/a}}]"])
    #expect(templates.findings() == [])
    #expect(templates.printed() == "[([x])]")
  }

  @Test func aLongChainOfPartials() {
    let others = chain(20_000, { "{{>a\($0 + 1)}}" }, end: "x")
    let found = Templates("{{>a0}}", others).findings()
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("too-deep at a") == true)
  }

  @Test func aChainOfSectionsAndBlocks() {
    let sections = chain(200, { "{{#x}}{{>a\($0 + 1)}}{{/x}}" }, end: "x")
    #expect(
      Templates("{{>a0}}", sections).findings(["x": .flag])
        .allSatisfy { $0.hasPrefix("too-deep at a") })
    let blocks = chain(
      200, { "{{<a\($0 + 1)}}{{$b}}{{$b}}{{/b}}{{/b}}{{/a\($0 + 1)}}" }, end: "{{$b}}{{/b}}")
    let found = Templates("{{<a0}}{{$b}}x{{/b}}{{/a0}}", blocks).findings()
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("too-deep at a") })
  }

  @Test func partialsThatDouble() {
    let others = chain(30, { "{{>a\($0 + 1)}}{{>a\($0 + 1)}}" }, end: "x")
    #expect(
      Templates("{{>a0}}", others).findings() == ["too-many-tags at page.mustache:1"])
  }

  @Test func blocksThatDouble() {
    // Each level prints its block twice in that of the next.
    let others = chain(
      30,
      { level in
        let (own, next) = ("{{$b\(level)}}{{/b\(level)}}", level + 1)
        return "{{<a\(next)}}{{$b\(next)}}\(own)\(own){{/b\(next)}}{{/a\(next)}}"
      }, end: "{{$b30}}{{/b30}}")
    #expect(Templates("{{<a0}}{{/a0}}", others).findings() == ["too-many-tags at page.mustache:1"])
  }

  @Test(arguments: ["{{#x}}", "{{^x}}", "{{$x}}", "{{<x}}"])
  func openings(opening: String) {
    let page = String(repeating: opening, count: 100_000)
    #expect(
      Templates(page, ["x": ""]).findings(["x": .flag]) == ["malformed-template at page.mustache:1"]
    )
  }

  @Test(arguments: ["{{", "{{{", "{{!", "{{x ", "{{/x}}", "{{}}"])
  func brokenTags(text: String) {
    let found = Templates(String(repeating: text, count: 100_000)).findings()
    #expect(!found.isEmpty && found.count <= 100)
    #expect(found.allSatisfy { $0 == "malformed-template at page.mustache:1" })
  }

  @Test func oneTemplateOfManyTags() {
    let page = String(repeating: "{{x}}", count: 100_000)
    #expect(
      Templates(page).findings(["x": .text]) == ["too-many-tags at page.mustache:1"])
  }
}
