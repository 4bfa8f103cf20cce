import Model

/// An entry of the menu, with the beginning of the addresses that stand under it.
struct MenuEntry: Sendable {
  let label: String
  let route: Route
  private let folder: String
  private let isFolder: Bool

  init(_ entry: NavigationEntry) {
    label = entry.label
    route = entry.route
    isFolder = entry.route.path.hasSuffix("/index.html")
    let length = isFolder ? "index.html".utf8.count : ".html".utf8.count
    folder = String(entry.route.path.dropLast(length)) + (isFolder ? "" : "/")
  }

  /// Whether a page is the entry's own or stands under it.
  func holds(_ page: Route) -> Bool {
    page.path.hasPrefix(folder) || (!isFolder && page == route)
  }
}
