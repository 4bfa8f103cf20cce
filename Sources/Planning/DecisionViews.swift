import Decisions
import Model

/// Decisions, their rules and their questions as views.
extension PageContext {
  // MARK: Where a decision begins

  static let decisionShape: Shape.Record = [
    "id": .text, "name": .text, "summary": .html, "start": .text, "rulesHref": .text,
    "covers": .text, "ruleCount": .text, "scenarioCount": .text, "questionCount": .text,
    "pageCount": .text, "draft": .record(draftShape), "proofHref": .text, "treeHref": .text,
    "changesHref": .text, "casesHref": .text, "fingerprint": .text,
  ]

  func decision(_ index: Int) -> View {
    let table = site.decisions[index]
    let tree = plan.trees[index]
    let covers = Validity(from: table.covers.lowerBound, until: table.covers.upperBound)
    return .record([
      "id": .text(table.id.name), "name": .text(table.name),
      "summary": .optional(html: html(table.summary)),
      "start": .text(href(questionRoute(index, 0))), "rulesHref": .text(href(table.tableRoute)),
      "covers": .text(wording.period(covers)), "ruleCount": .text(String(table.rules.count)),
      "scenarioCount": .text(String(table.scenarios.count)),
      "questionCount": .text(String(table.inputs.count + 1)),
      "pageCount": .text(wording.count(tree.pages.count)),
      "proofHref": .text(href(table.proofRoute)), "treeHref": .text(href(table.treeRoute)),
      "changesHref": .text(href(table.changesRoute)),
      "casesHref": table.scenarios.isEmpty ? .none : .text(href(table.casesRoute)),
      "fingerprint": .text(plan.fingerprints[index]),
      "draft": draft(site.settings.draftYear(in: covers)),
    ])
  }

  func questionRoute(_ decision: Int, _ page: Int) -> Route {
    site.decisions[decision].route(slug: plan.trees[decision].pages[page].slug)
  }

  // MARK: Rules

  static let answerShape: Shape.Record = [
    "question": .text, "answer": .text, "href": .text, "isUnknown": .flag,
    "draft": .record(draftShape),
  ]

  static func ruleShape(_ site: Site) -> Shape.Record {
    var shape: Shape.Record = [
      "id": .text, "href": .text, "validity": .text, "period": .text,
      "conditions": .list(["question": .text, "answer": .text]), "verdict": .text,
      "outcome": .text, "kind": .text, "payer": .text, "how": .html, "because": .html,
      "certainty": .record(certaintyShape), "sources": .list(LinkView.shape),
      "draft": .record(draftShape), "flow": .record([:]),
    ]
    if let flows = site.collections.first(where: { $0.schema.role == .flow }) {
      shape["flow"] = .record(summaryShape(flows.schema))
    }
    return shape
  }

  func rule(_ rule: DecisionRule, _ decision: Int) -> View {
    let table = site.decisions[decision]
    let validity = rule.validity
    let outcome = table.outcomes.first { $0.id == rule.outcome }
    return .record([
      "id": .text(rule.id), "href": .text(href(table.tableRoute, anchor: rule.id)),
      "validity": .text(self.validity(validity, certainty: rule.certainty)),
      "period": .text(wording.period(validity)),
      "conditions": .list(conditions(of: rule, table)),
      "verdict": .text(outcome?.label ?? rule.outcome), "outcome": .text(rule.outcome),
      "kind": .text(outcome?.kind.rawValue ?? ""), "payer": .text(rule.payer),
      "how": .optional(html: html(rule.how)), "because": .optional(html: html(rule.because)),
      "certainty": certainty(rule.certainty), "sources": .list(rule.sources.map(citation)),
      "draft": draft(of: validity, certainty: rule.certainty),
      "flow": flow(rule.flow, in: validity),
    ])
  }

  private func conditions(of rule: DecisionRule, _ table: DecisionTable) -> [View] {
    zip(table.inputs, rule.conditions).compactMap { input, values in
      guard values != input.domain else { return nil }
      let words = values.indices.map { input.values[$0].label }.joined(separator: " / ")
      return .record(["question": .text(input.text.question), "answer": .text(words)])
    }
  }

  /// The flow that holds tariff and conditions, with the periods a rule can speak of.
  private func flow(_ id: ItemID?, in validity: Validity) -> View {
    guard let id, let item = site.item(id),
      let schema = site.collection(id.collection)?.schema
    else { return .none }
    return summary(
      item, schema, periods: item.periods.filter { $0.validity.overlaps(validity) })
  }

  static func rulesShape(_ site: Site) -> Shape.Record {
    [
      "id": .text, "name": .text, "start": .text, "back": .text, "ruleCount": .text,
      "rules": .list(ruleShape(site)), "matrix": .record(matrixShape),
    ]
  }

  func decisionRules(_ index: Int) -> View {
    let table = site.decisions[index]
    return .record([
      "id": .text(table.id.name), "name": .text(table.name),
      "start": .text(href(questionRoute(index, 0))),
      "back": .text(href(table.route)),
      "ruleCount": .text(String(table.rules.count)),
      "rules": .list(table.rules.map { rule($0, index) }), "matrix": matrix(table),
    ])
  }
}
