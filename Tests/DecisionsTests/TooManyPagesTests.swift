import Decisions
import Diagnostics
import Model
import Testing

@Suite("A decision has at most so many question pages")
struct TooManyPagesTests {
  private let table = Table.make(
    """
    input a! = p q
    input b! = x y z
    rule r1: a=p -> o
    rule r2: a=q b=x -> o
    rule r3: a=q b=y -> u
    rule r4: a=q b=z -> w
    """)

  @Test("The limit counts pages, and the question that costs most is named")
  func limit() throws {
    let count = try tree(of: table).pages.count
    #expect(compile(table, maxPages: count, unknownValue: "unknown").diagnostics.isEmpty)
    let refused = compile(table, maxPages: count - 1, unknownValue: "unknown")
    #expect(refused.value == nil)
    #expect(refused.diagnostics.map(\.rule) == ["too-many-pages"])
    #expect(
      refused.diagnostics.map(\.message.en)
        == [
          "the decision gets 6 question pages and the limit is 5; 'b' makes it grow most: "
            + "without that question there are 3"
        ])
  }

  @Test("More pages than can be counted are refused like any other")
  func countless() {
    // Each question either ends it all, or goes on after one of two answers.
    let inputs = (0..<70).map { Table.input("q\($0)", values: ["v0", "v1", "stop"]) }
    let (goOn, stop) = (ValueSet(count: 2), ValueSet(index: 2))
    let rules = (0...inputs.count).map { index in
      let sets = inputs.indices.map { other in
        other < index ? goOn : other == index ? stop : inputs[other].domain
      }
      let outcome = index < inputs.count ? "stopped" : "passed"
      return Table.rule("r\(index)", Table.year, sets, outcome: outcome)
    }
    let table = Table.make(inputs: inputs, outcomes: ["stopped", "passed"], rules: rules)
    let refused = compile(table, maxPages: .max - 1, unknownValue: "unknown")
    #expect(refused.value == nil)
    #expect(refused.diagnostics.map(\.rule) == ["too-many-pages"])
  }
}
