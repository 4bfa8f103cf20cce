import Drawings
import Model

/// The years side by side: for every item who pays when, as a table and as a drawing.
struct YearTableView: ViewModel {
  let columns: [YearColumn]
  let rows: [YearRow]
  let rule: PageRule
  let schema: CollectionSchema
  let page: PageContext

  static let fields = Fields<YearTableView>([
    .record("figure") { $0.drawing },
    .list("columns") { view in
      view.columns.map { YearColumnView(column: $0, rule: view.rule, page: view.page) }
    },
    .list("rows") { view in
      view.rows.map { YearRowView(row: $0, count: view.columns.count, page: view.page) }
    },
  ])

  private var drawing: DrawingView {
    let phrases = page.site.phrases
    let drawing = PeriodDrawing(
      columns: columns.map {
        PeriodDrawing.Column(
          label: page.wording.period($0.days), note: $0.year.isDraft ? page.draftNote($0.year) : "")
      },
      rows: rows.map { row in
        PeriodDrawing.Row(
          label: row.item.shortTitle.capitalizedFirst,
          cells: row.stretches.map { stretch in
            PeriodDrawing.Cell(
              columns: stretch.columns, text: stretch.payer,
              notes: page.certaintyNotes(stretch.period.validity, stretch.period.certainty),
              kind: page.certaintyClass(stretch.period.certainty))
          })
      })
    return DrawingView(
      canvas: drawing.canvas(), id: "years",
      title: phrases[.periodsTitle, ["label": schema.label]],
      description: phrases[.periodsDescription])
  }
}

/// An item with what it says for columns in a row, in order of time.
struct YearRow: Sendable {
  struct Stretch: Sendable {
    let period: ItemPeriod
    let columns: Range<Int>
    /// What is said about the payer, and else the payers themselves.
    let payer: String
  }

  let item: Item
  let stretches: [Stretch]
}

struct YearColumnView: ViewModel {
  let column: YearColumn
  let rule: PageRule
  let page: PageContext

  static let fields = Fields<YearColumnView>([
    .text("label") { $0.page.wording.period($0.column.days) },
    .text("href") { $0.page.href($0.rule.route(for: String($0.column.year.year))) },
    .record("draft") { $0.page.draft($0.column.year) },
  ])
}

struct YearRowView: ViewModel {
  let row: YearRow
  /// How many columns there are.
  let count: Int
  let page: PageContext

  static let fields = Fields<YearRowView>([
    .text("title") { $0.row.item.shortTitle },
    .text("href") { $0.page.href(of: $0.row.item.id) },
    .list("cells") { $0.cells },
  ])

  /// With an empty cell where the item says nothing.
  private var cells: [YearCellView] {
    var cells: [YearCellView] = []
    var next = 0
    func leaveEmpty(until column: Int) {
      guard next < column else { return }
      cells.append(YearCellView(span: column - next, stretch: nil, page: page))
    }
    for stretch in row.stretches {
      leaveEmpty(until: stretch.columns.lowerBound)
      cells.append(YearCellView(span: stretch.columns.count, stretch: stretch, page: page))
      next = stretch.columns.upperBound
    }
    leaveEmpty(until: count)
    return cells
  }
}

struct YearCellView: ViewModel {
  let span: Int
  let stretch: YearRow.Stretch?
  let page: PageContext

  static let fields = Fields<YearCellView>([
    .text("span") { String($0.span) },
    .text("text") { $0.stretch?.payer },
    .record("certainty") { $0.page.certainty($0.stretch?.period.certainty) },
    .record("draft") { view in
      view.stretch.flatMap {
        view.page.draft(
          view.page.draftYear(of: $0.period.validity, certainty: $0.period.certainty))
      }
    },
  ])
}

extension PageContext {
  /// Nil for a collection without flows, or for groups that are not years.
  func yearTable(_ collection: Collection, _ rule: PageRule) -> YearTableView? {
    let schema = collection.schema
    guard schema.role == .flow, rule.key == .year, !collection.items.isEmpty else { return nil }
    let columns = YearColumn.columns(of: collection, site.settings.years)
    return YearTableView(
      columns: columns, rows: collection.items.map { yearRow($0, columns, schema) }, rule: rule,
      schema: schema, page: self)
  }

  private func yearRow(
    _ item: Item, _ columns: [YearColumn], _ schema: CollectionSchema
  ) -> YearRow {
    let stretches = item.periods.compactMap { period -> YearRow.Stretch? in
      let covered = columns.indices.filter { columns[$0].days.overlaps(period.validity) }
      guard let first = covered.first, let last = covered.last else { return nil }
      let payer =
        values(.who, item, period, schema).first.map { text($0).capitalizedFirst }
        ?? titles(.payer, item, period, schema).joined(separator: ", ")
      return YearRow.Stretch(period: period, columns: first..<last + 1, payer: payer)
    }
    return YearRow(
      item: item, stretches: stretches.sorted { $0.columns.lowerBound < $1.columns.lowerBound })
  }
}

/// A year of the site, or a part of one in which nothing changes.
struct YearColumn: Sendable {
  let year: SiteYear
  let days: Validity

  /// Every year, cut where a period of some item begins or ends within it.
  static func columns(of collection: Collection, _ years: [SiteYear]) -> [YearColumn] {
    let periods = collection.items.flatMap(\.periods).map(\.validity)
    let starts = Set(periods.compactMap(\.from) + periods.compactMap { $0.until?.next })
    return years.flatMap { year -> [YearColumn] in
      let whole = Validity(year: year.year)
      let first = CalendarDate.firstDay(of: year.year)
      let cuts = [first] + starts.filter { $0 != first && whole.contains($0) }.sorted()
      let ends = cuts.dropFirst().map(\.previous) + [.lastDay(of: year.year)]
      return zip(cuts, ends).map {
        YearColumn(year: year, days: Validity(from: $0, until: $1))
      }
    }
  }
}
