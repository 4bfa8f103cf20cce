import Formats
import Model

/// The items of a collection as CSV: a row for each item and period.
struct CollectionTable {
  private let context: DataContext
  private let collection: Collection

  init(_ context: DataContext, _ collection: Collection) {
    self.context = context
    self.collection = collection
  }

  private var schema: CollectionSchema { collection.schema }

  private static let head = [
    "id", "title", "short", "aliases", "order", "address", "from", "until", "certainty", "draft",
    "sources", "see",
  ]
  private static let ofSource = ["ground", "checked"]
  private static let ofFact = ["kind", "numbers", "unit", "formula"]
  private static let periodHead = [
    "period", "period from", "period until", "period certainty", "period draft",
    "period sources",
  ]
  private static let ofStatement = ["value", "text", "approximate", "recalculation"]

  var csv: [UInt8] {
    var table = CSV(columns: columns)
    for item in collection.items {
      let start = head(item) + cells(item.fields, perPeriod: false) + ofRole(item)
      let body = CSV.Cell.text(item.body.dataText)
      for (index, period) in item.periods.enumerated() {
        table.append(start + self.period(period, index) + [body])
      }
    }
    return table.bytes
  }

  // MARK: Columns

  private var columns: [String] {
    let fixed = Set(
      Self.head + Self.periodHead + Self.ofSource + Self.ofFact + Self.ofStatement + ["body"])
    func own(_ perPeriod: Bool) -> [String] {
      schema.fields.filter { $0.isPerPeriod == perPeriod }.map {
        fixed.contains($0.name) ? "fields.\($0.name)" : $0.name
      }
    }
    let ofRole: [String] =
      switch schema.role {
      case .source: Self.ofSource
      case .fact: Self.ofFact
      default: []
      }
    return Self.head + own(false) + ofRole + Self.periodHead + own(true)
      + (schema.role == .fact ? Self.ofStatement : []) + ["body"]
  }

  // MARK: Cells

  private func head(_ item: Item) -> [CSV.Cell] {
    [
      .text(item.id.name), .text(item.title), .optional(item.short), .lines(item.aliases),
      .plain(item.order.map(String.init) ?? ""), .optional(context.address(of: item.id)),
      day(item.validity?.from), day(item.validity?.until), .optional(item.certainty),
      draft(item.validity ?? .always, item.certainty), .lines(item.sources.map(\.label)),
      .lines(item.see.map { $0.item?.description ?? $0.title }),
    ]
  }

  private func ofRole(_ item: Item) -> [CSV.Cell] {
    switch schema.role {
    case .source: [.plain(String(item.isGround)), day(item.checked)]
    case .fact:
      [
        .optional(item.fact?.kind.rawValue), .lines(item.fact?.numbers ?? []),
        .optional(item.fact?.unit?.id), .optional(item.fact?.formula),
      ]
    default: []
    }
  }

  private func period(_ period: ItemPeriod, _ index: Int) -> [CSV.Cell] {
    let head: [CSV.Cell] = [
      .plain(String(index + 1)), day(period.validity.from), day(period.validity.until),
      .optional(period.certainty), draft(period.validity, period.certainty),
      .lines(period.sources.map(\.label)),
    ]
    return head + cells(period.fields, perPeriod: true)
      + (schema.role == .fact ? self.statement(period.statement) : [])
  }

  private func statement(_ statement: FactStatement?) -> [CSV.Cell] {
    guard let statement else { return [.empty, .empty, .empty, .empty] }
    let value: CSV.Cell =
      if case .text = statement.value { .text(statement.machine) } else {
        .plain(statement.machine)
      }
    return [
      value, .text(statement.text), .plain(String(statement.isApproximate)),
      .plain(statement.recalculation?.number.description ?? ""),
    ]
  }

  private func cells(_ values: [FieldValue?], perPeriod: Bool) -> [CSV.Cell] {
    zip(schema.fields, values).filter { $0.0.isPerPeriod == perPeriod }.map {
      context.cell($0.1)
    }
  }

  private func day(_ date: CalendarDate?) -> CSV.Cell { .plain(date?.description ?? "") }

  private func draft(_ validity: Validity, _ certainty: String?) -> CSV.Cell {
    let year = context.site.settings.draftYear(of: validity, certainty: certainty)
    return .plain(year.map { String($0.year) } ?? "")
  }
}
