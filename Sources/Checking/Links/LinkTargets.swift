import Diagnostics
import Markdown
import Model

/// The pages that cross-references lead to, with the titles that links print.
struct LinkTargets: Sendable {
  let names: Names
  let entries: [ItemID: Entry]
  /// Pages made for a year or a value, by prefix and key.
  let groups: [String: [String: PageLink]]

  /// What can be known of an item before it is checked; shared, because every link asks for one.
  final class Entry: Sendable {
    let id: ItemID
    let title: String
    let short: String?
    /// Nil when its collection makes no page for each item.
    let route: Route?
    let anchors: Set<String>
    /// By every way they may be cited, normalized.
    let places: [String: Place]
    /// Whether its anchors and places are known.
    let isReadable: Bool
    /// The cross-references in its fields.
    let marks: [ItemMark]

    fileprivate init(_ file: NamedFile, _ words: (String) -> String) {
      id = file.id
      title = words(file.title)
      short = file.short.map(words)
      route = file.route
      anchors = file.anchors
      places = file.places
      isReadable = file.isReadable
      marks = file.marks
    }

    func link(anchor: String? = nil) -> PageLink? {
      route.map { PageLink(route: $0, anchor: anchor, title: title, item: id) }
    }
  }

  /// - Parameter words: puts the values of facts into a title.
  init(_ names: Names, years: [SiteYear], words: (String) -> String) {
    self.names = names
    var entries: [ItemID: Entry] = [:]
    for file in [names.home].compactMap(\.self) + names.files.values.flatMap(\.self) {
      entries[file.id] = Entry(file, words)
    }
    self.entries = entries
    groups = GroupFinder(names: names, titles: { entries[$0]?.title }, years: years).groups()
  }

  /// A cross-reference written as text, such as `begrip:inclusie#kosten`.
  func link(text: String, at span: SourceSpan) -> Checked<PageLink?> {
    guard let mark = ItemMark(text) else { return Checked(nil, [Self.malformed(text, at: span)]) }
    return item(mark, at: span)
  }

  func item(_ mark: ItemMark, at span: SourceSpan) -> Checked<PageLink?> {
    guard let prefix = mark.prefix else { return bareName(mark, at: span) }
    if let group = groups[prefix] {
      guard let link = group[mark.name] else {
        return Checked(nil, [unknown(prefix, mark.name, among: group.keys, at: span)])
      }
      return Checked(link)
    }
    guard let collection = names.collectionsByPrefix[prefix] else {
      return Checked(nil, [unknownPrefix(prefix, at: span)])
    }
    guard let entry = entries[ItemID(collection, mark.name)] else {
      let known = (names.files[collection] ?? []).lazy.map(\.id.name)
      return Checked(nil, [unknown(prefix, mark.name, among: known, at: span)])
    }
    return page(entry, mark.anchor, at: span)
  }

  private func bareName(_ mark: ItemMark, at span: SourceSpan) -> Checked<PageLink?> {
    let candidates = names.candidates(for: mark)
    guard let id = candidates.first, let entry = entries[id] else {
      return Checked(nil, [unknownName(mark.name, at: span)])
    }
    guard candidates.count == 1 else {
      return Checked(nil, [ambiguous(mark.name, candidates, at: span)])
    }
    return page(entry, mark.anchor, at: span)
  }

  func page(_ entry: Entry, _ anchor: String?, at span: SourceSpan) -> Checked<PageLink?> {
    if let anchor, !entry.anchors.contains(anchor) {
      guard entry.isReadable else { return Checked(nil) }
      return Checked(nil, [Self.brokenAnchor(anchor, entry.title, entry.anchors, at: span)])
    }
    guard let link = entry.link(anchor: anchor) else {
      return Checked(nil, [Self.noPage(entry.id, at: span)])
    }
    return Checked(link)
  }
}
