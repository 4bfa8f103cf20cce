import Diagnostics
import Model

/// How much work a table may take before it is refused; a table is never checked by half.
package struct DecisionLimits: Sendable {
  /// The most rules: every pair of them is compared.
  package let rules: Int
  /// The largest number of boxes that the proof of one segment may need.
  package let boxes: Int
  /// The largest number of pieces that rules may be cut into by what is impossible; every pair of
  /// pieces is compared.
  package let pieces: Int
  /// The largest number of nodes of the diagram behind the question pages.
  package let nodes: Int

  package init(
    rules: Int = 2_000, boxes: Int = 200_000, pieces: Int = 20_000, nodes: Int = 1_000_000
  ) {
    self.rules = rules
    self.boxes = boxes
    self.pieces = pieces
    self.nodes = nodes
  }
}

/// Why a table is refused unchecked: it would take more than a limit.
enum TooLarge: Error, Hashable {
  /// The combinations of answers cannot be counted in 63 bits.
  case combinations
  case rules(Int)
  case boxes(Int)
  case nodes(Int)

  func diagnostic(for table: DecisionTable) -> Diagnostic {
    Diagnostic(
      .decisionTooLarge, message, at: table.span,
      fix: Message(
        nl: "splits de beslissing in twee beslissingen, of voeg vragen of antwoorden samen",
        en: "split the decision in two decisions, or join questions or answers"))
  }

  private var message: Message {
    switch self {
    case .combinations:
      Message(
        nl: "de beslissing is te groot om na te gaan: zij heeft te veel combinaties van antwoorden",
        en: "the decision is too large to check: it has too many combinations of answers")
    case .rules(let limit):
      Message(
        nl: "de beslissing is te groot om na te gaan: zij heeft meer dan \(limit) regels",
        en: "the decision is too large to check: it has more than \(limit) rules")
    case .boxes(let limit):
      Message(
        nl: "de beslissing is te groot om na te gaan: het bewijs heeft meer dan \(limit) stappen "
          + "nodig",
        en: "the decision is too large to check: its proof takes more than \(limit) steps")
    case .nodes(let limit):
      Message(
        nl: "de beslissing is te groot voor vragenpagina's: zij heeft meer dan \(limit) "
          + "verschillende situaties",
        en: "the decision is too large for question pages: it has more than \(limit) different "
          + "situations")
    }
  }
}
