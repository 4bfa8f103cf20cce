import Decisions
import Diagnostics
import Testing

@Suite("Under ANY, a rule adds something to the others")
struct SubsumedRuleTests {
  @Test("A rule inside another that says the same is superfluous")
  func inside() throws {
    let text = """
      policy ANY
      input a = p q r
      rule r1 2021-03-01..2021-06-30: a=p -> o
      rule r2: a=p,q -> o
      rule r3: a=r -> u
      """
    let found = try finding("subsumed-rule", in: text)
    #expect(found.message.en == "rule 'r1' is superfluous: 'r2' settles all that it settles")
    #expect(found.severity == .warning)
    #expect(line(at: found.span, of: text) == text.line("rule r1"))
    #expect(found.notes.map { line(at: $0.span, of: text) } == [text.line("rule r2")])
  }

  @Test("Of two equal rules the later one is superfluous")
  func equal() throws {
    let found = try finding("subsumed-rule", in: "policy ANY\nrule r1: -> o\nrule r2: -> o")
    #expect(found.message.en.hasPrefix("rule 'r2' is superfluous: 'r1'"))
  }

  @Test("What sticks out is in use; what sticks out only into the impossible is not")
  func sticksOut() {
    let start = "policy ANY\ninput a = p q\ninput b = x y\n"
    let wide = "rule r1: a=p -> o\nrule r3: a=q b=y -> u\n"
    #expect(findings(in: start + wide + "rule r2: b=x -> o") == [])
    #expect(
      findings(in: start + wide + "impossible: a=q b=x\nrule r2: b=x -> o").contains(
        "subsumed-rule"))
    #expect(
      findings(
        in: "policy ANY\nrule r1 2021-01-01..2021-12-30: -> o\nrule r2 2021-06-01..2021-12-31: -> o"
      )
        == [])
  }
}
