struct MenuEntryView: ViewModel {
  let entry: MenuEntry
  let page: PageContext

  static let fields = Fields<MenuEntryView>([
    .text("href") { $0.page.href($0.entry.route) },
    .text("label") { $0.entry.label },
    .flag("isCurrent") { $0.entry.holds($0.page.route) },
  ])
}
