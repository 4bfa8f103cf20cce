/// Words that differ little from a mistyped one.
enum Spelling {
  /// A shorter word is not corrected, nor a correction.
  static let shortest = 4

  /// How many letters may be wrong, missing, too many or swapped.
  static func reach(_ length: Int) -> Int {
    length < shortest ? 0 : length < 8 ? 1 : 2
  }

  /// The nearest word; of those as near one with the same first letter, then the nearest in length,
  /// then that which stands on most pages.
  ///
  /// - Parameter words: by their length, those on most pages first.
  static func nearest(to word: String, among words: [Int: [String]]) -> String? {
    let letters = Array(word.unicodeScalars)
    let reach = reach(letters.count)
    guard reach > 0 else { return nil }
    var best: (word: String, cost: Int)?
    for difference in [0, -1, 1, -2, 2] where abs(difference) <= reach {
      for candidate in words[letters.count + difference] ?? [] {
        let other = Array(candidate.unicodeScalars)
        let first = other[0] == letters[0] ? 0 : 1
        let least = abs(difference) * 8 + first * 4 + abs(difference)
        if let best, least >= best.cost { continue }
        let distance = distance(letters, other, atMost: reach)
        guard distance <= reach else { continue }
        let cost = distance * 8 + first * 4 + abs(difference)
        if best.map({ cost < $0.cost }) ?? true { best = (candidate, cost) }
      }
    }
    return best?.word
  }

  /// The letters to change, leave out, add or swap with the next; more than `limit` when there are
  /// more than that.
  static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost limit: Int
  ) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let same = left[row] == right[column]
        var cost = min(above[column + 1], current[column]) + 1
        cost = min(cost, above[column] + (same ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      if let least = current.min(), least > limit { return limit + 1 }
      (before, above) = (above, current)
    }
    return above[right.count]
  }
}
