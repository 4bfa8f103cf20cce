/// The fewest choices of which each of some needs has one.
///
/// 1. Needs that are met whenever another is met are left out.
/// 2. A first solution is greedy: over and over the choice that meets most needs (V. Chvatal, "A
///    Greedy Heuristic for the Set-Covering Problem", 1979).
/// 3. A search looks for a solution with one choice less, until there is none: it takes the need with
///    the fewest choices and tries each of them. It turns back where more needs are left that have
///    no choice in common than choices may be made (branch and bound).
struct SetCover {
  /// The numbers of the choices, in ascending order.
  let chosen: [Int]
  /// Whether it is certain that no fewer choices will do.
  let isFewest: Bool

  /// - Parameters:
  ///   - needs: for each need the choices that meet it, in ascending order; at least one.
  ///   - limit: the largest number of tries of the search.
  init(of needs: [[Int]], limit: Int) {
    let needs = Self.hardest(of: needs)
    var best = Self.greedy(needs)
    var search = Search(tries: limit)
    while best.count > 1, let fewer = search.meet(needs[...], with: best.count - 1) { best = fewer }
    chosen = best.sorted()
    isFewest = search.tries > 0
  }

  /// The needs without those of which another need has fewer choices and no others; those with the
  /// fewest choices first.
  private static func hardest(of needs: [[Int]]) -> [Set<Int>] {
    let ordered = Set(needs).sorted { left, right in
      left.count == right.count ? left.lexicographicallyPrecedes(right) : left.count < right.count
    }
    return ordered.reduce(into: []) { kept, need in
      if !kept.contains(where: { $0.isSubset(of: need) }) { kept.append(Set(need)) }
    }
  }

  private static func greedy(_ needs: [Set<Int>]) -> [Int] {
    var left = needs
    var chosen: [Int] = []
    while !left.isEmpty {
      var met: [Int: Int] = [:]
      for choice in left.joined() { met[choice, default: 0] += 1 }
      guard let best = met.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key else {
        preconditionFailure("each need has a choice")
      }
      chosen.append(best)
      left.removeAll { $0.contains(best) }
    }
    return chosen
  }

  private struct Search {
    /// How many more choices may be tried; the search gives up at 0.
    var tries: Int

    /// At most `count` choices that meet all needs; nil when there are none, or none were found in
    /// time.
    mutating func meet(_ needs: ArraySlice<Set<Int>>, with count: Int) -> [Int]? {
      guard let hardest = needs.first else { return [] }
      guard Self.unrelated(needs) <= count else { return nil }
      for choice in hardest.sorted() {
        guard tries > 0 else { return nil }
        tries -= 1
        let left = needs.filter { !$0.contains(choice) }
        if let others = meet(left[...], with: count - 1) { return [choice] + others }
      }
      return nil
    }

    /// The number of some needs of which no two have a choice in common.
    private static func unrelated(_ needs: ArraySlice<Set<Int>>) -> Int {
      var choices: Set<Int> = []
      return needs.count { need in
        guard choices.isDisjoint(with: need) else { return false }
        choices.formUnion(need)
        return true
      }
    }
  }
}
