import Model
import Testing

@testable import Decisions

@Suite("A set is described in the fewest boxes, and in no other combinations than allowed")
struct BoxCoverTests {
  @Test("Every set of combinations", arguments: [[3, 3], [2, 2, 2], [2, 4]])
  func everySet(shape: [Int]) {
    let space = BoxSpace(shape)
    for wanted in 0..<space.all + 1 { expectFewest(wanted, allowing: 0, in: space) }
  }

  @Test("Every set of combinations with every set that may be described along")
  func everyFreedom() {
    let space = BoxSpace([2, 3])
    for wanted in 0..<space.all + 1 {
      for free in 0..<space.all + 1 where wanted & free == 0 {
        expectFewest(wanted, allowing: free, in: space)
      }
    }
  }

  /// Whether what is wanted is given in single combinations or in large boxes makes no difference.
  private func expectFewest(_ wanted: Int, allowing free: Int, in space: BoxSpace) {
    let fewest = space.fewest(wanted, allowing: free)
    for boxes in [space.points(of: wanted), space.maximalBoxes(in: wanted).apart] {
      let cover = BoxCover(of: boxes, allowing: space.points(of: free))
      let described = cover.boxes.map(space.mask).reduce(0, |)
      #expect(described & ~free == wanted)
      #expect(cover.isFewest)
      #expect(cover.boxes.count == fewest)
      let sizes = cover.boxes.compactMap(\.count)
      #expect(sizes == sizes.sorted(by: >))
    }
  }

  @Test("Beyond the limit it says so, and still describes the same")
  func limit() {
    let space = BoxSpace([3, 3])
    for wanted in 0...space.all where wanted.nonzeroBitCount > 1 {
      let fewest = space.fewest(wanted, allowing: 0)
      for boxes in [space.points(of: wanted), space.maximalBoxes(in: wanted).apart] {
        for limit in [0, 4, 20] {
          let cover = BoxCover(of: boxes, allowing: [], limit: limit)
          #expect(cover.boxes.map(space.mask).reduce(0, |) == wanted)
          if cover.isFewest { #expect(cover.boxes.count == fewest) }
          if limit == 0 { #expect(!cover.isFewest) }
        }
      }
    }
  }
}
