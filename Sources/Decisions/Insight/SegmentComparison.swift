import Model

/// Two segments side by side: where their results differ.
struct SegmentComparison {
  /// Combinations that have one result before and another after.
  struct Group {
    /// The numbers of the results.
    let before: Int
    let after: Int
    /// Boxes that share no combination; nothing in them is impossible.
    let boxes: [Box]
  }

  private let before: [Piece]
  private let after: [Piece]
  private let results: ResultList

  init(_ before: Segment, _ after: Segment, among pieces: [Piece], _ results: ResultList) {
    self.before = pieces.filter { $0.region.days.overlaps(before.days) }
    self.after = pieces.filter { $0.region.days.overlaps(after.days) }
    self.results = results
  }

  /// What changes, by result before and then by result after.
  var groups: [Group] {
    var shared: [[Int]: [Box]] = [:]
    for old in before {
      for new in after {
        let pair = [results.ofRule[old.rule], results.ofRule[new.rule]]
        guard pair[0] != pair[1], let box = old.region.box.intersection(new.region.box) else {
          continue
        }
        shared[pair, default: []].append(box)
      }
    }
    return shared.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { pair, boxes in
      Group(before: pair[0], after: pair[1], boxes: boxes.apart)
    }
  }

  /// The groups in the fewest descriptions: what describes most possible combinations first; of
  /// equals, what concerns the earliest rules.
  func situations(of groups: [Group], in table: DecisionTable) -> [Situation] {
    let impossible = table.impossible.map(table.box(of:))
    let described = groups.flatMap { group in
      BoxCover(of: group.boxes, allowing: impossible).boxes.map { box in
        let box = Self.plain(box, for: group, in: table)
        return (size: table.possible(in: box).combinations, situation: situation(box, group))
      }
    }
    return described.sorted { left, right in
      guard left.size == right.size else { return left.size > right.size }
      return left.situation.order.precedes(right.situation.order)
    }.map(\.situation)
  }

  /// A box without the values that name nothing but what is impossible; an input that does not matter
  /// stays open.
  private static func plain(_ box: Box, for group: Group, in table: DecisionTable) -> Box {
    Box(
      table.inputs.indices.map { input in
        let set = box.sets[input]
        guard set != table.inputs[input].domain else { return set }
        return ValueSet(
          set.indices.map { ValueSet(index: $0) }.filter { value in
            group.boxes.contains { $0.intersects(box.with(value, at: input)) }
          })
      })
  }

  private func situation(_ box: Box, _ group: Group) -> Situation {
    let rules = { (pieces: [Piece]) in
      pieces.filter { $0.region.box.intersects(box) }.map(\.rule).withoutRepeats
    }
    return Situation(
      conditions: box.sets, before: results.results[group.before],
      after: results.results[group.after], rulesBefore: rules(before), rulesAfter: rules(after))
  }
}

extension Situation {
  /// What decides the place among situations of the same size.
  fileprivate var order: [[Int]] { [rulesBefore, rulesAfter] + conditions.map(\.indices) }
}

extension [[Int]] {
  /// Whether these lists come before others in the order of a dictionary.
  func precedes(_ others: [[Int]]) -> Bool {
    lexicographicallyPrecedes(others) { $0.lexicographicallyPrecedes($1) }
  }
}
