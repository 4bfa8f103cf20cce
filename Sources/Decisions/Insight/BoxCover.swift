import Model

/// The fewest boxes that describe a set of combinations, when some others may be described along.
///
/// This is two-level minimisation of a function of multi-valued inputs, after Quine and McCluskey
/// (E. J. McCluskey, "Minimization of Boolean Functions", 1956):
///
/// 1. The maximal boxes are found; a smaller box is never needed, for one around it will do too.
/// 2. What is wanted is split into parts that each lie wholly inside or wholly outside each of them.
/// 3. Of the boxes around each part one must be chosen: a `SetCover`.
///
/// Finding the fewest is hard (NP-hard), so that each step has a limit. The differences between two
/// years of a table as people write them stay far below it, and then the boxes are surely the
/// fewest. Beyond the limit they describe the same combinations, but fewer might have done.
struct BoxCover {
  /// The chosen boxes, the largest first; of equals, the one with the earliest values.
  let boxes: [Box]
  /// Whether it is certain that no fewer boxes will do.
  let isFewest: Bool

  /// - Parameters:
  ///   - wanted: what must be described, in boxes that share no combination.
  ///   - free: what may be described along.
  ///   - limit: the largest number of boxes, parts and tries for the steps.
  init(of wanted: [Box], allowing free: [Box], limit: Int = 3000) {
    let maximal = (wanted + free).maximal(limit: limit)
    let candidates = maximal.boxes.sorted { left, right in
      let (size, other) = (left.count ?? .max, right.count ?? .max)
      return size == other ? left.order.precedes(right.order) : size > other
    }
    let parts = Self.split(wanted, along: candidates, limit: limit)
    // Unsplit, each box of what is wanted lies in a maximal one too.
    let cover = SetCover(
      of: (parts ?? wanted).map { part in
        candidates.indices.filter { candidates[$0].contains(part) }
      }, limit: limit)
    boxes = cover.chosen.map { candidates[$0] }
    isFewest = maximal.isComplete && parts != nil && cover.isFewest
  }

  /// The parts of boxes that no border of a candidate runs through; nil when there are too many.
  private static func split(_ boxes: [Box], along candidates: [Box], limit: Int) -> [Box]? {
    var parts = boxes
    for candidate in candidates {
      parts = parts.flatMap { part in
        [part.intersection(candidate)].compactMap(\.self) + part.subtracting(candidate)
      }
      guard parts.count <= limit else { return nil }
    }
    return parts
  }
}

extension Box {
  /// What decides the place among boxes of the same size.
  fileprivate var order: [[Int]] { sets.map(\.indices) }
}
