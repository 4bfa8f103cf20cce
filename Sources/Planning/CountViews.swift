import Drawings
import Model

/// A number of something, or the two numbers between which it lies.
struct CountMark {
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

/// Numbers of the same thing over the years, as a table and as a drawing.
extension PageContext {
  static let countsShape: Shape.Record = [
    "figure": .record(figureShape),
    "marks": .list([
      "label": .text, "value": .text, "year": .text, "isEstimate": .flag, "href": .text,
      "certainty": .record(certaintyShape), "sources": .list(LinkView.shape),
    ]),
  ]

  /// - Parameter label: what is counted.
  func counts(_ marks: [CountMark], label: String) -> View {
    guard let most = marks.map(\.range.upperBound).max() else { return .none }
    let sorted = marks.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }.map(\.element)
    let figure = CountDrawing(
      marks: sorted.map {
        CountDrawing.Mark(
          label: $0.label, value: $0.value, range: $0.range, isEstimate: $0.isEstimate)
      },
      ticks: CountDrawing.ticks(upTo: most).map {
        CountDrawing.Tick(value: $0, label: wording.count($0))
      },
      legend: (site.phrases[.countsKnown], site.phrases[.countsEstimate]))
    return .record([
      "figure": self.figure(
        figure.canvas(), id: "counts", title: site.phrases[.countsTitle, ["label": label]],
        description: site.phrases[.countsDescription]),
      "marks": .list(
        sorted.map {
          .record([
            "label": .text($0.label), "value": .text($0.value), "year": .text(String($0.year)),
            "isEstimate": .flag($0.isEstimate), "href": .optional($0.href),
            "certainty": certainty($0.certainty), "sources": .list($0.sources.map(citation)),
          ])
        }),
    ])
  }

  /// The facts that an item names as numbers of the same thing.
  func countMarks(of item: Item, _ schema: CollectionSchema) -> [CountMark] {
    values(.count, item, nil, schema).flatMap(\.elements).flatMap { value -> [CountMark] in
      guard case .reference(let link) = value, let id = link.item, let fact = site.item(id) else {
        return []
      }
      return fact.periods.compactMap { mark(fact, $0, href(link.route)) }
    }
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
