/// Keeps spreadsheets from taking a cell for a formula, in a way that can be undone.
///
/// An apostrophe before the cell makes it text. So that nothing is lost, a cell that has that form
/// already gets one more.
package enum CSVGuard {
  /// The cell as it is written.
  package static func guarded(_ cell: String) -> String { isTaken(cell[...]) ? "'" + cell : cell }

  /// The cell as it was meant.
  static func meant(_ cell: String) -> String {
    cell.first == "'" && isTaken(cell[...].dropFirst()) ? String(cell.dropFirst()) : cell
  }

  /// Whether a cell opens a formula, but for apostrophes; some programs take wide signs for the same.
  private static func isTaken(_ cell: Substring) -> Bool {
    guard let sign = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return "=+-@\t\r＝＋－＠".unicodeScalars.contains(sign)
  }
}
