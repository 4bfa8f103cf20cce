import Model

/// What a fact is, whatever the day.
struct FactView: ViewModel {
  let fact: Fact
  let page: PageContext

  static let fields = Fields<FactView>([
    .text("kind") { $0.fact.kind.rawValue },
    .text("numbers") { $0.fact.numbers.joined(separator: ", ") },
    .html("formula") { view in
      view.fact.formula.map { view.page.formula($0, view.fact.operands) }
    },
    .text("unit") { $0.fact.unit?.id },
  ])
}

/// What a fact says in a period.
struct StatementView: ViewModel {
  let statement: FactStatement
  let kind: Fact.Kind
  let page: PageContext

  static let fields = Fields<StatementView>([
    .html("html") { $0.html },
    .text("text") { $0.statement.text },
    .flag("isApproximate") { $0.statement.isApproximate },
    .record("recalculation") { view in
      view.statement.recalculation.map { RecalculationView(again: $0, stated: view) }
    },
  ])

  fileprivate var html: String { page.html(statement, of: kind, as: statement.text) }
}

/// What a formula gives beside what a source states.
struct RecalculationView: ViewModel {
  let again: FactStatement.Recalculation
  let stated: StatementView

  static let fields = Fields<RecalculationView>([
    .html("stated") { $0.stated.html },
    .html("text") { $0.stated.page.data($0.again.text, machine: $0.again.number.description) },
    .html("difference") { view in
      view.again.difference.map {
        view.stated.page.data($0.text, machine: $0.percentage.magnitude.description)
      }
    },
    .flag("isMore") { ($0.again.difference?.percentage.unscaled ?? 0) > 0 },
  ])
}

extension PageContext {
  func fact(_ fact: Fact?) -> FactView? { fact.map { FactView(fact: $0, page: self) } }

  func statement(_ statement: FactStatement?, of fact: Fact?) -> StatementView? {
    guard let statement, let fact else { return nil }
    return StatementView(statement: statement, kind: fact.kind, page: self)
  }

  /// The statement of today, else the last one.
  func current(_ item: Item) -> FactStatement? {
    let asOf = site.settings.asOf
    return (item.periods.first { $0.validity.contains(asOf) } ?? item.periods.last)?.statement
  }
}
