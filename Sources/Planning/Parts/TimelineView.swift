import Drawings
import Model

/// Events in order of time, as a table and as a drawing.
struct TimelineView: ViewModel {
  let entries: [TimelineEntry]
  /// What they are together.
  let label: String
  let page: PageContext

  static let fields = Fields<TimelineView>([
    .record("figure") { $0.drawing },
    .list("entries") { view in
      view.entries.map { TimelineEntryView(entry: $0, page: view.page) }
    },
  ])

  private var drawing: DrawingView {
    let phrases = page.site.phrases
    let drawing = TimelineDrawing(
      entries: entries.map { entry in
        let notes = [entry.date] + (entry.draft.map { [page.draftNote($0)] } ?? [])
        return TimelineDrawing.Entry(
          label: entry.label.capitalizedFirst, date: notes.joined(separator: " · "),
          moment: entry.first, kind: page.certaintyClass(entry.certainty))
      })
    return DrawingView(
      canvas: drawing.canvas(), id: "timeline", title: phrases[.timelineTitle, ["label": label]],
      description: phrases[.timelineDescription])
  }
}

/// Something that happened, or will, at a moment that may be known by its month or year only.
struct TimelineEntry: Sendable {
  let label: String
  /// The moment in words.
  let date: String
  let first: TimelineDrawing.Moment
  let draft: SiteYear?
  let href: String?
  /// The id of its certainty.
  let certainty: String?
}

struct TimelineEntryView: ViewModel {
  let entry: TimelineEntry
  let page: PageContext

  static let fields = Fields<TimelineEntryView>([
    .text("date") { $0.entry.date },
    .text("label") { $0.entry.label },
    .text("href") { $0.entry.href },
    .record("certainty") { $0.page.certainty($0.entry.certainty) },
    .record("draft") { $0.page.draft($0.entry.draft) },
  ])
}

extension PageContext {
  /// The items of a collection that is kept in order of time, each at its first moment; nil for
  /// another collection, and for one without moments.
  func timeline(of collection: Collection) -> TimelineView? {
    guard collection.schema.order == .moment else { return nil }
    let entries = collection.items.compactMap { item -> TimelineEntry? in
      guard let date = item.moment else { return nil }
      let days = Validity(from: date.firstDay, until: date.lastDay)
      return TimelineEntry(
        label: item.title, date: wording.date(date), first: TimelineDrawing.Moment(date),
        draft: draftYear(of: days, certainty: item.certainty), href: href(of: item.id),
        certainty: item.certainty)
    }
    return entries.isEmpty
      ? nil : TimelineView(entries: entries, label: collection.schema.label, page: self)
  }
}

extension TimelineDrawing.Moment {
  fileprivate init(_ date: PartialDate) {
    self.init(
      year: date.firstDay.year, month: date.precision == .year ? nil : date.firstDay.month,
      day: date.precision == .day ? date.firstDay.day : nil)
  }
}
