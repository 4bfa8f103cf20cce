import Diagnostics
import Model

extension Rule {
  static let unaskableQuestion = Rule(
    "unaskable-question", nl: "een vraag die beslist, kan ook worden gesteld",
    en: "a question that decides can be asked")
}

/// Where a question about an output decides between two rules, the rules there name one actor:
/// otherwise nobody is asked it, and whoever knows all the rest gets no answer.
enum UnaskableQuestion {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    return table.inputs.indices.filter { table.inputs[$0].about != nil }.flatMap { input in
      clashes(by: input, in: examination).map { diagnostic($0, table.inputs[input].id, table) }
    }
  }

  private struct Clash {
    let first: DecisionRule
    let second: DecisionRule
    /// Where the answer decides between the two, with one day; the input itself is open.
    let situation: Region
  }

  /// For each rule the first rule before it from which only this input tells it apart, in a
  /// situation for which the rules do not name one actor.
  private static func clashes(by input: Int, in examination: Examination) -> [Clash] {
    let (table, results) = (examination.table, examination.results)
    let open = examination.pieces.map { piece in
      Region(
        days: piece.region.days, box: piece.region.box.with(table.inputs[input].domain, at: input))
    }
    var seen: Set<Int> = []
    return examination.pieces.indices.compactMap { later in
      let second = examination.pieces[later].rule
      for earlier in 0..<later where !seen.contains(second) {
        let first = examination.pieces[earlier].rule
        guard results.ofRule[first] != results.ofRule[second],
          let meeting = open[earlier].intersection(open[later])
        else { continue }
        let situation = corner(of: meeting, open: input, table)
        let evaluation = Evaluation(of: situation, among: examination.pieces, results)
        if results.payer(of: evaluation.results) == nil {
          seen.insert(second)
          return Clash(
            first: table.rules[first], second: table.rules[second],
            situation: Region(days: situation.days, box: meeting.box))
        }
      }
      return nil
    }
  }

  /// One day and one answer to each question but the open one.
  private static func corner(of region: Region, open input: Int, _ table: DecisionTable) -> Region {
    let sets = region.box.sets.enumerated().map { index, set in
      index == input ? set : set.indices.first.map { ValueSet(index: $0) } ?? set
    }
    let day = region.days.lowerBound
    return Region(days: day...day, box: Box(sets))
  }

  private static func diagnostic(
    _ clash: Clash, _ question: String, _ table: DecisionTable
  ) -> Diagnostic {
    let (first, second) = (clash.first.id, clash.second.id)
    let situation = table.text(of: clash.situation.box)
    let days = text(of: clash.situation.days)
    return Diagnostic(
      .unaskableQuestion,
      Message(
        nl: "'\(question)' beslist tussen de regels '\(first)' en '\(second)' voor "
          + "\(situation.nl) \(days.nl), maar daar noemen de regels niet één betaler: zo wordt de "
          + "vraag niet gesteld",
        en: "'\(question)' decides between the rules '\(first)' and '\(second)' for "
          + "\(situation.en) \(days.en), but there the rules do not name one payer: so it is not "
          + "asked"),
      at: clash.second.span,
      notes: [
        Diagnostic.Note(
          Message(nl: "regel '\(first)' staat hier", en: "rule '\(first)' stands here"),
          at: clash.first.span)
      ],
      fix: Message(
        nl: "noem bij beide regels dezelfde 'payer', of laat '\(question)' daar niets uitmaken",
        en: "give both rules the same 'payer', or let '\(question)' make no difference there"))
  }
}
