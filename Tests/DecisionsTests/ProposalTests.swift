import Model
import Testing

@testable import Decisions

@Suite("A proposed case is one of its own rule only")
struct ProposalTests {
  @Test("The first day, and only the answers that are needed; a required one always")
  func own() throws {
    let table = Table.make(
      """
      input a! = p q
      input b = x y
      rule r1 2021-03-01..2021-12-31: b=y -> o
      rule r2 2021-01-01..2021-02-28: b=y -> u
      rule r3: b=x -> u
      """)
    let proposal = try #require(table.proposal(forRule: 0))
    #expect("\(proposal.date)" == "2021-03-01")
    #expect(proposal.given == [0, 1])
  }

  @Test("Where other rules hold for most of it, the part that is left is found")
  func remainder() throws {
    let table = Table.make(
      """
      policy ANY
      input a = p q
      input b = x y
      rule r1: -> o
      rule r2: a=p b=x -> o
      rule r3: a=q -> o
      """)
    #expect(table.proposal(forRule: 0)?.given == [0, 1])
    #expect(table.proposal(forRule: 1) == nil)
  }

  @Test("The first case without another rule or anything impossible; none when there is none")
  func exact() {
    var tables = RandomTables(seed: 26)
    var found = 0
    for _ in 0..<300 {
      let table = tables.loose(policy: .any)
      let oracle = Oracle(table)
      for rule in table.rules.indices {
        let own = oracle.situations.filter {
          oracle.isPossible($0.values) && oracle.rules($0) == [rule]
        }
        guard let proposal = table.proposal(forRule: rule) else {
          #expect(own.isEmpty)
          continue
        }
        found += 1
        #expect(proposal.date == own.map(\.day).min())
        let situations = oracle.situations(day: proposal.date, proposal.given)
        #expect(!situations.isEmpty && Set(situations).isSubset(of: own))
        for (input, answer) in zip(table.inputs, proposal.given) {
          #expect(answer != nil || !input.isRequired)
        }
      }
    }
    #expect(found > 0)
  }
}
