import Model

/// A link with its words.
struct LinkView: ViewModel {
  let href: String
  let label: String

  static let fields = Fields<LinkView>([
    .text("href") { $0.href },
    .text("label") { $0.label },
  ])
}

extension PageContext {
  func link(_ route: Route, anchor: String? = nil, _ label: String) -> LinkView {
    LinkView(href: href(route, anchor: anchor), label: label)
  }

  func link(_ link: Link) -> LinkView { self.link(link.route, link.label) }

  func link(_ link: PageLink) -> LinkView {
    self.link(link.route, anchor: link.anchor, link.title)
  }

  func link(_ citation: Citation) -> LinkView {
    link(citation.route, anchor: citation.place, citation.label)
  }

  /// Nil for an item that is on no page.
  func link(_ item: Item, _ label: String) -> LinkView? {
    site.route(of: item.id).map { link($0, label) }
  }
}
