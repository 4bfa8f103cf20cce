import Model
import TestSupport
import Testing

@testable import Decisions

@Suite("The maximal boxes inside a union are those of brute force")
struct MaximalBoxesTests {
  @Test(
    "Every set of combinations, from its single combinations",
    arguments: [[2, 3], [3, 3], [2, 2, 2]])
  func everySet(shape: [Int]) {
    let space = BoxSpace(shape)
    for set in 0..<space.all + 1 {
      let found = space.points(of: set).maximal(limit: .max)
      #expect(found.isComplete)
      #expect(Set(found.boxes) == Set(space.maximalBoxes(in: set)))
      #expect(Set(found.boxes).count == found.boxes.count)
    }
  }

  @Test("Boxes that overlap, in any order")
  func randomBoxes() {
    var generator = SeededGenerator(seed: 23)
    let space = BoxSpace([3, 2, 4])
    for _ in 0..<200 {
      let boxes = (0..<Int.random(in: 1...8, using: &generator)).compactMap { _ in
        space.boxes.randomElement(using: &generator)
      }
      let union = boxes.map(space.mask).reduce(0, |)
      #expect(Set(boxes.maximal(limit: .max).boxes) == Set(space.maximalBoxes(in: union)))
      #expect(boxes.apart.map(space.mask).reduce(0, |) == union)
      #expect(boxes.apart.combinations == union.nonzeroBitCount)
    }
  }

  @Test("Stopped early, it still makes up the same union, from boxes inside it")
  func limit() {
    let space = BoxSpace([3, 3])
    for set in 0..<space.all + 1 where set.nonzeroBitCount > 1 {
      for limit in [0, 5, 10] {
        let found = space.points(of: set).maximal(limit: limit)
        #expect(found.boxes.map(space.mask).reduce(0, |) == set)
        if limit == 0, space.points(of: set).count != space.maximalBoxes(in: set).count {
          #expect(!found.isComplete)
        }
      }
    }
  }
}
