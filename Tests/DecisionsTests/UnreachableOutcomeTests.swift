import Decisions
import Diagnostics
import Testing

@Suite("Every outcome is given by a rule that can apply")
struct UnreachableOutcomeTests {
  @Test("No rule, a rule outside the days, a rule that is impossible")
  func unreachable() throws {
    let ways = [
      "outcome spare",
      "rule r2 2020-01-01..2020-12-31: -> spare",
      "impossible: a=p\nrule r2: a=p -> spare",
    ]
    for way in ways {
      let text = "input a = p q\nrule r1: a=q -> o\nrule r3: a=p -> u\n\(way)"
      let found = try #require(
        prove(Table.make(text)).diagnostics.first {
          $0.rule == "unreachable-outcome" && $0.message.en.contains("'spare'")
        })
      #expect(found.message.en == "no rule ever gives the outcome 'spare'")
      #expect(line(at: found.span, of: text)?.hasSuffix("spare") == true)
      #expect(found.severity == .error)
    }
    #expect(findings(in: "input a = p q\nrule r1: a=q -> o\nrule r3: a=p -> u") == [])
  }
}
