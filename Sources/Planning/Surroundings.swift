import Markdown
import Model

/// What all pages of a site share, worked out once.
final class Surroundings: Sendable {
  let site: Site
  let relatedRules: RelatedRules
  let stylesheet: Route?
  /// The script that every page may load; a page works without it.
  let script: Route?
  /// The script of the search box, and its page; nil when the templates have none.
  let search: (script: Route, page: Route)?
  /// The page that holds the whole handbook; nil when the site asks for none.
  let book: Route?
  let menu: [MenuEntry]
  let wording: Wording
  let htmlWords: HTMLWords
  /// The day that "now" means, in words.
  let asOf: String

  init(_ site: Site, book: Route?) {
    self.site = site
    self.book = book
    relatedRules = RelatedRules(site)
    let assets = site.templates.assets.map(\.route)
    stylesheet = assets.first { $0.path.hasSuffix(".css") }
    search = site.searchPage.map { (SearchRoutes.script, $0) }
    script = assets.first { $0.path.hasSuffix(".js") && $0 != SearchRoutes.script }
    menu = site.settings.navigation.map(MenuEntry.init)
    wording = Wording(phrases: site.phrases, asOf: site.settings.asOf)
    htmlWords = HTMLWords(site.phrases)
    asOf = wording.date(site.settings.asOf)
  }
}
