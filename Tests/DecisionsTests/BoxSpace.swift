import Model

@testable import Decisions

/// All combinations of a few answers, numbered, so that a set of them is a number: slow and plainly
/// right.
struct BoxSpace {
  /// Every box with at least one combination.
  let boxes: [Box]
  private let combinations: [[Int]]
  private let masks: [Box: Int]

  /// - Parameter shape: for each input the number of its values.
  init(_ shape: [Int]) {
    let combinations = every(shape)
    self.combinations = combinations
    boxes = every(shape.map { (1 << $0) - 1 }).map { sets in
      Box(sets.map { ValueSet(rawValue: UInt64($0 + 1)) })
    }
    masks = Dictionary(
      uniqueKeysWithValues: boxes.map { box in
        let inside = combinations.indices.filter { box.holds(combinations[$0]) }
        return (box, inside.reduce(0) { $0 | 1 << $1 })
      })
  }

  /// The set of all combinations.
  var all: Int { (1 << combinations.count) - 1 }

  /// The combinations of a box.
  func mask(of box: Box) -> Int { masks[box] ?? 0 }

  /// A box for each combination of a set.
  func points(of set: Int) -> [Box] {
    boxes.filter { $0.count == 1 && mask(of: $0) & set != 0 }
  }

  /// The boxes inside a set that lie in no larger one.
  func maximalBoxes(in set: Int) -> [Box] {
    let inside = boxes.filter { mask(of: $0) & ~set == 0 }
    return inside.filter { box in !inside.contains { $0 != box && $0.contains(box) } }
  }

  /// The smallest number of boxes that hold all of `wanted` and nothing outside `wanted` and `free`:
  /// over and over each set that can be described is extended by each box.
  func fewest(_ wanted: Int, allowing free: Int) -> Int {
    let useful = Set(maximalBoxes(in: wanted | free).map { mask(of: $0) & wanted })
    var described: Set = [0]
    var count = 0
    while !described.contains(wanted) {
      described = Set(described.flatMap { set in useful.map { set | $0 } })
      count += 1
    }
    return count
  }
}

extension Box {
  func holds(_ combination: [Int]) -> Bool {
    zip(sets, combination).allSatisfy { $0.contains(ValueSet(index: $1)) }
  }
}
