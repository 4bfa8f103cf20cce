import Model

/// What can still come out for a set of situations.
struct Evaluation: Sendable {
  /// The numbers of the possible results, in ascending order.
  let results: [Int]
  /// The indices of the rules that can match, in table order.
  let rules: [Int]

  /// Looks which of the pieces, in table order, lie in the region.
  init(of region: Region, among pieces: [Piece], _ list: ResultList) {
    rules = pieces.filter { $0.region.intersects(region) }.map(\.rule).withoutRepeats
    results = rules.map { list.ofRule[$0] }.sorted().withoutRepeats
  }
}
