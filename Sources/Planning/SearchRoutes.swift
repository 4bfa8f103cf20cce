import Model

/// Where search stands on a site; a site has search when its templates have the script.
enum SearchRoutes {
  static let script = Route("assets/search.js")
}

extension Site {
  /// The address of the search page; nil when the templates have no search.
  var searchPage: Route? {
    templates.assets.contains { $0.route == SearchRoutes.script }
      ? Route("\(phrases[.searchName]).html") : nil
  }
}
