import Decisions
import Model

/// The whole table with its headings and cells.
struct MatrixView: ViewModel {
  let table: DecisionTable
  let page: PageContext

  static let fields = Fields<MatrixView>([
    .list("columns") { $0.table.inputs.map { MatrixColumnView(label: $0.text.question) } },
    .list("rows") { view in
      view.table.rules.map { MatrixRowView(rule: $0, table: view.table, page: view.page) }
    },
  ])
}

struct MatrixColumnView: ViewModel {
  let label: String

  static let fields = Fields<MatrixColumnView>([
    .text("label") { $0.label }
  ])
}

struct MatrixRowView: ViewModel {
  let rule: DecisionRule
  let table: DecisionTable
  let page: PageContext

  static let fields = Fields<MatrixRowView>([
    .text("id") { $0.rule.id },
    .text("href") { "#\($0.rule.id)" },
    .text("period") { $0.page.wording.period($0.rule.validity) },
    .list("cells") { view in
      zip(view.table.inputs, view.rule.conditions).map { input, values in
        MatrixCellView(text: values == input.domain ? nil : input.words(of: values))
      }
    },
    .text("verdict") { $0.table.label(of: $0.rule.outcome) },
    .text("payer") { $0.rule.payer },
    .text("kind") { $0.table.kind(of: $0.rule.outcome) },
    .record("certainty") { $0.page.certainty($0.rule.certainty) },
    .record("draft") { $0.page.draft(of: $0.rule.validity, certainty: $0.rule.certainty) },
  ])
}

struct MatrixCellView: ViewModel {
  /// Nil where any answer will do.
  let text: String?

  static let fields = Fields<MatrixCellView>([
    .text("text") { $0.text },
    .flag("isAny") { $0.text == nil },
  ])
}
