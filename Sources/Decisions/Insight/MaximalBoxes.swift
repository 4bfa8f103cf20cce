import Model

extension Box {
  /// The boxes that lie across this box and another, inside their union: in one input the values of
  /// both, in all others the values they share.
  ///
  /// This is the consensus of two implicants, for inputs of more than two values.
  func consensuses(with other: Box) -> [Box] {
    let apart = sets.indices.filter { sets[$0].isDisjoint(with: other.sets[$0]) }
    guard apart.count <= 1 else { return [] }
    let shared = Box(sets.indices.map { sets[$0].intersection(other.sets[$0]) })
    return (apart.isEmpty ? Array(sets.indices) : apart).map { input in
      shared.with(sets[input].union(other.sets[input]), at: input)
    }
  }
}

extension [Box] {
  /// The maximal boxes inside the union of these boxes: the prime implicants of the set that they
  /// describe.
  ///
  /// The method is iterated consensus (W. V. Quine, "A Way to Simplify Truth Functions", 1955): every
  /// consensus of two boxes that lies in no known box is added, and what lies in it is removed, until
  /// nothing is new. Then every box inside the union lies in a known one, for a box of one combination
  /// does, and a larger one can be cut in two in some input: the known boxes around its halves have
  /// a consensus around the whole.
  ///
  /// There can be exponentially many. After `limit` boxes the search ends; what it has then still
  /// makes up the same union, but some boxes may be missing or not maximal.
  func maximal(limit: Int) -> (boxes: [Box], isComplete: Bool) {
    var waiting = self
    var found: [Box] = []
    var next = 0
    while next < waiting.count {
      if next >= count, waiting.count > limit { return (found, false) }
      let box = waiting[next]
      next += 1
      guard !found.contains(where: { $0.contains(box) }) else { continue }
      found.removeAll { box.contains($0) }
      found.append(box)
      for other in found {
        waiting += box.consensuses(with: other).filter { new in
          !found.contains { $0.contains(new) }
        }
      }
    }
    return (found, true)
  }

  /// The number of combinations; the boxes share none.
  var combinations: Int { reduce(0) { $0 + ($1.count ?? 0) } }

  /// The same combinations in boxes that share none.
  var apart: [Box] {
    reduce(into: []) { boxes, box in
      boxes += boxes.reduce([box]) { $0.subtracting($1) }
    }
  }
}
