import Testing

@testable import Checking

@Suite("What comes after what it is made of")
struct DependencyOrderTests {
  @Test("Each thing comes after what it needs, in the order given")
  func order() {
    let needs = ["a": ["c", "b"], "b": ["c"], "d": ["a", "a"]]
    let found = DependencyOrder(of: ["a", "b", "c", "d"]) { needs[$0] ?? [] }
    #expect(found.order == ["c", "b", "a", "d"])
    #expect(found.circles.isEmpty)
  }

  @Test("A circle is found once, from the thing that the walk comes back to")
  func circles() {
    let needs = ["a": ["b"], "b": ["c"], "c": ["b", "c"], "d": ["a", "b"]]
    let found = DependencyOrder(of: ["a", "b", "c", "d"]) { needs[$0] ?? [] }
    #expect(found.circles == [["b", "c", "b"], ["c", "c"]])
    #expect(found.order == ["c", "b", "a", "d"])
  }

  @Test("Of every small graph: an order when there is one, and else a circle that is there")
  func all() {
    let ids = Array(0..<4)
    for bits in 0..<(1 << 12) {
      // Each pair of different things has a bit.
      var pairs = bits
      var needs: [Int: [Int]] = [:]
      for one in ids {
        for other in ids where one != other {
          if pairs & 1 == 1 { needs[one, default: []].append(other) }
          pairs >>= 1
        }
      }
      let found = DependencyOrder(of: ids) { needs[$0] ?? [] }
      #expect(found.order.sorted() == ids)
      let early = ids.contains { id in
        (needs[id] ?? []).contains { need in
          (found.order.firstIndex(of: need) ?? 0) > (found.order.firstIndex(of: id) ?? 0)
        }
      }
      #expect(early == !found.circles.isEmpty)
      for circle in found.circles {
        #expect(circle.first == circle.last)
        for (one, other) in zip(circle, circle.dropFirst()) {
          #expect(needs[one]?.contains(other) == true)
        }
      }
    }
  }

  @Test("A chain and a circle of any length cost no stack")
  func long() {
    let count = 20_000
    let chain = DependencyOrder(of: Array(0..<count)) { $0 + 1 < count ? [$0 + 1, $0 + 1] : [] }
    #expect(chain.order == (0..<count).reversed())
    let circle = DependencyOrder(of: Array(0..<count)) { [($0 + 1) % count] }
    #expect(circle.circles.map(\.count) == [count + 1])
  }
}
