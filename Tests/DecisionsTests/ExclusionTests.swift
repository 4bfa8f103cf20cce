import Model
import Testing

@testable import Decisions

@Suite("Why not: every outcome that cannot come out was ruled out by one answer")
struct ExclusionTests {
  private let text = """
    input a! = p q
    input b = x y
    input c = m n
    rule r1 2021-01-01..2021-06-30: a=p -> o
    rule r2 2021-07-01..2021-12-31: a=p b=x -> u
    rule r3 2021-07-01..2021-12-31: a=p b=y c=m -> u
    rule r4 2021-07-01..2021-12-31: a=p b=y c=n -> v
    rule r5: a=q -> w
    outcome spare
    """

  @Test("The answer and the rules that were left before it; the period is an answer too")
  func settled() throws {
    let table = Table.make(text)
    let tree = try tree(of: table)
    let page = try #require(tree.page(date: table.covers.upperBound, values: [0, 1, 1]))
    #expect(
      exclusions(on: page, of: tree, table, RulePieces(of: table)) == [
        Exclusion(outcome: "o", answer: 1, rules: [0]),
        Exclusion(outcome: "u", answer: 3, rules: [2]),
        Exclusion(outcome: "w", answer: 0, rules: [4]),
      ])
    let other = try #require(tree.page(date: table.covers.upperBound, values: [1, 1, 1]))
    #expect(
      exclusions(on: other, of: tree, table, RulePieces(of: table)) == [
        Exclusion(outcome: "o", answer: 0, rules: [0]),
        Exclusion(outcome: "u", answer: 0, rules: [1, 2]),
        Exclusion(outcome: "v", answer: 0, rules: [3]),
      ])
  }

  @Test("What is still possible on an undecided page was not ruled out")
  func undecided() throws {
    let table = Table.make(text)
    let tree = try tree(of: table)
    let page = try #require(tree.page(date: table.covers.upperBound, values: [0, nil, nil]))
    #expect(
      exclusions(on: page, of: tree, table, RulePieces(of: table)).map(\.outcome) == ["o", "w"])
    #expect(exclusions(on: 0, of: tree, table, RulePieces(of: table)) == [])
  }

  @Test("On every page, the answers and rules of brute force")
  func everyPage() throws {
    var tables = RandomTables(seed: 21)
    for _ in 0..<200 {
      let table = tables.tiled()
      let oracle = Oracle(table)
      let tree = try tree(of: table)
      for page in tree.pages.indices {
        #expect(
          exclusions(on: page, of: tree, table, RulePieces(of: table))
            == expected(tree.pages[page].path, oracle))
      }
    }
  }

  private func expected(_ path: [Answer], _ oracle: Oracle) -> [Exclusion] {
    oracle.table.outcomes.compactMap { outcome in
      var rules = self.rules(giving: outcome.id, after: path[..<0], oracle)
      guard !rules.isEmpty else { return nil }
      for answer in path.indices {
        let left = self.rules(giving: outcome.id, after: path[...answer], oracle)
        if left.isEmpty { return Exclusion(outcome: outcome.id, answer: answer, rules: rules) }
        rules = left
      }
      return nil
    }
  }

  private func rules(
    giving outcome: String, after answers: ArraySlice<Answer>, _ oracle: Oracle
  ) -> [Int] {
    let answers = Array(answers)
    return oracle.possibleRules(oracle.situations.filter { answers.admits($0) })
      .filter { oracle.table.rules[$0].outcome == outcome }
  }
}
