import Formats
import Markdown
import Model

/// What all views of one page share: where the page is, and how links, texts and values are written
/// there.
final class PageContext: Sendable {
  let shared: Surroundings
  let route: Route
  /// Whether a link to a term shows what the term means.
  private let definesTerms: Bool

  init(_ shared: Surroundings, route: Route, definesTerms: Bool = true) {
    self.shared = shared
    self.route = route
    self.definesTerms = definesTerms
  }

  /// For a page on which the same terms stand too often to define them each time.
  var withoutDefinitions: PageContext {
    PageContext(shared, route: route, definesTerms: false)
  }

  var site: Site { shared.site }
  var wording: Wording { shared.wording }

  func href(_ route: Route, anchor: String? = nil) -> String {
    guard let anchor else { return route.relative(to: self.route) }
    return (route == self.route ? "" : route.relative(to: self.route)) + "#" + anchor
  }

  /// The address of the page that an item is on; nil when it is on none.
  func href(of item: ItemID) -> String? { site.route(of: item).map { href($0) } }

  // MARK: Texts

  func html(_ text: RichText) -> String {
    text.document.html(words: shared.htmlWords, links: termLinks(text)) { reference(text, $0) }
  }

  /// A text without the tags of its single paragraph.
  func inlineHTML(_ text: RichText) -> String {
    text.document.inlineHTML(words: shared.htmlWords, links: termLinks(text)) {
      reference(text, $0)
    }
  }

  /// The terms in a text as links that show what the term means.
  private func termLinks(_ text: RichText) -> [(range: TextRange, startTag: String)] {
    text.terms.compactMap { use in
      guard let term = site.terms[use.term], term.link.route != route else { return nil }
      let address = HTML.escape(href(term.link.route))
      guard definesTerms else { return (use.range, "<a class=\"term\" href=\"\(address)\">") }
      let meaning = HTML.escape(term.definition)
      return (
        use.range, "<a class=\"term\" href=\"\(address)\" data-definition=\"\(meaning)\">"
      )
    }
  }

  private func reference(_ text: RichText, _ index: Int) -> ReferenceHTML {
    switch text.links[index] {
    case .page(let link):
      let words: String =
        if case .item(let mark) = text.document.references[index].target {
          mark.text ?? link.title
        } else {
          link.title
        }
      return .link(startTag: startTag(href(link.route, anchor: link.anchor)), text: words)
    case .fact(let fact): return .html(html(fact))
    case .external(let address):
      let isOutside = !address.hasPrefix("#")
      return .link(startTag: startTag(address, external: isOutside), text: address)
    case .citations(let citations):
      let links = citations.map { citation in
        startTag(href(citation.route, anchor: citation.place)) + HTML.escape(citation.label)
          + "</a>"
      }
      return .html("<span class=\"citation\">(\(links.joined(separator: "; ")))</span>")
    }
  }

  private func startTag(_ address: String, external: Bool = false) -> String {
    "<a href=\"\(HTML.escape(address))\"\(external ? " rel=\"external noopener\"" : "")>"
  }

  // MARK: Time

  /// When something holds, as seen from the as-of date.
  ///
  /// - Parameter fact: what it is of, when it is a fact.
  func validity(_ validity: Validity, certainty: String?, of fact: Fact? = nil) -> String {
    guard let year = draftYear(of: validity, certainty: certainty) else {
      return wording.validity(validity)
    }
    let isSum = fact?.kind.isNumber == true && !restsOnDraft(certainty)
    return wording.validity(validity, as: isSum ? .estimate(year: year.year) : .draft)
  }

  /// Whether a certainty itself says that there is a draft, or that nothing is settled.
  private func restsOnDraft(_ certainty: String?) -> Bool {
    site.settings.certainty(certainty).map { $0.isDraft || $0.isOpen } ?? false
  }

  /// The draft year that a stretch of time is of.
  func draftYear(of validity: Validity, certainty: String?) -> SiteYear? {
    site.settings.draftYear(of: validity, certainty: certainty)
  }
}
