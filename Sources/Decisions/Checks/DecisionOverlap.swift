import Diagnostics
import Model

extension Rule {
  static let decisionOverlap = Rule(
    "decision-overlap", nl: "geen situatie heeft twee regels die verschillen",
    en: "no situation has two rules that differ")
}

/// No situation has two rules; under hit policy ANY it may, when they say the same.
enum DecisionOverlap {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    return overlaps(in: examination).lazy.compactMap { overlap -> Diagnostic? in
      let (first, second) = (table.rules[overlap.first], table.rules[overlap.second])
      let situation = table.text(of: overlap.region.box)
      let days = text(of: overlap.region.days)
      guard let conflict = conflict(between: first, and: second, under: table.hitPolicy) else {
        return nil
      }
      return Diagnostic(
        .decisionOverlap,
        Message(
          nl: "de regels '\(first.id)' en '\(second.id)' gelden allebei voor \(situation.nl) "
            + "\(days.nl)\(conflict.nl)",
          en: "the rules '\(first.id)' and '\(second.id)' both hold for \(situation.en) "
            + "\(days.en)\(conflict.en)"),
        at: second.span,
        notes: [
          Diagnostic.Note(
            Message(nl: "regel '\(first.id)' staat hier", en: "rule '\(first.id)' stands here"),
            at: first.span)
        ],
        fix: fix(first, second, in: table))
    }.prefix(mostOverlaps).map { $0 }
  }

  private struct Overlap {
    let first: Int
    let second: Int
    let region: Region
  }

  /// Enough to see what is wrong; each of n rules may meet all others.
  private static let mostOverlaps = 1000

  /// For each pair of rules that meet somewhere, the first place.
  private static func overlaps(in examination: Examination) -> [Overlap] {
    let table = examination.table
    let pieces = Dictionary(grouping: examination.pieces, by: \.rule)
    return table.rules.indices.flatMap { second in
      (0..<second).compactMap { first in
        for left in pieces[first] ?? [] {
          for right in pieces[second] ?? [] {
            if let region = left.region.intersection(right.region) {
              return Overlap(first: first, second: second, region: region)
            }
          }
        }
        return nil
      }
    }
  }

  /// The end of the message; nil when the two may meet.
  private static func conflict(
    between first: DecisionRule, and second: DecisionRule, under policy: HitPolicy
  ) -> Message? {
    switch policy {
    case .unique:
      let (some, other) = ("'\(first.outcome)'", "'\(second.outcome)'")
      return Message(
        nl: "; zij geven \(some) en \(other)", en: "; they give \(some) and \(other)")
    case .any:
      let names = first.differences(from: second)
      guard !names.isEmpty else { return nil }
      let nl = names.map(\.nl).joined(separator: ", ")
      let en = names.map(\.en).joined(separator: ", ")
      return Message(
        nl: ", maar zeggen niet hetzelfde: \(nl)", en: ", but do not say the same: \(en)")
    }
  }

  /// A narrower condition for one of two rules, so that they no longer meet.
  private struct Cut {
    let rule: DecisionRule
    let input: Int
    let values: ValueSet
    /// Whether the cut takes away more than what the other rule covers.
    let leavesGap: Bool

    /// Nil when the rule would have no values left for this input.
    init?(_ rule: DecisionRule, from other: DecisionRule, at input: Int, in table: DecisionTable) {
      let (mine, theirs) = (table.box(of: rule), table.box(of: other))
      self.rule = rule
      self.input = input
      values = mine.sets[input].intersection(theirs.sets[input])
      guard values != mine.sets[input], let days = table.days(of: rule) else { return nil }
      leavesGap =
        !theirs.contains(mine.with(values, at: input))
        || table.days(of: other).map { $0.clamped(to: days) != days } ?? true
    }
  }

  /// The cut that leaves no gap and takes the fewest values, when there is one.
  private static func fix(
    _ first: DecisionRule, _ second: DecisionRule, in table: DecisionTable
  ) -> Message {
    let cuts = table.inputs.indices.flatMap { input in
      [
        Cut(second, from: first, at: input, in: table),
        Cut(first, from: second, at: input, in: table),
      ].compactMap { $0 }
    }
    let best = cuts.min {
      ($0.leavesGap ? 1 : 0, $0.values.count) < ($1.leavesGap ? 1 : 0, $1.values.count)
    }
    guard let best else {
      return Message(
        nl: "haal een van de twee regels weg, of laat ze op andere dagen gelden",
        en: "remove one of the two rules, or let them hold on different days")
    }
    let values = table.text(of: best.values, at: best.input)
    let input = table.inputs[best.input].id
    return Message(
      nl: "maak een van de twee smaller; haal bijvoorbeeld bij regel '\(best.rule.id)' uit "
        + "'\(input)' weg: \(values)",
      en: "narrow one of the two; for instance, in rule '\(best.rule.id)' take from '\(input)': "
        + values)
  }
}
