import Formats
import Markdown
import Model

/// What all views of one page share: where the page is, and how values are worded there.
struct PageContext {
  let plan: Plan
  let page: PlannedPage
  let wording: Wording
  let htmlWords: HTMLWords

  init(plan: Plan, page: PlannedPage) {
    self.plan = plan
    self.page = page
    wording = Wording(phrases: plan.site.phrases, asOf: plan.site.settings.asOf)
    htmlWords = HTMLWords(plan.site.phrases)
  }

  var site: Site { plan.site }

  func href(_ route: Route, anchor: String? = nil) -> String {
    let address = route == page.route && anchor != nil ? "" : route.relative(to: page.route)
    return address + (anchor.map { "#\($0)" } ?? "")
  }

  // MARK: Text

  func html(_ text: RichText) -> String {
    text.document.html(words: htmlWords, links: termLinks(text)) { reference(text, $0) }
  }

  /// A text without the tags of its single paragraph.
  func inlineHTML(_ text: RichText) -> String {
    text.document.inlineHTML(words: htmlWords, links: termLinks(text)) { reference(text, $0) }
  }

  /// The terms in a text as links that show what the term means.
  private func termLinks(_ text: RichText) -> [(range: TextRange, startTag: String)] {
    text.terms.compactMap { use in
      guard let term = site.terms[use.term], term.link.route != page.route else { return nil }
      let address = HTML.escape(href(term.link.route))
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
}

// MARK: - Small views

/// A link with its words.
enum LinkView {
  static let shape: Shape.Record = ["href": .text, "label": .text]

  static func make(_ href: String, _ label: String) -> View {
    .record(["href": .text(href), "label": .text(label)])
  }
}

extension PageContext {
  func link(_ link: PageLink) -> View {
    LinkView.make(href(link.route, anchor: link.anchor), link.title)
  }

  func citation(_ citation: Citation) -> View {
    LinkView.make(href(citation.route, anchor: citation.place), citation.label)
  }

  /// How sure something is.
  func certainty(_ id: String?) -> View {
    guard let certainty = site.settings.certainty(id) else { return .none }
    return .record([
      "id": .text(certainty.id), "label": .text(certainty.label),
      "description": .text(certainty.description), "isDraft": .flag(certainty.isDraft),
      "isOpen": .flag(certainty.isOpen),
    ])
  }

  static let certaintyShape: Shape.Record = [
    "id": .text, "label": .text, "description": .text, "isDraft": .flag, "isOpen": .flag,
  ]

  /// The note that goes with anything that rests on a draft.
  func draft(_ year: SiteYear?) -> View {
    guard let year, year.isDraft else { return .none }
    return .record(["year": .text(String(year.year)), "note": .optional(year.note)])
  }

  /// The note for something that is said with a certainty; without a year when it is a draft about
  /// a time before the draft years.
  func draft(of validity: Validity, certainty: String?) -> View {
    let year = draftYear(of: validity, certainty: certainty)
    if let year, !validity.overlaps(Validity(year: year.year)) {
      return .record(["year": .none, "note": .none])
    }
    return draft(year)
  }

  static let draftShape: Shape.Record = ["year": .text, "note": .text]

  /// When something holds, as seen from the as-of date.
  func validity(_ validity: Validity, certainty: String?) -> String {
    wording.validity(
      validity, isDraft: draftYear(of: validity, certainty: certainty) != nil)
  }

  /// The draft year that a stretch of time is of.
  func draftYear(of validity: Validity, certainty: String?) -> SiteYear? {
    site.settings.draftYear(of: validity, certainty: certainty)
  }
}
