import Diagnostics
import Model
import Testing

@testable import Decisions

@Suite("No situation has two rules, unless ANY lets them say the same")
struct DecisionOverlapTests {
  @Test(
    "Overlaps are those of brute force, one for each pair", arguments: [HitPolicy.unique, .any])
  func exact(policy: HitPolicy) {
    var tables = RandomTables(seed: 3)
    for _ in 0..<300 {
      let table = tables.loose(policy: policy)
      let oracle = Oracle(table)
      var expected: Set<String> = []
      for situation in oracle.situations where oracle.isPossible(situation.values) {
        let rules = oracle.rules(situation)
        for pair in every([rules.count, rules.count]) where pair[0] < pair[1] {
          let (first, second) = (rules[pair[0]], rules[pair[1]])
          if policy == .unique || oracle.result(of: first) != oracle.result(of: second) {
            expected.insert("the rules 'r\(first)' and 'r\(second)' both hold for")
          }
        }
      }
      let found = prove(table).diagnostics.filter { $0.rule == "decision-overlap" }
      #expect(found.count == expected.count)
      for start in expected {
        #expect(found.contains { $0.message.en.hasPrefix(start) })
      }
    }
  }

  @Test("The message shows a case and both rules, and a cut that leaves no gap")
  func message() throws {
    let text = """
      input a = p q
      input b = x y z
      rule r1: a=p b=x,y -> o
      rule r2 2021-03-01..2021-03-31: a=p,q b=y -> u
      rule r3: b=z -> o
      rule r4: a=q b=x,y -> o
      impossible: a=q b=y
      """
    let overlap = try finding("decision-overlap", in: text)
    #expect(
      overlap.message.en
        == "the rules 'r1' and 'r2' both hold for a=p, b=y (P; Y) from 2021-03-01 through "
        + "2021-03-31; they give 'o' and 'u'")
    #expect(line(at: overlap.span, of: text) == text.line("rule r2"))
    #expect(overlap.notes.map { line(at: $0.span, of: text) } == [text.line("rule r1")])
    #expect(
      overlap.fix?.en == "narrow one of the two; for instance, in rule 'r2' take from 'a': p")
  }

  @Test("Two rules with the same conditions cannot be narrowed")
  func twins() throws {
    let overlap = try finding(
      "decision-overlap", in: "input a = p q\nrule r1: -> o\nrule r2: -> u")
    #expect(
      overlap.message.en
        == "the rules 'r1' and 'r2' both hold for any answer from 2021-01-01 through 2021-12-31; "
        + "they give 'o' and 'u'")
    #expect(
      overlap.fix?.en
        == "remove one of the two rules, or let them hold on different days")
  }

  @Test("Under ANY each difference is named, and each way to say the same is fine")
  func sayingTheSame() {
    for payer in ["p", "other"] {
      for words in ["because", "otherwise"] {
        let table = Table.make(
          policy: .any, inputs: [Table.input("a", values: ["x", "y"])], outcomes: ["o"],
          rules: [
            Table.rule(
              "r1", Table.year, [ValueSet(count: 2)], outcome: "o", payer: "p",
              because: text("because")),
            Table.rule(
              "r2", Table.year, [ValueSet(index: 0)], outcome: "o", payer: payer,
              because: text(words)),
          ])
        let names = [payer == "p" ? nil : "payer", words == "because" ? nil : "explanation"]
          .compactMap { $0 }
        let found = prove(table).diagnostics.filter { $0.rule == "decision-overlap" }
        #expect(found.count == (names.isEmpty ? 0 : 1))
        #expect(
          found.allSatisfy {
            $0.message.en.hasSuffix(", but do not say the same: \(names.joined(separator: ", "))")
          })
      }
    }
  }

  @Test("A text says the same wherever it stands, unless the words for a link differ")
  func places() {
    let table = { (first: RichText, second: RichText) in
      Table.make(
        policy: .any, inputs: [], outcomes: ["o"],
        rules: [
          Table.rule("r1", Table.year, [], outcome: "o", because: first),
          Table.rule("r2", Table.year, [], outcome: "o", because: second),
        ])
    }
    let markdown = "See [[begrip:x|the term]] and *more* [@law, art. 1]."
    let moved = prove(table(text(markdown), text(markdown, at: 90))).diagnostics
    #expect(moved.map(\.rule) == ["subsumed-rule"])
    let reworded = text(markdown.replacing("the term", with: "a term"), at: 90)
    #expect(prove(table(text(markdown), reworded)).diagnostics.map(\.rule) == ["decision-overlap"])
  }

  @Test("A rule says the same as itself, and every part of it can differ")
  func parts() {
    let source = ItemID(CollectionID("bronnen"), "s")
    let citation = Citation(source: source, place: nil, label: "S", route: Route("s.html"))
    func rule(
      outcome: String = "o", payer: String = "p", how: RichText = .empty, flow: ItemID? = nil,
      because: RichText = .empty, certainty: String = "c", sources: [Citation] = []
    ) -> DecisionRule {
      DecisionRule(
        id: "r", valid: Table.year, conditions: [], outcome: outcome, payer: payer, how: how,
        flow: flow, because: because, certainty: certainty, sources: sources, span: Table.nowhere)
    }
    let others = [
      rule(outcome: "other"), rule(payer: "other"), rule(how: text("other")),
      rule(flow: ItemID(CollectionID("geldstromen"), "f")), rule(certainty: "other"),
      rule(because: text("other")), rule(sources: [citation]),
    ]
    #expect(rule().differences(from: rule()).isEmpty)
    #expect(
      others.map { rule().differences(from: $0).map(\.en) }
        == [
          ["outcome"], ["payer"], ["how"], ["flow"], ["certainty"], ["explanation"], ["sources"],
        ])
  }
}
