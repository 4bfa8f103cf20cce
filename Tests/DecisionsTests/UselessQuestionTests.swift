import Decisions
import Diagnostics
import Testing

@Suite("Every question changes the result of some situation")
struct UselessQuestionTests {
  @Test("A question that only tells rules apart is useless; one that changes the payer is not")
  func useless() throws {
    let text = """
      input a = p q
      input b = x y
      rule r1: a=p b=x -> o/one
      rule r2: a=p b=y -> o/one
      rule r3: a=q -> o/two
      """
    let found = try finding("useless-question", in: text)
    #expect(found.message.en == "the question 'b' never changes the outcome or the payer")
    #expect(found.severity == .warning)
  }

  @Test("A question that matters in one segment, or a question with one value")
  func rare() {
    let rare = """
      input a = p q
      rule r1 2021-01-01..2021-12-30: -> o
      rule r2 2021-12-31..2021-12-31: a=p -> o
      rule r3 2021-12-31..2021-12-31: a=q -> u
      """
    #expect(findings(in: rare) == [])
    #expect(findings(in: "input a = p\nrule r1: -> o") == ["useless-question"])
  }

  @Test("With a gap it is too early to tell")
  func gap() {
    #expect(findings(in: "input a = p q\nrule r1: a=p -> o") == ["decision-gap"])
  }

  @Test("Where one answer is impossible, the question changes nothing")
  func impossible() {
    let text = "input a = p q\nrule r1: a=p -> o\nimpossible: a=q"
    #expect(findings(in: text) == ["useless-question"])
  }
}
