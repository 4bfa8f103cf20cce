import Diagnostics
import Model
import Testing

@testable import Decisions

@Suite("Every possible situation has a rule")
struct DecisionGapTests {
  @Test("What has no rule is what brute force finds, segment by segment")
  func exact() throws {
    var tables = RandomTables(seed: 2)
    for _ in 0..<300 {
      let table = tables.loose()
      let oracle = Oracle(table)
      let examination = try Examination(of: table, limits: DecisionLimits())
      for (segment, gaps) in zip(examination.segments, examination.gaps) {
        for values in oracle.combinations {
          let situation = Oracle.Situation(day: segment.days.lowerBound, values: values)
          let holding = gaps.filter {
            zip($0.sets, values).allSatisfy { $0.contains(ValueSet(index: $1)) }
          }
          let isOpen = oracle.isPossible(values) && oracle.rules(situation).isEmpty
          #expect(holding.count == (isOpen ? 1 : 0))
        }
      }
      let open = oracle.situations.contains {
        oracle.isPossible($0.values) && oracle.rules($0).isEmpty
      }
      let reported = prove(table).diagnostics.filter { $0.rule == "decision-gap" }
      #expect(reported.count == (open ? 1 : 0))
      let total = examination.segments.map { segment in
        oracle.combinations.count { values in
          let situation = Oracle.Situation(day: segment.days.lowerBound, values: values)
          return oracle.isPossible(values) && oracle.rules(situation).isEmpty
        }
      }.reduce(0, +)
      #expect(reported.allSatisfy { $0.message.en.contains("in all \(total) combination") })
    }
  }

  @Test("A gap that opens when a rule lapses names that rule")
  func lapsed() throws {
    let text = """
      input work = client other
      input wlz = yes no
      rule r1: work=other -> a
      rule r2: work=client wlz=yes -> a
      rule r3 2021-01-01..2021-06-30: work=client wlz=no -> b
      rule r4 2021-10-01..2021-12-31: work=client wlz=no -> b
      """
    let gap = try finding("decision-gap", in: text)
    #expect(
      gap.message.en
        == "there is no rule for work=client, wlz=no (CLIENT; NO) from 2021-07-01 through "
        + "2021-09-30; in all 1 combination of answers and period without a rule, "
        + "in 1 of 3 periods")
    #expect(
      gap.message.nl
        == "er is geen regel voor work=client, wlz=no (CLIENT; NO) van 2021-07-01 tot en met "
        + "2021-09-30; in totaal 1 combinatie van antwoorden en tijdvak zonder regel, "
        + "in 1 van 3 tijdvakken")
    #expect(gap.notes.map { line(at: $0.span, of: text) } == [text.line("rule r3")])
    #expect(gap.fix?.en.contains("extend rule 'r3' through 2021-09-30 ") == true)
    #expect(gap.severity == .error)
  }

  @Test("The largest gap is told, as wide and as long as it goes, and all of it is counted")
  func merged() throws {
    let gap = try finding(
      "decision-gap",
      in: """
        input a = p q r
        input b = x y z
        rule r1 2021-01-01..2021-06-30: a=p b=x -> o
        rule r2 2021-07-01..2021-12-31: a=p b=x -> o
        rule r3: a=p b=y -> o
        rule r4: a=q,r b=x,y -> o
        rule r5 2021-01-01..2021-06-30: b=z -> o
        rule r6 2021-10-01..2021-10-31: a=q,r b=z -> o
        """)
    #expect(
      gap.message.en
        == "there is no rule for b=z (Z) from 2021-07-01 through 2021-09-30; in all 7 combinations "
        + "of answers and period without a rule, in 3 of 4 periods")
    #expect(gap.notes.map(\.message.en) == ["rule 'r5' held for this through 2021-06-30"])
  }

  @Test("Of several rules that lapsed, those are named that held for the case")
  func severalLapsed() throws {
    let gap = try finding(
      "decision-gap",
      in: """
        input a = p q r
        rule r1 2021-01-01..2021-06-30: a=p -> o
        rule r2 2021-01-01..2021-06-30: a=q -> o
        rule r3: a=r -> o
        """)
    #expect(gap.message.en.hasPrefix("there is no rule for a=p (P) from 2021-07-01"))
    #expect(gap.notes.map(\.message.en) == ["rule 'r1' held for this through 2021-06-30"])
  }

  @Test("Of two gaps the largest is told, wherever it stands")
  func largest() throws {
    let halves = ["2021-01-01..2021-06-30", "2021-07-01..2021-12-31"]
    for (small, large) in [(halves[0], halves[1]), (halves[1], halves[0])] {
      let gap = try finding(
        "decision-gap",
        in: """
          input a = p q
          input b = x y z
          rule r1 \(small): a=p -> o
          rule r2 \(small): a=q b=x,y -> o
          rule r3 \(large): a=q -> o
          """)
      let start = large.prefix(10)
      #expect(gap.message.en.hasPrefix("there is no rule for a=p (P) from \(start) through "))
    }
  }

  @Test("A gap is told as long as it lasts, over the ends of other rules")
  func long() throws {
    let gap = try finding(
      "decision-gap",
      in: """
        input a = p q
        rule r1 2021-01-01..2021-03-31: a=p -> o
        rule r2 2021-04-01..2021-06-30: a=p -> o
        rule r3 2021-07-01..2021-12-31: -> o
        """)
    #expect(
      gap.message.en.hasPrefix("there is no rule for a=q (Q) from 2021-01-01 through 2021-06-30"))
    #expect(gap.notes.isEmpty)
    #expect(gap.fix?.en.hasPrefix("add a rule, ") == true)
  }

  @Test("A table without rules is one gap; one where all is impossible has none")
  func extremes() throws {
    let gap = try finding("decision-gap", in: "input a = p q\noutcome o")
    #expect(gap.message.en.hasPrefix("there is no rule for any answer from 2021-01-01"))
    #expect(findings(in: "input a = p q\nimpossible: a=p\nimpossible: a=q") == ["useless-question"])
  }
}

extension String {
  /// The line that starts with these words.
  func line(_ start: String) -> String? {
    split(separator: "\n").first { $0.hasPrefix(start) }.map(String.init)
  }
}
