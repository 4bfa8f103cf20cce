import Decisions
import Diagnostics
import Model
import Testing

@Suite("A proof counts what it proved")
struct ProveTests {
  @Test("Segments, combinations, rules and scenarios")
  func numbers() {
    let table = Table.make(
      """
      input a = p q
      input b = x y z
      rule r1 2021-01-01..2021-06-30: -> o
      rule r2 2021-07-01..2021-12-31: a=p -> o
      rule r3 2021-07-01..2021-12-31: a=q -> u
      scenario s 2021-02-01: a=p -> o
      """)
    let proof = prove(table).value
    #expect(proof.segments.map(\.rules) == [[0], [1, 2]])
    #expect(proof.combinations == table.inputs.map(\.values.count).reduce(1, *))
    #expect(proof.rules == table.rules.count)
    #expect(proof.scenarios == table.scenarios.count)
  }

  @Test("Tiles are proved: no error but an outcome that no tile gives")
  func tiles() {
    var tables = RandomTables(seed: 4)
    for _ in 0..<300 {
      let names = Set(prove(tables.tiled()).diagnostics.map(\.rule))
      #expect(names.isSubset(of: ["unreachable-outcome", "useless-question"]))
    }
  }

  @Test("Inputs of 64 values, of one value, and no inputs at all")
  func extremes() {
    let wide = Table.input("wide", values: (0..<64).map { "v\($0)" })
    let single = Table.input("single", values: ["v"])
    let last = ValueSet(index: 63)
    let table = Table.make(
      inputs: [wide, single], outcomes: ["o", "u"],
      rules: [
        Table.rule("r1", Table.year, [last, single.domain], outcome: "o"),
        Table.rule(
          "r2", Table.year, [wide.domain.subtracting(last), single.domain], outcome: "u"),
      ])
    #expect(
      prove(table).diagnostics.map(\.message.en) == [
        "the question 'single' never changes the outcome or the payer"
      ])
    #expect(findings(in: "rule r1: -> o") == [])
    #expect(findings(in: "covers 2021-05-05\nrule r1: -> o") == [])
  }
}
