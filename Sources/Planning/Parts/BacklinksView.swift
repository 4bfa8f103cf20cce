import Model

/// References to an item from one collection.
struct BacklinksView: ViewModel {
  let label: String
  let links: [PageLink]
  let page: PageContext

  static let fields = Fields<BacklinksView>([
    .text("label") { $0.label },
    .list("links") { view in view.links.map { view.page.link($0) } },
  ])
}

/// A place in a source with what refers to it.
struct PlaceView: ViewModel {
  let place: Place
  /// How many places it is part of.
  let depth: Int
  let backlinks: [Backlink]
  let page: PageContext

  static let fields = Fields<PlaceView>([
    .text("id") { $0.place.id },
    .text("label") { $0.place.label },
    .text("about") { $0.place.about },
    .text("depth") { String($0.depth) },
    .list("backlinks") { $0.page.grouped($0.backlinks) },
  ])
}

extension PageContext {
  /// References grouped by the collection they stand in, each page once.
  func grouped(_ backlinks: [Backlink]) -> [BacklinksView] {
    var labels: [String] = []
    var groups: [String: [PageLink]] = [:]
    var seen: Set<PageLink> = []
    for backlink in backlinks {
      let label =
        backlink.page.item.flatMap { site.collection($0.collection)?.schema.label }
        ?? site.settings.title
      if groups[label] == nil { labels.append(label) }
      guard seen.insert(backlink.page).inserted else { continue }
      groups[label, default: []].append(backlink.page)
    }
    return labels.map { BacklinksView(label: $0, links: groups[$0] ?? [], page: self) }
  }

  func places(of item: Item) -> [PlaceView] {
    guard !item.places.isEmpty else { return [] }
    let backlinks = Dictionary(grouping: site.backlinks[item.id] ?? [], by: \.place)
    let parents = Dictionary(item.places.map { ($0.id, $0.parent) }) { first, _ in first }
    return item.places.map { place in
      var depth = 0
      var parent = place.parent
      while let id = parent, depth < item.places.count {
        depth += 1
        parent = parents[id] ?? nil
      }
      return PlaceView(
        place: place, depth: depth, backlinks: backlinks[place.id] ?? [], page: self)
    }
  }
}
