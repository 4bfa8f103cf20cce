import Decisions
import Diagnostics
import Testing

@Suite("A question about an output decides only between rules that name one actor")
struct UnaskableQuestionTests {
  private let frame = """
    input work = care advice
    input deal? = yes no

    """

  @Test("Two actors, or none, cannot be asked about; the situation is named")
  func unaskable() throws {
    for payers in ["o/x@a\nu/y@b", "o/x@a,b\nu/y@a,b", "o/x\nu/y"] {
      let ends = payers.split(separator: "\n")
      let text =
        frame + """
          rule r1: work=care -> v/z
          rule r2: work=advice deal=yes -> \(ends[0])
          rule r3: work=advice deal=no -> \(ends[1])
          """
      let found = try finding("unaskable-question", in: text)
      #expect(
        found.message.en
          == "'deal' decides between the rules 'r2' and 'r3' for work=advice (ADVICE) "
          + "on 2021-01-01, but there the rules do not name one payer: so it is not asked")
      #expect(line(at: found.span, of: text)?.hasPrefix("rule r3") == true)
      #expect(found.severity == .error)
    }
  }

  @Test("One actor can, be it another one elsewhere, and be it named by one of the rules")
  func askable() {
    for payers in ["o/x@a\nu/y@a", "o/x@a\nu/y"] {
      let ends = payers.split(separator: "\n")
      let text =
        frame + """
          rule r1: work=care deal=yes -> v/z@b
          rule r2: work=care deal=no -> w/z@b
          rule r3: work=advice deal=yes -> \(ends[0])
          rule r4: work=advice deal=no -> \(ends[1])
          """
      #expect(findings(in: text) == [])
    }
  }

  @Test("A question about no output may decide between any rules")
  func plain() {
    let text = "input deal = yes no\nrule r1: deal=yes -> o/x@a\nrule r2: deal=no -> u/y@b"
    #expect(findings(in: text) == [])
  }
}
