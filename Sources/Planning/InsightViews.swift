import Decisions
import Model

/// Why not another outcome, what if another answer, and what changes over time, as views.
extension PageContext {
  // MARK: Why not

  /// Grouped by the answer that ruled outcomes out.
  static let whyNotShape: Shape.Record = [
    "question": .text, "answer": .text,
    "outcomes": .list(["verdict": .text, "rules": .list(LinkView.shape)]),
  ]

  func whyNot(_ decision: Int, _ index: Int) -> View {
    let table = site.decisions[decision]
    let tree = plan.trees[decision]
    let found = exclusions(on: index, of: tree, table)
    return .list(
      tree.pages[index].path.enumerated().compactMap { place, answer in
        let outcomes = found.filter { $0.answer == place }
        guard !outcomes.isEmpty else { return nil }
        return .record([
          "question": .text(table.text(of: answer.subject).question),
          "answer": .text(label(answer.choice, answer.subject, table)),
          "outcomes": .list(outcomes.map { excluded($0, table) }),
        ])
      })
  }

  private func excluded(_ exclusion: Exclusion, _ table: DecisionTable) -> View {
    let outcome = table.outcomes.first { $0.id == exclusion.outcome }
    return .record([
      "verdict": .text(outcome?.label ?? exclusion.outcome),
      "rules": .list(exclusion.rules.map { ruleLink(table.rules[$0].id, table) }),
    ])
  }

  private func ruleLink(_ id: String, _ table: DecisionTable) -> View {
    LinkView.make(href(table.tableRoute, anchor: id), id)
  }

  // MARK: What if

  static let whatIfShape: Shape.Record = [
    "question": .text, "answer": .text,
    "options": .list([
      "label": .text, "href": .text, "isOutcome": .flag, "words": .text, "payer": .text,
      "draft": .record(draftShape),
    ]),
  ]

  func whatIf(_ decision: Int, _ index: Int) -> View {
    let table = site.decisions[decision]
    let tree = plan.trees[decision]
    let found = alternatives(on: index, of: tree)
    return .list(
      tree.pages[index].path.enumerated().compactMap { place, answer in
        let others = found.filter { $0.answer == place }
        guard !others.isEmpty else { return nil }
        return .record([
          "question": .text(table.text(of: answer.subject).question),
          "answer": .text(label(answer.choice, answer.subject, table)),
          "options": .list(others.map { alternative($0, answer.subject, decision) }),
        ])
      })
  }

  private func alternative(
    _ alternative: Alternative, _ subject: Subject, _ decision: Int
  ) -> View {
    let table = site.decisions[decision]
    var words = site.phrases[.undecidedTitle]
    var payer: String?
    var isOutcome = true
    switch plan.trees[decision].pages[alternative.page].kind {
    case .question(let question):
      words = table.text(of: question.subject).question
      isOutcome = false
    case .settled(let outcome):
      words = table.outcomes.first { $0.id == outcome.result.outcome }?.label ?? ""
      payer = outcome.result.payer
    case .undecided: break
    }
    var year: SiteYear?
    if case .period(let days) = alternative.choice {
      year = site.settings.draftYear(in: Validity(from: days.lowerBound, until: days.upperBound))
    }
    return .record([
      "label": .text(label(alternative.choice, subject, table)),
      "href": .text(href(questionRoute(decision, alternative.page))),
      "isOutcome": .flag(isOutcome), "words": .text(words), "payer": .optional(payer),
      "draft": draft(year),
    ])
  }

  // MARK: What changes over time

  static let changesShape: Shape.Record = [
    "decision": .text, "name": .text,
    "changes": .list([
      "day": .text, "id": .text, "changed": .text, "possible": .text, "draft": .record(draftShape),
      "count": .text,
      "situations": .list([
        "conditions": .list(["question": .text, "answer": .text]),
        "before": .record(resultShape), "after": .record(resultShape),
      ]),
    ]),
  ]

  private static let resultShape: Shape.Record = [
    "verdict": .text, "kind": .text, "payer": .text, "href": .text,
    "rules": .list(LinkView.shape),
  ]

  func decisionChanges(_ decision: Int) -> View {
    let table = site.decisions[decision]
    return .record([
      "decision": .text(table.id.name), "name": .text(table.name),
      "changes": .list(changes(of: table).map { change($0, decision) }),
    ])
  }

  private func change(_ change: Change, _ decision: Int) -> View {
    let day = Validity(from: change.day, until: change.day)
    return .record([
      "day": .text(wording.date(change.day)), "id": .text("d\(change.day)"),
      "changed": .text(wording.count(change.changed)),
      "possible": .text(wording.count(change.possible)),
      "count": .text(String(change.situations.count)),
      "draft": draft(site.settings.draftYear(in: day)),
      "situations": .list(change.situations.map { situation($0, change.day, decision) }),
    ])
  }

  private func situation(_ situation: Situation, _ day: CalendarDate, _ decision: Int) -> View {
    let table = site.decisions[decision]
    let conditions = zip(table.inputs, situation.conditions).compactMap { input, values -> View? in
      guard values != input.domain else { return nil }
      let words = values.indices.map { input.values[$0].label }.joined(separator: " / ")
      return .record(["question": .text(input.text.question), "answer": .text(words)])
    }
    let before = result(situation.before, situation.rulesBefore, situation, day.previous, decision)
    let after = result(situation.after, situation.rulesAfter, situation, day, decision)
    return .record(["conditions": .list(conditions), "before": before, "after": after])
  }

  /// A result with the page of one case that has it.
  private func result(
    _ result: DecisionResult, _ rules: [Int], _ situation: Situation, _ day: CalendarDate,
    _ decision: Int
  ) -> View {
    let table = site.decisions[decision]
    let outcome = table.outcomes.first { $0.id == result.outcome }
    let example = situation.conditions.map { $0.indices.first }
    let page = plan.trees[decision].page(date: day, values: example)
    return .record([
      "verdict": .text(outcome?.label ?? result.outcome),
      "kind": .text(outcome?.kind.rawValue ?? ""), "payer": .text(result.payer),
      "href": .optional(page.map { href(questionRoute(decision, $0)) }),
      "rules": .list(rules.map { ruleLink(table.rules[$0].id, table) }),
    ])
  }
}
