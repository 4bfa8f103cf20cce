import Decisions
import Diagnostics
import Testing

@Suite("A rule is valid on a day that the table covers")
struct RuleOutsideTests {
  @Test("Before and after are outside; a rule that reaches in is not")
  func outside() throws {
    for valid in ["2020-01-01..2020-12-31", "2022-01-01..2022-12-31"] {
      let text = "rule r1: -> o\nrule r2 \(valid): -> o"
      let found = try finding("decision-rule-outside", in: text)
      #expect(line(at: found.span, of: text) == text.line("rule r2"))
      #expect(found.severity == .error)
    }
    for valid in ["2020-01-01..2021-01-01", "2021-12-31..2022-12-31", "2020-01-01..2022-12-31"] {
      #expect(!findings(in: "rule r1 \(valid): -> o").contains("decision-rule-outside"))
    }
  }

  @Test("The message gives both stretches of days")
  func message() throws {
    let found = try finding(
      "decision-rule-outside", in: "rule r1: -> o\nrule r2 2020-01-01..2020-12-31: -> o")
    #expect(
      found.message.en
        == "rule 'r2' is valid from 2020-01-01 through 2020-12-31, but the decision is about the "
        + "days from 2021-01-01 through 2021-12-31")
  }
}
