import Diagnostics
import Model

extension Rule {
  static let uselessQuestion = Rule(
    "useless-question", .warning, nl: "elke vraag maakt ergens verschil",
    en: "every question makes a difference somewhere")
}

/// Every question changes the result of some situation.
///
/// A table with a gap is left alone: the rule that it lacks may need the question.
enum UselessQuestion {
  static func findings(in examination: Examination) -> [Diagnostic] {
    guard examination.gaps.allSatisfy(\.isEmpty) else { return [] }
    let table = examination.table
    let relevant = Set(
      relevantSubjects(among: table.subjects, examination.pieces, examination.results))
    return table.inputs.indices.filter { !relevant.contains(.input($0)) }.map { index in
      let input = table.inputs[index]
      return Diagnostic(
        .uselessQuestion,
        Message(
          nl: "de vraag '\(input.id)' verandert nooit de uitkomst of de betaler",
          en: "the question '\(input.id)' never changes the outcome or the payer"),
        at: table.span,
        fix: Message(
          nl: "haal de vraag weg; de beslishulp stelt haar toch niet",
          en: "remove the question; it is not asked anyway"))
    }
  }
}
