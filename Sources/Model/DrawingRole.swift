/// The part that a field plays in a drawing.
///
/// The engine does not know the names of fields; a schema says with `part` which of them a drawing
/// is made from.
package enum DrawingRole: String, Sendable, CaseIterable {
  /// Who pays: references.
  case payer
  /// Who may be the one that pays: references.
  case candidate
  /// Who pays, in words.
  case who
  /// By what means.
  case means
  /// How much.
  case amount
  /// For what kind of work: a choice.
  case work
  /// In which phases somebody takes part: choices.
  case phase
  /// What is counted: references to facts that are numbers of the same thing.
  case count
}
