import Diagnostics
import Model

extension Rule {
  static let subsumedRule = Rule(
    "subsumed-rule", .warning, nl: "elke regel regelt iets dat geen andere al regelt",
    en: "every rule settles something that no other settles already")
}

/// Under hit policy ANY, a rule adds something to each other rule that says the same.
enum SubsumedRule {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    guard table.hitPolicy == .any else { return [] }
    let pieces = Dictionary(grouping: examination.pieces, by: \.rule)
    return table.rules.indices.compactMap { index in
      let rule = table.rules[index]
      guard let mine = pieces[index],
        let wider = table.rules.indices.first(where: { other in
          other != index && covers(other, mine, in: table)
            && rule.differences(from: table.rules[other]).isEmpty
            && (other < index || !covers(index, pieces[other] ?? [], in: table))
        })
      else { return nil }
      let other = table.rules[wider]
      return Diagnostic(
        .subsumedRule,
        Message(
          nl: "regel '\(rule.id)' is overbodig: alles wat zij regelt, regelt '\(other.id)' ook",
          en: "rule '\(rule.id)' is superfluous: '\(other.id)' settles all that it settles"),
        at: rule.span,
        notes: [
          Diagnostic.Note(
            Message(nl: "regel '\(other.id)' staat hier", en: "rule '\(other.id)' stands here"),
            at: other.span)
        ],
        fix: Message(nl: "haal regel '\(rule.id)' weg", en: "remove rule '\(rule.id)'"))
    }
  }

  /// Whether a rule holds wherever these pieces of another do; of two equal rules each covers the
  /// other.
  private static func covers(_ rule: Int, _ pieces: [Piece], in table: DecisionTable) -> Bool {
    guard let days = table.days(of: table.rules[rule]) else { return false }
    let box = table.box(of: table.rules[rule])
    return pieces.allSatisfy {
      $0.region.days.clamped(to: days) == $0.region.days && box.contains($0.region.box)
    }
  }
}
