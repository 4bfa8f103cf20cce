import Drawings
import Model

/// The years side by side: for every item who pays when, as a table and as a drawing.
extension PageContext {
  static let yearTableShape: Shape.Record = [
    "figure": .record(figureShape),
    "columns": .list(["label": .text, "href": .text, "draft": .record(draftShape)]),
    "rows": .list([
      "title": .text, "href": .text,
      "cells": .list([
        "span": .text, "text": .text, "certainty": .record(certaintyShape),
        "draft": .record(draftShape),
      ]),
    ]),
  ]

  /// Nothing for a collection without flows, or for groups that are not years.
  func yearTable(_ collection: Collection, _ rule: PageRule) -> View {
    let schema = collection.schema
    guard schema.role == .flow, rule.key == .year, !collection.items.isEmpty else { return .none }
    let columns = YearColumn.columns(of: collection, site.settings.years)
    let rows = collection.items.map { item in
      (item: item, stretches: stretches(of: item, columns))
    }
    return .record([
      "figure": yearFigure(columns, rows, schema),
      "columns": .list(
        columns.map { column in
          .record([
            "label": .text(label(column)),
            "href": .text(href(rule.route(for: String(column.year.year)))),
            "draft": draft(column.year),
          ])
        }),
      "rows": .list(
        rows.map { item, stretches in
          .record([
            "title": .text(item.shortTitle),
            "href": .optional(plan.route(of: item.id).map { href($0) }),
            "cells": .list(cells(item, stretches, of: columns.count, schema)),
          ])
        }),
    ])
  }

  /// What an item says for some columns in a row.
  private typealias Stretch = (period: ItemPeriod, columns: Range<Int>)

  private func stretches(of item: Item, _ columns: [YearColumn]) -> [Stretch] {
    item.periods.compactMap { period -> Stretch? in
      let covered = columns.indices.filter { columns[$0].days.overlaps(period.validity) }
      guard let first = covered.first, let last = covered.last else { return nil }
      return (period, first..<last + 1)
    }.sorted { $0.columns.lowerBound < $1.columns.lowerBound }
  }

  private func label(_ column: YearColumn) -> String { wording.period(column.days) }

  /// What is said about the payer, and else the payers themselves.
  private func who(_ item: Item, _ period: ItemPeriod, _ schema: CollectionSchema) -> String {
    values(.who, item, period, schema).first.map { capitalized(text($0)) }
      ?? titles(.payer, item, period, schema).joined(separator: ", ")
  }

  /// The cells of a row, with an empty one where the item says nothing.
  private func cells(
    _ item: Item, _ stretches: [Stretch], of count: Int, _ schema: CollectionSchema
  ) -> [View] {
    var cells: [View] = []
    var next = 0
    func leaveEmpty(until column: Int) {
      guard next < column else { return }
      cells.append(
        .record([
          "span": .text(String(column - next)), "text": .none, "certainty": .none, "draft": .none,
        ]))
    }
    for (period, columns) in stretches {
      leaveEmpty(until: columns.lowerBound)
      cells.append(
        .record([
          "span": .text(String(columns.count)), "text": .optional(who(item, period, schema)),
          "certainty": certainty(period.certainty),
          "draft": draft(draftYear(of: period.validity, certainty: period.certainty)),
        ]))
      next = columns.upperBound
    }
    leaveEmpty(until: count)
    return cells
  }

  private func yearFigure(
    _ columns: [YearColumn], _ rows: [(item: Item, stretches: [Stretch])],
    _ schema: CollectionSchema
  ) -> View {
    let figure = PeriodDrawing(
      columns: columns.map {
        PeriodDrawing.Column(label: label($0), note: $0.year.isDraft ? draftNote($0.year) : "")
      },
      rows: rows.map { item, stretches in
        PeriodDrawing.Row(
          label: capitalized(item.shortTitle),
          cells: stretches.map { period, columns in
            PeriodDrawing.Cell(
              columns: columns, text: who(item, period, schema),
              notes: certaintyNotes(period.validity, period.certainty),
              kind: certaintyClass(period.certainty))
          })
      })
    return self.figure(
      figure.canvas(), id: "years",
      title: site.phrases[.periodsTitle, ["label": schema.label]],
      description: site.phrases[.periodsDescription])
  }
}

/// A year of the site, or a part of one in which nothing changes.
struct YearColumn {
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
