/// The name an author probably meant.
package enum NearestName {
  /// The candidate closest to `name`, when it is close enough to be a slip of the pen.
  ///
  /// Distance is Damerau-Levenshtein (optimal string alignment); at most a third of the name's
  /// length, and at least one, may differ. Equal distances go to the first in alphabet.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    let limit = max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates where candidate != name {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let found = distance(wanted, scalars)
      guard found <= limit else { continue }
      if let current = best, (current.distance, current.name) <= (found, candidate) { continue }
      best = (found, candidate)
    }
    return best?.name
  }

  /// The tail of a message that offers the nearest name, or nothing.
  package static func suggestion(
    for name: String, among candidates: some Sequence<String>
  ) -> Message {
    guard let nearest = of(name, among: candidates) else { return Message(nl: "", en: "") }
    return Message(nl: "; bedoelde u '\(nearest)'?", en: "; did you mean '\(nearest)'?")
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let cost = left[row] == right[column] ? 0 : 1
        var value = min(last[column + 1] + 1, current[column] + 1, last[column] + cost)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current.append(value)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
