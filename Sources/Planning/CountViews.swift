import Figures
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
  let sources: [Citation]
}

/// Numbers of the same thing over the years, as a table and as a drawing.
extension PageContext {
  static let countsShape: Shape.Record = [
    "figure": .record(figureShape),
    "marks": .list([
      "label": .text, "value": .text, "year": .text, "isEstimate": .flag, "href": .text,
      "sources": .list(LinkView.shape),
    ]),
  ]

  /// - Parameter label: what is counted.
  func counts(_ marks: [CountMark], label: String) -> View {
    guard let most = marks.map(\.range.upperBound).max() else { return .none }
    let sorted = marks.enumerated().sorted {
      ($0.element.year, $0.offset) < ($1.element.year, $1.offset)
    }.map(\.element)
    let figure = CountFigure(
      marks: sorted.map {
        CountFigure.Mark(
          label: $0.label, value: $0.value, range: $0.range, isEstimate: $0.isEstimate)
      },
      ticks: CountFigure.ticks(upTo: most).map {
        CountFigure.Tick(value: $0, label: wording.count($0))
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
            "sources": .list($0.sources.map(citation)),
          ])
        }),
    ])
  }
}
