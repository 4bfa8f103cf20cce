package import Model

/// A case that would make a scenario.
package struct Proposal: Sendable, Hashable {
  package let date: CalendarDate
  /// For each input the index of the answer, or nil where every answer will do.
  package let given: [Int?]
}

extension DecisionTable {
  /// A case for which only this rule can hold, on the first day on which there is one; nil when
  /// there is none.
  ///
  /// - Parameter index: the index of the rule.
  package func proposal(forRule index: Int) -> Proposal? {
    proposal(forRule: index, segments, among: pieces(in: everything))
  }

  /// The same, for whoever knows the segments and all pieces.
  func proposal(forRule index: Int, _ segments: [Segment], among pieces: [Piece]) -> Proposal? {
    let mine = pieces.filter { $0.rule == index }
    for segment in segments where segment.rules.contains(index) {
      let others = pieces.filter { $0.rule != index && $0.region.days.overlaps(segment.days) }
        .map(\.region.box)
      for piece in mine {
        if let box = piece.region.box.part(outside: others[...]) {
          return Proposal(date: segment.days.lowerBound, given: answers(in: box))
        }
      }
    }
    return nil
  }

  /// The first value of each input that a box does not leave open, or that must be known.
  private func answers(in box: Box) -> [Int?] {
    zip(inputs, box.sets).map { input, set in
      set == input.domain && !input.isRequired ? nil : set.indices.first
    }
  }
}

extension Box {
  /// A box of combinations outside all others, found by subtracting them one after another and
  /// going back only where nothing is left; nil when there is none.
  fileprivate func part(outside others: ArraySlice<Box>) -> Box? {
    guard let other = others.first else { return self }
    for rest in subtracting(other) {
      if let part = rest.part(outside: others.dropFirst()) { return part }
    }
    return nil
  }
}
