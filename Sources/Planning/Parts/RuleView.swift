import Decisions
import Model

/// A rule of a decision with all that it says.
struct RuleView: Sendable {
  let rule: DecisionRule
  let table: DecisionTable
  let page: PageContext

  /// - Parameters:
  ///   - flow: what can be counted on of the flow that may hold tariff and conditions.
  ///   - record: what such a flow says.
  static func fields(
    flow: Shape.Record, record: @escaping @Sendable (SummaryView) -> View.Record?
  ) -> Fields<RuleView> {
    Fields([
      .text("id") { $0.rule.id },
      .text("href") { $0.page.href($0.table.tableRoute, anchor: $0.rule.id) },
      .text("validity") { $0.page.validity($0.rule.validity, certainty: $0.rule.certainty) },
      .text("period") { $0.page.wording.period($0.rule.validity) },
      .list("conditions") { $0.table.conditions($0.rule.conditions) },
      .text("verdict") { $0.table.label(of: $0.rule.outcome) },
      .text("outcome") { $0.rule.outcome },
      .text("kind") { $0.table.kind(of: $0.rule.outcome) },
      .text("payer") { $0.rule.payer },
      .html("how") { $0.page.html($0.rule.how) },
      .html("because") { $0.page.html($0.rule.because) },
      .record("certainty") { $0.page.certainty($0.rule.certainty) },
      .list("sources") { $0.rule.sources.map($0.page.link) },
      .record("draft") { $0.page.draft(of: $0.rule.validity, certainty: $0.rule.certainty) },
      Field(name: "flow", shape: .record(flow)) { view in
        view.flow.flatMap(record).map(View.record) ?? .none
      },
    ])
  }

  /// The flow that holds tariff and conditions, with the periods that the rule can speak of.
  private var flow: SummaryView? {
    guard let id = rule.flow, let item = page.site.item(id),
      let schema = page.site.collection(id.collection)?.schema
    else { return nil }
    let periods = item.periods.filter { $0.validity.overlaps(rule.validity) }
    return SummaryView(item, schema, periods: periods, page)
  }
}

/// A question and the answers to it for which something holds.
struct ConditionView: ViewModel {
  let question: String
  let answer: String

  static let fields = Fields<ConditionView>([
    .text("question") { $0.question },
    .text("answer") { $0.answer },
  ])
}

extension DecisionTable {
  /// The questions that matter among some conditions, with the answers that count.
  func conditions(_ conditions: [ValueSet]) -> [ConditionView] {
    zip(inputs, conditions).compactMap { input, values in
      values == input.domain
        ? nil : ConditionView(question: input.text.question, answer: input.words(of: values))
    }
  }
}

extension InputClause {
  func words(of values: ValueSet) -> String {
    values.indices.map { self.values[$0].label }.joined(separator: " / ")
  }
}
