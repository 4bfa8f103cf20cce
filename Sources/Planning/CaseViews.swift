import Decisions
import Model

/// Worked cases as views: tests at every check, and examples for the reader.
extension PageContext {
  static let caseSummaryShape: Shape.Record = [
    "id": .text, "href": .text, "name": .text, "date": .text, "verdict": .text, "kind": .text,
    "payer": .text, "rule": .text, "ruleHref": .text,
  ]

  static let caseShape: Shape.Record = caseSummaryShape.merging(
    [
      "decision": .text, "decisionName": .text, "story": .html,
      "answers": .list(["question": .text, "answer": .text]), "outcomeHref": .text,
      "index": .text, "previous": .record(LinkView.shape), "next": .record(LinkView.shape),
      "draft": .record(draftShape),
    ], uniquingKeysWith: { first, _ in first })

  static let casesShape: Shape.Record = [
    "decision": .text, "decisionName": .text, "count": .text,
    "groups": .list([
      "label": .text, "draft": .record(draftShape), "cases": .list(caseSummaryShape),
    ]),
  ]

  func caseSummary(_ scenario: Scenario, _ decision: Int) -> [String: View] {
    let table = site.decisions[decision]
    let outcome = table.outcomes.first { $0.id == scenario.outcome }
    let said = decide(table, Answers(date: scenario.date, values: scenario.given))
    let rule = said.rules.first
    return [
      "id": .text(scenario.id), "href": .text(href(table.route(of: scenario))),
      "name": .text(scenario.name), "date": .text(wording.date(scenario.date)),
      "verdict": .text(outcome?.label ?? scenario.outcome),
      "kind": .text(outcome?.kind.rawValue ?? ""),
      "payer": .optional(said.settled?.payer), "rule": .optional(rule),
      "ruleHref": .optional(rule.map { href(table.tableRoute, anchor: $0) }),
    ]
  }

  func workedCase(_ decision: Int, _ index: Int) -> View {
    let table = site.decisions[decision]
    let scenario = table.scenarios[index]
    let end = plan.trees[decision].page(date: scenario.date, values: scenario.given)
    let own: [String: View] = [
      "decision": .text(table.id.name), "decisionName": .text(table.name),
      "story": .optional(html: html(scenario.story)),
      "answers": .list(givenAnswers(scenario, table)),
      "outcomeHref": .optional(end.map { href(questionRoute(decision, $0)) }),
      "index": .text(href(table.casesRoute)),
      "previous": .optional(caseLink(table, index - 1)),
      "next": .optional(caseLink(table, index + 1)),
      "draft": draft(
        site.settings.draftYear(in: Validity(from: scenario.date, until: scenario.date))),
    ]
    return .record(caseSummary(scenario, decision).merging(own) { first, _ in first })
  }

  /// All cases of a decision, by the stretch of time they fall in.
  func cases(_ decision: Int) -> View {
    let table = site.decisions[decision]
    let groups = table.segments.compactMap { segment -> View? in
      let scenarios = table.scenarios.filter { segment.days.contains($0.date) }
      guard !scenarios.isEmpty else { return nil }
      let days = Validity(from: segment.days.lowerBound, until: segment.days.upperBound)
      return .record([
        "label": .text(wording.period(days)), "draft": draft(site.settings.draftYear(in: days)),
        "cases": .list(scenarios.map { .record(caseSummary($0, decision)) }),
      ])
    }
    return .record([
      "decision": .text(table.id.name), "decisionName": .text(table.name),
      "count": .text(String(table.scenarios.count)), "groups": .list(groups),
    ])
  }

  private func givenAnswers(_ scenario: Scenario, _ table: DecisionTable) -> [View] {
    zip(table.inputs, scenario.given).compactMap { input, answer in
      answer.map {
        .record([
          "question": .text(input.text.question), "answer": .text(input.values[$0].label),
        ])
      }
    }
  }

  private func caseLink(_ table: DecisionTable, _ index: Int) -> View? {
    guard table.scenarios.indices.contains(index) else { return nil }
    let scenario = table.scenarios[index]
    return LinkView.make(href(table.route(of: scenario)), scenario.name)
  }
}
