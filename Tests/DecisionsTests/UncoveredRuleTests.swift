import Decisions
import Diagnostics
import Testing

@Suite("Every rule is tried by a scenario, in a table that has scenarios")
struct UncoveredRuleTests {
  private let table = """
    input a = p q
    input b = x y
    rule r1: a=p -> o
    rule r2 2021-01-01..2021-06-30: a=q -> u
    rule r3 2021-07-01..2021-12-31: a=q b=x -> u
    rule r4 2021-07-01..2021-12-31: a=q b=y -> o

    """

  @Test("Each rule that no scenario tries gets a proposal")
  func uncovered() throws {
    let scenarios = """
      scenario s1 2021-02-01: a=p -> o
      scenario s2 2021-02-01: a=q -> u
      scenario s3 2021-08-01: a=q b=x -> u
      """
    let found = try finding("uncovered-rule", in: table + scenarios)
    #expect(found.message.en == "no scenario tries rule 'r4'")
    #expect(
      found.fix?.en == "add a scenario on 2021-07-01 with a=q, b=y (Q; Y) that expects 'o'")
    #expect(line(at: found.span, of: table) == table.line("rule r4"))
    #expect(found.severity == .warning)
  }

  @Test("A table without scenarios is left alone")
  func none() {
    #expect(findings(in: table) == [])
  }
}
