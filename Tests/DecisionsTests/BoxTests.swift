import Model
import Testing

@testable import Decisions

/// All boxes over one input of two values and one of three, the empty ones included.
private let shape = [2, 3]
private let boxes = every(shape.map { 1 << $0 }).map { sets in
  Box(sets.map { ValueSet(rawValue: UInt64($0)) })
}

private func combinations(of box: Box) -> Set<[Int]> {
  Set(
    every(shape).filter { values in
      zip(box.sets, values).allSatisfy { $0.contains(ValueSet(index: $1)) }
    })
}

@Suite("Boxes say the same as the sets of their combinations")
struct BoxTests {
  @Test("Every pair: subtraction, intersection, containment")
  func pairs() {
    for left in boxes {
      for right in boxes {
        let (some, others) = (combinations(of: left), combinations(of: right))
        let pieces = left.subtracting(right)
        #expect(
          pieces.map { combinations(of: $0).count }.reduce(0, +) == some.subtracting(others).count)
        #expect(
          pieces.reduce(into: Set()) { $0.formUnion(combinations(of: $1)) }
            == some.subtracting(others))
        #expect(left.intersects(right) == !some.isDisjoint(with: others))
        #expect(
          left.intersection(right).map(combinations) ?? [] == some.intersection(others))
        if !right.isEmpty { #expect(left.contains(right) == others.isSubset(of: some)) }
      }
    }
  }

  @Test("The size is the number of combinations, or nothing when it does not fit")
  func sizes() {
    for box in boxes {
      #expect(box.count == combinations(of: box).count)
    }
    #expect(Box(Array(repeating: ValueSet(count: 64), count: 10)).count == 1 << 60)
    #expect(Box(Array(repeating: ValueSet(count: 64), count: 11)).count == nil)
  }

  @Test("A subtraction stops when it takes more boxes than allowed")
  func limit() throws {
    let full = Box([ValueSet(count: 2), ValueSet(count: 3)])
    let corners = [Box([ValueSet(index: 0), ValueSet(index: 1)])]
    #expect(try [full].subtracting(contentsOf: corners, limit: 2).count == 2)
    #expect(throws: TooLarge.boxes(1)) {
      try [full].subtracting(contentsOf: corners, limit: 1)
    }
  }
}
