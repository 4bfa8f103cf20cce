import Diagnostics
import Model

extension Rule {
  static let decisionGap = Rule(
    "decision-gap", nl: "elke situatie die kan voorkomen heeft een regel",
    en: "every situation that can occur has a rule")
}

/// Every possible situation has a rule.
///
/// One gap is shown: the largest box of what is left, made as wide as it goes.
enum DecisionGap {
  static func findings(in examination: Examination) -> [Diagnostic] {
    guard let gap = largest(in: examination) else { return [] }
    let table = examination.table
    let ended = rulesThatEnded(before: gap, in: table)
    let lapsed = ended.first.flatMap { gap.box.intersection(table.box(of: $0)) }
    let example = table.example(of: lapsed ?? gap.box)
    let situation = table.text(of: example)
    let days = text(of: gap.days)
    let count = count(in: examination)
    return [
      Diagnostic(
        .decisionGap,
        Message(
          nl: "er is geen regel voor \(situation.nl) \(days.nl); in totaal \(count.nl)",
          en: "there is no rule for \(situation.en) \(days.en); in all \(count.en)"),
        at: table.span,
        notes: ended.filter { table.box(of: $0).contains(example) }.map { rule in
          Diagnostic.Note(
            Message(
              nl: "regel '\(rule.id)' gold hiervoor tot en met \(rule.valid.upperBound)",
              en: "rule '\(rule.id)' held for this through \(rule.valid.upperBound)"),
            at: rule.span)
        },
        fix: fix(ended.first, until: gap.days.upperBound))
    ]
  }

  /// How much has no rule; a combination of answers counts once in each segment.
  private static func count(in examination: Examination) -> Message {
    let sizes = examination.gaps.map { $0.reduce(0) { $0 + ($1.count ?? 0) } }
    let (total, open, all) = (sizes.reduce(0, +), sizes.count { $0 > 0 }, sizes.count)
    let (nl, en) = total == 1 ? ("combinatie", "combination") : ("combinaties", "combinations")
    return Message(
      nl: "\(total) \(nl) van antwoorden en tijdvak zonder regel, in \(open) van \(all) tijdvakken",
      en: "\(total) \(en) of answers and period without a rule, in \(open) of \(all) periods")
  }

  /// The largest box of the first segment that has it, widened to all answers and then to all
  /// neighbouring segments in which nothing of it has a rule.
  private static func largest(in examination: Examination) -> Region? {
    var found: (segment: Int, box: Box, count: Int)?
    for (segment, boxes) in examination.gaps.enumerated() {
      for box in boxes {
        let count = box.count ?? 0
        if count > found?.count ?? 0 { found = (segment, box, count) }
      }
    }
    guard let found else { return nil }
    let table = examination.table
    let isOpen = { (segment: Int, box: Box) in
      examination.segments[segment].rules.allSatisfy {
        !table.box(of: table.rules[$0]).intersects(box)
      } && table.impossible.allSatisfy { !table.box(of: $0).intersects(box) }
    }
    let box = widened(found.box, in: table) { isOpen(found.segment, $0) }
    let before = (0..<found.segment).reversed().prefix { isOpen($0, box) }.last
    let after = (found.segment..<examination.segments.count).prefix { isOpen($0, box) }.last
    let first = examination.segments[before ?? found.segment].days.lowerBound
    let last = examination.segments[after ?? found.segment].days.upperBound
    return Region(days: first...last, box: box)
  }

  /// The box with every value added, input by input, for which nothing has a rule either.
  private static func widened(
    _ box: Box, in table: DecisionTable, while isOpen: (Box) -> Bool
  ) -> Box {
    var wide = box
    for (input, clause) in table.inputs.enumerated() {
      for index in clause.domain.subtracting(box.sets[input]).indices {
        let value = ValueSet(index: index)
        if isOpen(wide.with(value, at: input)) {
          wide = wide.with(wide.sets[input].union(value), at: input)
        }
      }
    }
    return wide
  }

  /// The rules that held for something in the gap on the day before it starts, and then no more.
  private static func rulesThatEnded(before gap: Region, in table: DecisionTable) -> [DecisionRule]
  {
    guard gap.days.lowerBound > table.covers.lowerBound else { return [] }
    let dayBefore = gap.days.lowerBound.previous
    return table.rules.filter {
      $0.valid.upperBound == dayBefore && table.box(of: $0).intersects(gap.box)
    }
  }

  private static func fix(_ ended: DecisionRule?, until day: CalendarDate) -> Message {
    guard let ended else {
      return Message(
        nl: "voeg een regel toe, of zet de combinatie onder `impossible` met een bron",
        en: "add a rule, or put the combination under `impossible` with a source")
    }
    return Message(
      nl: "voeg een regel toe, of verleng regel '\(ended.id)' tot en met \(day) als die had moeten "
        + "doorlopen; kan de situatie niet voorkomen, zet haar dan onder `impossible` met een bron",
      en: "add a rule, or extend rule '\(ended.id)' through \(day) if it should have gone on; "
        + "if the case cannot occur, put it under `impossible` with a source")
  }
}
