import Decisions
import Model

/// How a decision was checked, as a view.
extension PageContext {
  static let proofShape: Shape.Record = [
    "decision": .text, "name": .text, "ruleCount": .text, "combinationCount": .text,
    "scenarioCount": .text, "outcomeCount": .text, "pageCount": .text, "coveredRuleCount": .text,
    "fingerprint": .text, "tableHref": .text, "casesHref": .text, "treeHref": .text,
    "changesHref": .text, "start": .text, "hitPolicy": .text,
    "segments": .list([
      "period": .text, "ruleCount": .text, "combinationCount": .text, "scenarioCount": .text,
      "draft": .record(draftShape),
    ]),
    "uncovered": .list(LinkView.shape),
  ]

  func proof(_ decision: Int) -> View {
    let table = site.decisions[decision]
    let combinations = table.inputs.reduce(1) { $0 * $1.values.count }
    let touched = touchedRules(table)
    let uncovered = table.rules.filter { !touched.contains($0.id) }
    return .record([
      "decision": .text(table.id.name), "name": .text(table.name),
      "ruleCount": .text(String(table.rules.count)),
      "combinationCount": .text(wording.count(combinations * table.segments.count)),
      "scenarioCount": .text(String(table.scenarios.count)),
      "outcomeCount": .text(String(table.outcomes.count)),
      "pageCount": .text(wording.count(plan.trees[decision].pages.count)),
      "coveredRuleCount": .text(String(table.rules.count - uncovered.count)),
      "fingerprint": .text(plan.fingerprints[decision]), "tableHref": .text(href(table.tableRoute)),
      "casesHref": .text(href(table.casesRoute)), "treeHref": .text(href(table.treeRoute)),
      "changesHref": .text(href(table.changesRoute)),
      "start": .text(href(questionRoute(decision, 0))),
      "hitPolicy": .text(table.hitPolicy.rawValue),
      "segments": .list(table.segments.map { segment($0, table, combinations) }),
      "uncovered": .list(
        uncovered.map { LinkView.make(href(table.tableRoute, anchor: $0.id), $0.id) }),
    ])
  }

  private func segment(
    _ segment: Segment, _ table: DecisionTable, _ combinations: Int
  ) -> View {
    let days = Validity(from: segment.days.lowerBound, until: segment.days.upperBound)
    let scenarios = table.scenarios.count { segment.days.contains($0.date) }
    return .record([
      "period": .text(wording.period(days)), "ruleCount": .text(String(segment.rules.count)),
      "combinationCount": .text(wording.count(combinations)),
      "scenarioCount": .text(String(scenarios)), "draft": draft(site.settings.draftYear(in: days)),
    ])
  }

  private func touchedRules(_ table: DecisionTable) -> Set<String> {
    table.scenarios.reduce(into: []) { touched, scenario in
      touched.formUnion(
        decide(table, Answers(date: scenario.date, values: scenario.given)).rules)
    }
  }

  // MARK: The whole table

  /// The headings and cells of the whole table.
  static let matrixShape: Shape.Record = [
    "columns": .list(["label": .text]),
    "rows": .list([
      "id": .text, "href": .text, "period": .text, "cells": .list(["text": .text, "isAny": .flag]),
      "verdict": .text, "payer": .text, "kind": .text, "certainty": .record(certaintyShape),
      "draft": .record(draftShape),
    ]),
  ]

  func matrix(_ table: DecisionTable) -> View {
    .record([
      "columns": .list(table.inputs.map { .record(["label": .text($0.text.question)]) }),
      "rows": .list(table.rules.map { row($0, table) }),
    ])
  }

  private func row(_ rule: DecisionRule, _ table: DecisionTable) -> View {
    let days = Validity(from: rule.valid.lowerBound, until: rule.valid.upperBound)
    let outcome = table.outcomes.first { $0.id == rule.outcome }
    let cells = zip(table.inputs, rule.conditions).map { input, values -> View in
      let isAny = values == input.domain
      let words = values.indices.map { input.values[$0].label }.joined(separator: " / ")
      return .record(["text": isAny ? .none : .text(words), "isAny": .flag(isAny)])
    }
    return .record([
      "id": .text(rule.id), "href": .text("#\(rule.id)"), "period": .text(wording.period(days)),
      "cells": .list(cells), "verdict": .text(outcome?.label ?? rule.outcome),
      "payer": .text(rule.payer), "kind": .text(outcome?.kind.rawValue ?? ""),
      "certainty": certainty(rule.certainty),
      "draft": draft(of: days, certainty: rule.certainty),
    ])
  }
}
