import Figures
import Model

/// Something that happened, or will, at a moment that may be known by its month or year only.
struct TimelineEntry {
  let label: String
  /// The moment in words.
  let date: String
  let first: TimelineFigure.Moment
  let href: String?
  /// The id of its certainty.
  let certainty: String?
}

/// Events in order of time, as a table and as a drawing.
extension PageContext {
  static let timelineShape: Shape.Record = [
    "figure": .record(figureShape),
    "entries": .list([
      "date": .text, "label": .text, "href": .text, "certainty": .record(certaintyShape),
    ]),
  ]

  /// - Parameters:
  ///   - entries: in order of time.
  ///   - label: what they are together.
  func timeline(_ entries: [TimelineEntry], label: String) -> View {
    guard !entries.isEmpty else { return .none }
    let figure = TimelineFigure(
      entries: entries.map {
        TimelineFigure.Entry(
          label: $0.label, date: $0.date, moment: $0.first, kind: certaintyClass($0.certainty))
      })
    return .record([
      "figure": self.figure(
        figure.canvas(), id: "timeline",
        title: site.phrases[.timelineTitle, ["label": label]],
        description: site.phrases[.timelineDescription]),
      "entries": .list(
        entries.map {
          .record([
            "date": .text($0.date), "label": .text($0.label), "href": .optional($0.href),
            "certainty": certainty($0.certainty),
          ])
        }),
    ])
  }
}
