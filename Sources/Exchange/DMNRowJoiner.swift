import Model

/// Makes rules of rows: the parts of a rule of ours become that rule again, and a row of others
/// that holds in several periods becomes a rule for each.
struct DMNRowJoiner {
  let frame: TableFrame

  func rules(_ rows: [DMNRow]) -> [RawMap] {
    var groups: [(own: String?, rows: [DMNRow])] = []
    var places: [String: Int] = [:]
    for row in rows {
      if let own = row.own?.id, let place = places[own] {
        groups[place].rows.append(row)
      } else {
        if let own = row.own?.id { places[own] = groups.count }
        groups.append((row.own?.id, [row]))
      }
    }
    return groups.flatMap { group -> [RawMap] in
      if let own = group.own, let joined = joined(group.rows) {
        var row = joined
        row.id = own
        let rest = group.rows.compactMap(\.own?.rest).first { !$0.entries.isEmpty }
        return [row.rule(frame, like: rest ?? RawMap(made: []))]
      }
      return group.rows.flatMap(split)
    }
  }

  /// One rule for each period of a row.
  private func split(_ row: DMNRow) -> [RawMap] {
    row.periods.enumerated().map { index, period in
      var part = row.row
      part.period = period
      if row.periods.count > 1 { part.id += ".\(index + 1)" }
      return part.rule(frame, like: nil)
    }
  }

  /// The rows as one; nil when they were edited so that together they are no rule: they say
  /// different things, or do not fill a box of values and one stretch of days.
  private func joined(_ rows: [DMNRow]) -> RuleRow? {
    guard var joined = rows.first?.row else { return nil }
    let periods = DMNPeriods.joined(rows.flatMap(\.periods))
    guard periods.count == 1, let period = periods.first else { return nil }
    let boxes = rows.map { row in
      (periods: row.periods, sets: zip(frame.inputs, row.row.conditions).map(Self.set))
    }
    let whole = frame.inputs.indices.map { input in
      boxes.reduce(into: Set<Int>()) { $0.formUnion(boxes.isEmpty ? [] : $1.sets[input]) }
    }
    for row in rows {
      var same = row.row
      (same.id, same.conditions) = (joined.id, joined.conditions)
      guard same == joined, row.periods.count == 1 else { return nil }
    }
    // The rows fill the box when they share nothing and are together as large.
    for index in boxes.indices {
      for other in boxes[..<index] where other.periods == boxes[index].periods {
        let isApart = zip(other.sets, boxes[index].sets).contains { $0.isDisjoint(with: $1) }
        guard isApart else { return nil }
      }
    }
    let size = boxes.reduce(0.0) { $0 + Self.size($1.sets) }
    guard size == Self.size(whole) * Double(Set(boxes.map { "\($0.periods)" }).count) else {
      return nil
    }
    joined.period = period
    joined.conditions = zip(frame.inputs, whole).map { input, set in
      set.count == input.values.count ? nil : set.sorted()
    }
    return joined
  }

  private static func set(_ input: TableFrame.Input, _ condition: [Int]?) -> Set<Int> {
    Set(condition ?? Array(input.values.indices))
  }

  private static func size(_ sets: [Set<Int>]) -> Double {
    sets.reduce(1) { $0 * Double($1.count) }
  }
}
