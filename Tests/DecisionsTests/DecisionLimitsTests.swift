import Decisions
import Diagnostics
import Model
import Testing

@Suite("A table that is too large is refused, never checked by half")
struct DecisionLimitsTests {
  private let text = """
    input a = p q r
    input b = x y z
    input c = u v w
    rule r1: a=q b=y c=v -> o
    """

  @Test("Too many boxes: one diagnostic, and none of the others")
  func boxes() {
    let refused = prove(Table.make(text), limits: DecisionLimits(boxes: 2)).diagnostics
    #expect(refused.map(\.rule) == ["decision-too-large"])
    #expect(refused.map(\.message.en).allSatisfy { $0.contains("more than 2 steps") })
    let checked = prove(Table.make(text), limits: DecisionLimits(boxes: 3)).diagnostics
    #expect(checked.map(\.rule) == ["decision-gap"])
  }

  @Test("Too many pieces, when rules are cut up by what is impossible")
  func pieces() {
    let table = Table.make("input a = p q\ninput b = x y\nrule r1: -> o\nimpossible: a=p b=x")
    let refused = prove(table, limits: DecisionLimits(pieces: 1)).diagnostics
    #expect(refused.map(\.rule) == ["decision-too-large"])
    let checked = prove(table, limits: DecisionLimits(pieces: 2)).diagnostics
    #expect(checked.allSatisfy { $0.rule == "useless-question" })
  }

  @Test("Too many boxes of what is possible, before any rule")
  func possible() {
    let table = Table.make("input a = p q\ninput b = x y\nimpossible: a=p b=x\noutcome o")
    let refused = prove(table, limits: DecisionLimits(boxes: 1)).diagnostics
    #expect(refused.map(\.rule) == ["decision-too-large"])
  }

  @Test("More combinations than can be counted")
  func combinations() {
    let inputs = (0..<11).map { Table.input("q\($0)", values: (0..<64).map { "v\($0)" }) }
    let table = Table.make(
      inputs: inputs, outcomes: ["o"],
      rules: [Table.rule("r", Table.year, inputs.map(\.domain), outcome: "o")])
    let checked = prove(table)
    #expect(checked.diagnostics.map(\.rule) == ["decision-too-large"])
    #expect(checked.value.combinations == nil)
  }

  @Test("Too many nodes: no pages")
  func nodes() {
    let table = Table.make(text.replacing("-> o", with: "-> o\nrule r2: a=p,r -> u"))
    let refused = compile(
      table, maxPages: 1000, unknownValue: "unknown", limits: DecisionLimits(nodes: 3))
    #expect(refused.value == nil)
    #expect(refused.diagnostics.map(\.rule) == ["decision-too-large"])
    #expect(refused.diagnostics.map(\.message.en).allSatisfy { $0.contains("more than 3 ") })
  }
}
