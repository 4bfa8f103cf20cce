package import Model

/// The rules of a proved table, cut down to what is possible, and the results they give: worked out
/// once for all that is asked of the table as a whole.
package struct RulePieces: Sendable {
  let pieces: [Piece]
  let results: ResultList

  package init(of table: DecisionTable) {
    pieces = table.pieces(in: table.everything)
    results = ResultList(of: table)
  }
}
