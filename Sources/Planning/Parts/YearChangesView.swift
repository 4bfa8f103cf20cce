import Model

/// What differs from the year before, on the page of a year.
struct YearChangesView: Sendable {
  let before: LinkView
  let year: SiteYear
  let started: [Item]
  let ended: [Item]
  let changed: [ChangedItemView]
  let page: PageContext

  static func fields(_ period: Fields<PeriodView>) -> Fields<YearChangesView> {
    Fields([
      .record("before") { $0.before },
      .text("day") { $0.page.wording.date(.firstDay(of: $0.year.year)) },
      .text("count") { String($0.started.count + $0.ended.count + $0.changed.count) },
      .list("started") { view in view.started.compactMap { view.page.link($0, $0.title) } },
      .list("ended") { view in view.ended.compactMap { view.page.link($0, $0.title) } },
      .list("changed", of: ChangedItemView.fields(period)) { $0.changed },
    ])
  }
}

/// An item that says something else than the year before.
struct ChangedItemView: Sendable {
  let item: Item
  let schema: CollectionSchema
  let before: [ItemPeriod]
  let after: [ItemPeriod]
  let fields: [ChangedFieldView]
  let page: PageContext

  static func fields(_ period: Fields<PeriodView>) -> Fields<ChangedItemView> {
    Fields([
      .text("href") { $0.page.href(of: $0.item.id) },
      .text("title") { $0.item.title },
      .list("before", of: period) { $0.views($0.before) },
      .list("after", of: period) { $0.views($0.after) },
      .list("fields") { $0.fields },
    ])
  }

  private func views(_ periods: [ItemPeriod]) -> [PeriodView] {
    periods.map { PeriodView(period: $0, item: item, schema: schema, page: page) }
  }
}

struct ChangedFieldView: ViewModel {
  let label: String
  let before: String
  let after: String

  static let fields = Fields<ChangedFieldView>([
    .text("label") { $0.label },
    .html("before") { $0.before },
    .html("after") { $0.after },
  ])
}

extension PageContext {
  /// Nil for the first year, and for groups that are not years.
  ///
  /// - Parameters:
  ///   - before: the year before.
  ///   - link: its page.
  func changes(
    to group: Group, from before: Group?, _ link: LinkView?, _ schema: CollectionSchema
  ) -> YearChangesView? {
    guard let year = group.year, let before, let link else { return nil }
    let earlier = Dictionary(before.members.map { ($0.item.id, $0.periods) }) { first, _ in first }
    let later = Set(group.members.map(\.item.id))
    return YearChangesView(
      before: link, year: year,
      started: group.members.filter { earlier[$0.item.id] == nil }.map(\.item),
      ended: before.members.filter { !later.contains($0.item.id) }.map(\.item),
      changed: group.members.compactMap { member in
        earlier[member.item.id].flatMap { change(of: member.item, $0, member.periods, schema) }
      },
      page: self)
  }

  /// Nil when the item says the same in both years.
  private func change(
    of item: Item, _ old: [ItemPeriod], _ new: [ItemPeriod], _ schema: CollectionSchema
  ) -> ChangedItemView? {
    guard old.map(\.validity) != new.map(\.validity) else { return nil }
    let fields = schema.fields.indices.compactMap { index -> ChangedFieldView? in
      guard schema.fields[index].isPerPeriod else { return nil }
      let (before, after) = (said(old, index), said(new, index))
      return before == after
        ? nil
        : ChangedFieldView(label: schema.fields[index].label, before: before, after: after)
    }
    let saysTheSame = old.map(\.statement?.text) == new.map(\.statement?.text)
    guard !fields.isEmpty || !saysTheSame else { return nil }
    return ChangedItemView(
      item: item, schema: schema, before: old, after: new, fields: fields, page: self)
  }

  /// What some periods say in a field, each thing once.
  private func said(_ periods: [ItemPeriod], _ field: Int) -> String {
    var seen: Set<String> = []
    return periods.compactMap { $0.fields[field].flatMap(html) }
      .filter { seen.insert($0).inserted }.joined(separator: "; ")
  }
}
