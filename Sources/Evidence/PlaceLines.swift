/// The lines of a document that a place takes up, such as `102-107; 171-173`.
package struct PlaceLines: Sendable, Hashable, CustomStringConvertible {
  package let ranges: [ClosedRange<Int>]

  /// Reads numbers and pairs of them, set apart by commas or semicolons; nil when it is not that.
  package init?(_ text: String) {
    var ranges: [ClosedRange<Int>] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { ",;".contains($0) })
    {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { end in
        Int(end.filter { !$0.isWhitespace }) ?? 0
      }
      guard (1...2).contains(ends.count), let first = ends.first, let last = ends.last,
        first > 0, last >= first
      else { return nil }
      ranges.append(first...last)
    }
    guard !ranges.isEmpty else { return nil }
    self.ranges = ranges
  }

  package func contains(_ lines: ClosedRange<Int>) -> Bool {
    ranges.contains { $0.lowerBound <= lines.lowerBound && lines.upperBound <= $0.upperBound }
  }

  package var last: Int { ranges.map(\.upperBound).max() ?? 0 }

  var count: Int { ranges.map(\.count).reduce(0, +) }

  package var description: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: ", ")
  }
}
