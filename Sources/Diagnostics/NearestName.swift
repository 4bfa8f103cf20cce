/// The name an author probably meant.
package enum NearestName {
  /// The candidate closest to `name`, when it is close enough to be a slip of the pen.
  ///
  /// Distance is Damerau-Levenshtein (optimal string alignment) between letters without capitals; at
  /// most a third of the name's length, and at least one, may differ. Equal distances go to the first
  /// in alphabet, so candidates may stand in any order.
  ///
  /// A candidate that can't be near, by its length or its letters, costs no more than reading it: a
  /// site may have ten thousand names and as many mistakes.
  package static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = FoldedName(name)
    var reach = max(1, wanted.letters.count / 3)
    var folded = FoldedName("")
    var measure = EditDistance(to: wanted.letters)
    var best: (distance: Int, name: String)?
    for candidate in candidates where wanted.isWithin(reach, of: candidate) {
      folded.read(candidate)
      guard wanted.isWithin(reach, of: folded), candidate != name,
        let found = measure.from(folded.letters, within: reach)
      else { continue }
      if let best, (best.distance, best.name) <= (found, candidate) { continue }
      best = (found, candidate)
      // Whatever is farther than this one is not looked at.
      reach = found
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
}

/// A name without capitals, as Unicode scalars.
private struct FoldedName {
  private(set) var letters: [UInt32] = []
  /// A bit for each letter that occurs; letters may share one.
  private var occurring: UInt64 = 0

  init(_ name: String) { read(name) }

  /// Takes another name in its place, in the same memory.
  mutating func read(_ name: String) {
    letters.removeAll(keepingCapacity: true)
    occurring = 0
    if name.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in name.utf8 { append(UInt32(Self.isCapital(byte) ? byte | 0x20 : byte)) }
    } else {
      for scalar in name.lowercased().unicodeScalars { append(scalar.value) }
    }
  }

  private mutating func append(_ letter: UInt32) {
    letters.append(letter)
    occurring |= 1 << UInt64(letter & 63)
  }

  /// Whether the length of a name, in bytes, leaves it possible that it is near; a scalar takes one to
  /// four of them.
  func isWithin(_ reach: Int, of name: String) -> Bool {
    let bytes = name.utf8.count
    return bytes >= letters.count - reach && bytes <= 4 * (letters.count + reach)
  }

  /// Whether the lengths and the letters leave it possible that two names are near: every change
  /// takes away and brings one letter at most.
  func isWithin(_ reach: Int, of other: FoldedName) -> Bool {
    abs(letters.count - other.letters.count) <= reach
      && (occurring & ~other.occurring).nonzeroBitCount <= reach
      && (other.occurring & ~occurring).nonzeroBitCount <= reach
  }

  private static func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

/// Counts how many letters must be added, left out, replaced or swapped to make one name another.
private struct EditDistance {
  private let wanted: [UInt32]
  private var beforeLast: [Int]
  private var last: [Int]
  private var current: [Int]

  init(to wanted: [UInt32]) {
    self.wanted = wanted
    beforeLast = Array(repeating: 0, count: wanted.count + 2)
    last = beforeLast
    current = beforeLast
  }

  /// The distance from a name; nil when it is over a limit.
  ///
  /// Only cells that can stay within the limit are worked out.
  mutating func from(_ name: [UInt32], within limit: Int) -> Int? {
    let tooFar = limit + 1
    guard abs(name.count - wanted.count) <= limit else { return nil }
    for column in 0...wanted.count { last[column] = column <= limit ? column : tooFar }
    for row in 0..<name.count {
      let first = max(0, row - limit)
      let end = min(wanted.count, row + 1 + limit)
      current[first] = first == 0 ? row + 1 : tooFar
      var least = current[first]
      for column in first..<end {
        var value = min(last[column + 1], current[column]) + 1
        value = min(value, last[column] + (name[row] == wanted[column] ? 0 : 1))
        if row > 0, column > 0, name[row] == wanted[column - 1], name[row - 1] == wanted[column] {
          value = min(value, beforeLast[column - 1] + 1)
        }
        current[column + 1] = value
        least = min(least, value)
      }
      // The next row looks one cell further.
      current[end + 1] = tooFar
      // From here on it only grows; a swap costs no less than replacing its first letter does.
      guard least <= limit else { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[wanted.count] <= limit ? last[wanted.count] : nil
  }
}
