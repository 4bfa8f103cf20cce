import TestSupport
import Testing

@testable import Decisions

@Suite("All needs are met by the fewest choices")
struct SetCoverTests {
  @Test("As few as brute force finds, in random problems")
  func fewest() {
    var generator = SeededGenerator(seed: 28)
    for _ in 0..<500 {
      let count = Int.random(in: 1...7, using: &generator)
      let needs = (0..<Int.random(in: 0...9, using: &generator)).map { _ in
        let some = (0..<count).filter { _ in Bool.random(using: &generator) }
        return some.isEmpty ? [count - 1] : some
      }
      let solutions = every(Array(repeating: 2, count: count)).filter { taken in
        needs.allSatisfy { need in need.contains { taken[$0] == 1 } }
      }
      let cover = SetCover(of: needs, limit: .max)
      #expect(cover.isFewest)
      #expect(needs.allSatisfy { need in need.contains(where: cover.chosen.contains) })
      #expect(cover.chosen.count == solutions.map { $0.reduce(0, +) }.min())
      #expect(cover.chosen == cover.chosen.sorted())
    }
  }

  @Test("What meets most at once is not always best; without time to search, it is all there is")
  func greedy() {
    // Choice 0 meets four needs, 1 and 2 three each and all together.
    let needs = [[0, 1], [0, 1], [1, 3], [0, 2], [0, 2], [2, 4]].enumerated().map {
      index, choices in
      choices + [10 + index]
    }
    let cover = SetCover(of: needs, limit: 100)
    #expect(cover.chosen == [1, 2])
    #expect(cover.isFewest)
    let hasty = SetCover(of: needs, limit: 0)
    #expect(hasty.chosen == [0, 1, 2])
    #expect(!hasty.isFewest)
  }
}
