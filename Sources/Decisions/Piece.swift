import Model

/// A set of situations: a stretch of days and a box of answers.
struct Region: Sendable {
  var days: ClosedRange<CalendarDate>
  var box: Box

  func intersects(_ other: Region) -> Bool {
    days.overlaps(other.days) && box.intersects(other.box)
  }

  /// The situations in both, or nil when there are none.
  func intersection(_ other: Region) -> Region? {
    guard days.overlaps(other.days), let box = box.intersection(other.box) else { return nil }
    return Region(days: days.clamped(to: other.days), box: box)
  }
}

/// A part of a rule in which the rule can apply: nothing in it is impossible or outside the table's
/// days.
///
/// The pieces of a rule share no situation. Everything after the search for gaps works on pieces,
/// so that what is impossible is dealt with once.
struct Piece: Sendable {
  /// The index of the rule.
  let rule: Int
  let region: Region
}

extension DecisionTable {
  /// All combinations of answers.
  var allAnswers: Box { Box(inputs.map(\.domain)) }

  /// All days and all combinations of answers.
  var everything: Region { Region(days: covers, box: allAnswers) }

  /// The pieces of all rules within a region, in table order.
  func pieces(in region: Region) -> [Piece] {
    rules.indices.flatMap { pieces(ofRule: $0, in: region) }
  }

  /// The pieces of one rule within a region.
  func pieces(ofRule index: Int, in region: Region) -> [Piece] {
    let rule = rules[index]
    guard let days = days(of: rule),
      let part = region.intersection(Region(days: days, box: box(of: rule)))
    else { return [] }
    return possible(in: part.box).map {
      Piece(rule: index, region: Region(days: part.days, box: $0))
    }
  }

  /// The combinations of a box that are possible, as boxes that share none.
  func possible(in box: Box) -> [Box] {
    impossible.reduce([box]) { $0.subtracting(self.box(of: $1)) }
  }

  func box(of rule: DecisionRule) -> Box {
    precondition(rule.conditions.count == inputs.count, "a rule has one condition for each input")
    return Box(rule.conditions)
  }

  func box(of combination: ImpossibleCombination) -> Box {
    precondition(
      combination.conditions.count == inputs.count,
      "an impossible combination has one condition for each input")
    return Box(combination.conditions)
  }

  /// The box of known answers; an unknown answer, nil, is the set of all values.
  func box(ofAnswers answers: [Int?]) -> Box {
    precondition(answers.count == inputs.count, "there is one answer for each input")
    return Box(
      zip(inputs, answers).map { input, answer in
        guard let answer else { return input.domain }
        precondition(input.values.indices.contains(answer), "an answer is one of the values")
        return ValueSet(index: answer)
      })
  }
}
