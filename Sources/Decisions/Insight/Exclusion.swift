package import Model

/// Why an outcome did not come out: the answer that ruled it out.
package struct Exclusion: Sendable, Hashable {
  /// The id of the outcome.
  package let outcome: String
  /// The index, in the page's path, of the first answer after which no rule gives the outcome.
  package let answer: Int
  /// The indices of the rules with this outcome that could still hold just before that answer, in
  /// table order; never empty.
  package let rules: [Int]
}

/// Why not: for each outcome that can no longer come out on a page, the answer that ruled it out.
///
/// 1. The answers are given one by one; each leaves a smaller region of situations.
/// 2. For each region the rules are kept that can still hold in it.
/// 3. An outcome is ruled out by the answer after which none of its rules is left.
///
/// A period counts as the answer to the date. An outcome that no rule can give at all is left out,
/// for no answer ruled it out. On a question page these are the outcomes ruled out so far.
///
/// - Parameters:
///   - page: the index of a page of the tree.
///   - tree: the pages of `table`.
///   - table: a proved table.
///   - pieces: its rules, cut down to what is possible.
/// - Returns: at most one exclusion for each outcome, in table order.
package func exclusions(
  on page: Int, of tree: QuestionTree, _ table: DecisionTable, _ pieces: RulePieces
) -> [Exclusion] {
  let path = tree.pages[page].path
  let rulesLeft = (0...path.count).map { answers in
    Evaluation(of: table.region(of: Array(path[..<answers])), among: pieces.pieces, pieces.results)
      .rules
  }
  return table.outcomes.compactMap { outcome in
    let left = rulesLeft.map { $0.filter { table.rules[$0].outcome == outcome.id } }
    guard let last = left.lastIndex(where: { !$0.isEmpty }), last < path.count else { return nil }
    return Exclusion(outcome: outcome.id, answer: last, rules: left[last])
  }
}
