import Decisions
import Diagnostics
import Testing

@Suite("A scenario describes a case that can occur")
struct ScenarioImpossibleTests {
  private let table = """
    input a = p q
    input b = x y
    rule r1: a=p -> o
    rule r2: a=q -> u
    impossible: a=p b=x
    impossible: a=p b=y

    """

  @Test("Impossible when every combination that fits is, in pieces or at once")
  func impossible() throws {
    for given in ["a=p", "a=p b=y"] {
      let text = table + "scenario s 2021-02-01: \(given) -> o"
      let found = try finding("scenario-impossible", in: text)
      #expect(found.message.en.hasPrefix("scenario 's' cannot occur: a=p"))
      #expect(line(at: found.span, of: text) == text.line("scenario"))
      #expect(found.notes.contains { line(at: $0.span, of: text) == "impossible: a=p b=y" })
      #expect(!findings(in: text).contains("scenario-mismatch"))
    }
  }

  @Test("Possible when something that fits is")
  func possible() {
    #expect(
      !findings(in: table + "scenario s 2021-02-01: b=x -> u").contains("scenario-impossible"))
  }
}
