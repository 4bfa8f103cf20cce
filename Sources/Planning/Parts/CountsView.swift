import Drawings
import Model

/// Numbers of the same thing over the years, as a table and as a drawing.
struct CountsView: ViewModel {
  /// By year.
  let marks: [CountMark]
  /// What is counted.
  let label: String
  let page: PageContext

  static let fields = Fields<CountsView>([
    .record("figure") { $0.drawing },
    .list("marks") { view in view.marks.map { CountMarkView(mark: $0, page: view.page) } },
  ])

  private var drawing: DrawingView {
    let phrases = page.site.phrases
    let drawing = CountDrawing(
      marks: marks.map {
        CountDrawing.Mark(
          label: $0.label, value: $0.value, range: $0.range, isEstimate: $0.isEstimate)
      },
      ticks: CountDrawing.ticks(upTo: marks.map(\.range.upperBound).max() ?? 0).map {
        CountDrawing.Tick(value: $0, label: page.wording.count($0))
      },
      legend: (phrases[.countsKnown], phrases[.countsEstimate]))
    return DrawingView(
      canvas: drawing.canvas(), id: "counts", title: phrases[.countsTitle, ["label": label]],
      description: phrases[.countsDescription])
  }
}

/// A number of something, or the two numbers between which it lies.
struct CountMark: Sendable {
  let label: String
  /// The number in words.
  let value: String
  let range: ClosedRange<Int>
  let year: Int
  let isEstimate: Bool
  let href: String?
  /// The id of its certainty.
  let certainty: String?
  let sources: [Citation]
}

struct CountMarkView: ViewModel {
  let mark: CountMark
  let page: PageContext

  static let fields = Fields<CountMarkView>([
    .text("label") { $0.mark.label },
    .text("value") { $0.mark.value },
    .text("year") { String($0.mark.year) },
    .flag("isEstimate") { $0.mark.isEstimate },
    .text("href") { $0.mark.href },
    .record("certainty") { $0.page.certainty($0.mark.certainty) },
    .list("sources") { $0.mark.sources.map($0.page.link) },
  ])
}

extension PageContext {
  /// The facts that an item names as numbers of the same thing; nil when it names none.
  func counts(of item: Item, _ schema: CollectionSchema) -> CountsView? {
    let named = values(.count, item, nil, schema).flatMap(\.elements)
    let marks = named.flatMap { value -> [CountMark] in
      guard case .reference(let link) = value, let id = link.item, let fact = site.item(id) else {
        return []
      }
      return fact.periods.compactMap { mark(fact, $0, href(link.route)) }
    }
    guard !marks.isEmpty else { return nil }
    let sorted = marks.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }
    return CountsView(
      marks: sorted.map(\.element), label: item.title.capitalizedFirst, page: self)
  }

  /// Nothing for what is no number.
  private func mark(_ fact: Item, _ period: ItemPeriod, _ href: String) -> CountMark? {
    guard let statement = period.statement, let range = statement.value.range else { return nil }
    let validity = period.validity
    let time =
      validity.from == validity.until
      ? validity.from.map(wording.date) : wording.period(validity)
    return CountMark(
      label: [fact.title, time].compactMap(\.self).joined(separator: ", "),
      value: statement.text, range: range,
      year: (validity.from ?? validity.until ?? site.settings.asOf).year,
      isEstimate: statement.isApproximate || range.count > 1 || fact.fact?.formula != nil,
      href: href, certainty: period.certainty, sources: period.sources)
  }
}

extension FactValue {
  /// A number, or the numbers it lies between, in whole units.
  fileprivate var range: ClosedRange<Int>? {
    switch self {
    case .number(let number): number.whole...number.whole
    case .range(let from, let until): from.whole...max(from.whole, until.whole)
    default: nil
    }
  }
}

extension DecimalNumber {
  /// What stands before the decimal mark.
  fileprivate var whole: Int { (0..<scale).reduce(unscaled) { number, _ in number / 10 } }
}
