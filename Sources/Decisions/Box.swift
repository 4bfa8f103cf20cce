import Model

/// A box of answers: for each input the values it may have.
///
/// It holds every combination that takes one value from each set.
struct Box: Sendable, Hashable {
  private(set) var sets: [ValueSet]

  init(_ sets: [ValueSet]) { self.sets = sets }

  var isEmpty: Bool { sets.contains { $0.rawValue == 0 } }

  /// The number of combinations, or nil when it does not fit.
  var count: Int? {
    var product = 1
    for set in sets {
      let (next, overflow) = product.multipliedReportingOverflow(by: set.count)
      if overflow { return nil }
      product = next
    }
    return product
  }

  /// This box with other values for one input.
  func with(_ set: ValueSet, at input: Int) -> Box {
    var box = self
    box.sets[input] = set
    return box
  }

  func contains(_ other: Box) -> Bool {
    sets.indices.allSatisfy { other.sets[$0].rawValue & ~sets[$0].rawValue == 0 }
  }

  func intersects(_ other: Box) -> Bool {
    sets.indices.allSatisfy { sets[$0].rawValue & other.sets[$0].rawValue != 0 }
  }

  /// The combinations in both, or nil when there are none.
  func intersection(_ other: Box) -> Box? {
    guard intersects(other) else { return nil }
    return Box(sets.indices.map { sets[$0].intersection(other.sets[$0]) })
  }

  /// The combinations outside `other`, as boxes that share none.
  ///
  /// Box subtraction: input by input, what has a value outside `other` is cut off, and the rest is
  /// cut further along the next input. There are at most as many boxes as inputs.
  func subtracting(_ other: Box) -> [Box] {
    guard intersects(other) else { return isEmpty ? [] : [self] }
    var pieces: [Box] = []
    var rest = self
    for input in sets.indices {
      let outside = sets[input].subtracting(other.sets[input])
      guard !outside.isEmpty else { continue }
      pieces.append(rest.with(outside, at: input))
      rest.sets[input] = sets[input].intersection(other.sets[input])
    }
    return pieces
  }
}

extension [Box] {
  /// The combinations outside `other`.
  func subtracting(_ other: Box) -> [Box] { flatMap { $0.subtracting(other) } }

  /// The combinations outside all of `others`; refuses when there are ever more boxes than `limit`.
  func subtracting(contentsOf others: [Box], limit: Int) throws(TooLarge) -> [Box] {
    var boxes = self
    for other in others {
      boxes = boxes.subtracting(other)
      guard boxes.count <= limit else { throw .boxes(limit) }
    }
    return boxes
  }
}
