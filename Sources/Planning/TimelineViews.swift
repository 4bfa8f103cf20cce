import Drawings
import Model

/// Something that happened, or will, at a moment that may be known by its month or year only.
struct TimelineEntry {
  let label: String
  /// The moment in words.
  let date: String
  let first: TimelineDrawing.Moment
  let draft: SiteYear?
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
      "draft": .record(draftShape),
    ]),
  ]

  /// - Parameters:
  ///   - entries: in order of time.
  ///   - label: what they are together.
  func timeline(_ entries: [TimelineEntry], label: String) -> View {
    guard !entries.isEmpty else { return .none }
    let figure = TimelineDrawing(
      entries: entries.map { entry in
        let notes = [entry.date] + (entry.draft.map { [draftNote($0)] } ?? [])
        return TimelineDrawing.Entry(
          label: capitalized(entry.label), date: notes.joined(separator: " · "),
          moment: entry.first, kind: certaintyClass(entry.certainty))
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
            "certainty": certainty($0.certainty), "draft": draft($0.draft),
          ])
        }),
    ])
  }

  /// The items of a collection that is kept in order of time, each at its first moment.
  func timelineEntries(of collection: Collection) -> [TimelineEntry] {
    guard collection.schema.order == .moment else { return [] }
    return collection.items.compactMap { item in
      guard let date = item.fields.lazy.compactMap({ $0?.moment }).first else { return nil }
      let days = Validity(from: date.firstDay, until: date.lastDay)
      return TimelineEntry(
        label: item.title, date: wording.date(date), first: TimelineDrawing.Moment(date),
        draft: draftYear(of: days, certainty: item.certainty),
        href: plan.route(of: item.id).map { href($0) }, certainty: item.certainty)
    }
  }
}

extension FieldValue {
  /// A moment, written as it is or as the value of a fact.
  fileprivate var moment: PartialDate? {
    switch self {
    case .moment(let date): date
    case .fact(let link): if case .date(let date) = link.statement.value { date } else { nil }
    default: nil
    }
  }
}

extension TimelineDrawing.Moment {
  fileprivate init(_ date: PartialDate) {
    self.init(
      year: date.firstDay.year, month: date.precision == .year ? nil : date.firstDay.month,
      day: date.precision == .day ? date.firstDay.day : nil)
  }
}
