import Testing

@testable import Decisions

@Suite("A diagram keeps one node for each thing to say")
struct DiagramTests {
  /// Every function of two questions of two answers to a set of two results.
  private func functions(in diagram: inout Diagram) throws -> [[[Int]]: Diagram.Reference] {
    let sets = [[], [0], [1], [0, 1]]
    var functions: [[[Int]]: Diagram.Reference] = [:]
    for picks in every([4, 4, 4, 4]) {
      let ends = try picks.map { try diagram.reference(to: .results(sets[$0])) }
      let branches = try [0, 2].map {
        try diagram.reference(to: .choice(level: 1, branches: [ends[$0], ends[$0 + 1]]))
      }
      functions[picks.map { sets[$0] }] = try diagram.reference(
        to: .choice(level: 0, branches: branches))
    }
    return functions
  }

  @Test("Different functions are different nodes, and the same ones the same node")
  func canonical() throws {
    var diagram = Diagram(limit: 1_000)
    let first = try functions(in: &diagram)
    let count = diagram.nodes.count
    #expect(Set(first.values).count == first.count)
    #expect(try functions(in: &diagram) == first)
    #expect(diagram.nodes.count == count)
    for set in [[], [0], [1], [0, 1]] {
      #expect(
        try diagram.reference(to: .results(set))
          == first[Array(repeating: set, count: 4)])
    }
  }

  @Test("Every pair: union and agreement, situation by situation")
  func pairs() throws {
    var diagram = Diagram(limit: 1_000)
    let functions = try functions(in: &diagram)
    for (some, left) in functions {
      for (others, right) in functions {
        let union = zip(some, others).map { Set($0).union($1).sorted() }
        #expect(try diagram.union(left, right) == functions[union])
        let agree = zip(some, others).allSatisfy { $0.isEmpty || $1.isEmpty || $0 == $1 }
        #expect(try diagram.agreement(left, right) == (agree ? functions[union] : nil))
      }
    }
  }

  @Test("It refuses to grow over its limit")
  func limit() throws {
    var diagram = Diagram(limit: 2)
    _ = try diagram.reference(to: .results([0]))
    #expect(throws: TooLarge.nodes(2)) { try diagram.reference(to: .results([1])) }
  }
}
