import Decisions
import Diagnostics
import Testing

@Suite("A scenario comes out as it expects")
struct ScenarioMismatchTests {
  private let table = """
    input a = p q
    input b = x y
    rule r1: a=p -> o/one
    rule r2: a=q b=x -> o/one
    rule r3 2021-01-01..2021-06-30: a=q b=y -> u/two
    rule r4 2021-07-01..2021-12-31: a=q b=y -> u/three

    """

  @Test(
    "As expected",
    arguments: [
      "scenario s 2021-02-01: a=p b=x -> o", "scenario s 2021-02-01: a=p -> o by r1",
      "scenario s 2021-02-01: b=x -> o", "scenario s 2021-06-30: a=q b=y -> u by r3",
      "scenario s 2021-06-30: a=q b=y -> u/two by r3",
    ])
  func expected(scenario: String) {
    #expect(!findings(in: table + scenario).contains("scenario-mismatch"))
  }

  @Test(
    "Otherwise: what it gives instead",
    arguments: [
      (
        "2021-06-30: a=q b=y -> u/three",
        "payer 'three', but the table gives 'u' (two), by r3"
      ),
      ("2021-02-01: a=p -> u", "'u', but the table gives 'o' (one), by r1"),
      (
        "2021-02-01: a=q -> o",
        "'o', but there is still a choice: 'o' (one), 'u' (two), by r2, r3"
      ),
      ("2021-02-01: b=x -> o by r1", "rule 'r1', but the outcome comes from r1, r2"),
      ("2021-07-01: a=q b=y -> u by r3", "rule 'r3', but the outcome comes from r4"),
      (
        "2022-01-01: a=p -> o",
        "'o', but 2022-01-01 is not one of the days from 2021-01-01 through 2021-12-31"
      ),
    ])
  func surprises(scenario: String, message: String) throws {
    let text = table + "scenario s \(scenario)"
    let found = try finding("scenario-mismatch", in: text)
    #expect(found.message.en == "scenario 's' expects \(message)")
    #expect(line(at: found.span, of: text) == text.line("scenario"))
    #expect(found.severity == .error)
  }

  @Test("Its rule holds for all that is possible, also where the impossible splits that up")
  func split() throws {
    let text = """
      input a = p q
      input b = x y
      rule r1: a=p -> o
      rule r2: a=q -> o
      impossible: a=p b=y

      """
    let found = try finding("scenario-mismatch", in: text + "scenario s 2021-02-01: -> o by r1")
    #expect(found.message.en.hasSuffix("expects rule 'r1', but the outcome comes from r1, r2"))
    #expect(
      !findings(in: text + "scenario s 2021-02-01: b=y -> o by r2").contains("scenario-mismatch"))
  }

  @Test("In a gap no rule holds")
  func gap() throws {
    let found = try finding(
      "scenario-mismatch", in: "input a = p q\nrule r1: a=p -> o\nscenario s 2021-02-01: a=q -> o")
    #expect(found.message.en == "scenario 's' expects 'o', but no rule holds")
  }
}
