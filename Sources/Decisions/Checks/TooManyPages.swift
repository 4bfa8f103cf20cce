import Diagnostics
import Model

extension Rule {
  static let tooManyPages = Rule(
    "too-many-pages", nl: "een beslissing krijgt niet meer vragenpagina's dan de grens",
    en: "a decision gets no more question pages than the limit")
}

/// A decision has at most so many question pages.
enum TooManyPages {
  static func findings(in flow: QuestionFlow, of table: DecisionTable, limit: Int) -> [Diagnostic] {
    guard let count = flow.places.last?.pages, count > limit else { return [] }
    let without = table.subjects.map { (subject: $0, pages: flow.pages(without: $0)) }
    guard let worst = without.min(by: { $0.pages < $1.pages }) else { return [] }
    let id = table.id(of: worst.subject)
    return [
      Diagnostic(
        .tooManyPages,
        Message(
          nl:
            "de beslissing krijgt \(count) vragenpagina's en de grens is \(limit); de meeste groei "
            + "komt van '\(id)': zonder die vraag zijn het er \(worst.pages)",
          en:
            "the decision gets \(count) question pages and the limit is \(limit); '\(id)' makes it "
            + "grow most: without that question there are \(worst.pages)"),
        at: table.span,
        fix: Message(
          nl: "splits de beslissing, voeg antwoorden samen, of stel deze vraag later",
          en: "split the decision, join answers, or ask this question later"))
    ]
  }
}
