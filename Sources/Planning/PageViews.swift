import Datasets
import Decisions
import Formats
import Markdown
import Model

/// The data of a whole page: the frame that all pages have, and what the page is about.
struct PageViews {
  private let context: PageContext
  private let page: PlannedPage
  private let book: [String]

  init(plan: Plan, page: PlannedPage, book: [String]) {
    self.book = book
    context = PageContext(plan: plan, page: page)
    self.page = page
  }

  private var site: Site { context.site }

  func view() -> View {
    guard case .record(let subject) = subjectView() else {
      preconditionFailure("a planned page has data")
    }
    return .record(frame().merging(subject, uniquingKeysWith: { _, subject in subject }))
  }

  // MARK: The frame

  static let frameShape: Shape.Record = [
    "language": .text, "siteTitle": .text, "documentTitle": .text, "pageTitle": .text,
    "pageDescription": .text, "root": .text, "stylesheet": .text, "publisher": .text,
    "contact": .text, "licence": .text, "asOf": .text, "file": .text, "isSearchable": .flag,
    "homeHref": .text, "bookHref": .text, "dataHref": .text, "structuredData": .html,
    "script": .text, "edition": .text, "fileHref": .text, "reportHref": .text,
    "navigation": .list(["href": .text, "label": .text, "isCurrent": .flag]),
    "breadcrumbs": .list(LinkView.shape), "footer": .list(LinkView.shape),
  ]

  private func frame() -> [String: View] {
    let settings = site.settings
    let title = title()
    let home = Route("index.html")
    let isHome = page.route == home
    return [
      "language": .text(settings.language), "siteTitle": .text(settings.title),
      "documentTitle": .text(
        isHome
          ? settings.title
          : site.phrases[.documentTitle, ["title": title, "site": settings.title]]),
      "pageTitle": .text(title), "pageDescription": .optional(description()),
      "root": .optional(page.route.rootPrefix),
      "stylesheet": .optional(context.plan.stylesheet.map { context.href($0) }),
      "script": .optional(context.plan.script.map { context.href($0) }),
      "publisher": .text(settings.publisher), "contact": .optional(settings.contact),
      "licence": .optional(settings.licence), "edition": .optional(settings.edition),
      "asOf": .text(context.wording.date(settings.asOf)),
      "file": .optional(file()), "fileHref": .optional(fileHref()),
      "reportHref": .optional(reportHref()), "isSearchable": .flag(isSearchable),
      "homeHref": .text(context.href(home)),
      "dataHref": .text(context.href(Datasets.indexRoute)),
      "structuredData": .optional(html: structuredData() ?? ""),
      "bookHref": .optional(context.plan.book.map { context.href($0.route) }),
      "navigation": .list(settings.navigation.map(navigation)),
      "breadcrumbs": .list(breadcrumbs()),
      "footer": .list(settings.footer.map { LinkView.make(context.href($0.route), $0.label) }),
    ]
  }

  private func navigation(_ entry: NavigationEntry) -> View {
    let folder = entry.route.path.split(separator: "/").dropLast().joined(separator: "/")
    let isInside =
      entry.route.path.hasSuffix("/index.html")
      ? page.route.path.hasPrefix(folder + "/")
      : page.route == entry.route
        || page.route.path.hasPrefix(String(entry.route.path.dropLast(".html".count)) + "/")
    return .record([
      "href": .text(context.href(entry.route)), "label": .text(entry.label),
      "isCurrent": .flag(isInside),
    ])
  }

  /// Question pages are steps of a conversation, not pages to find.
  private var isSearchable: Bool {
    switch page.subject {
    case .question, .notFound, .book: false
    default: true
    }
  }

  /// What the page is about, for machines.
  private func structuredData() -> String? {
    let topic: Datasets.PageTopic
    switch page.subject {
    case .item(let collection, let item): topic = .item(collection: collection, item: item)
    case .collection(let index): topic = .collection(index)
    case .data: topic = .data
    default: return nil
    }
    return Datasets.structuredData(of: topic, at: page.route, in: site)
  }

  // MARK: What differs by kind

  private func subjectView() -> View {
    switch page.subject {
    case .home: context.home()
    case .book: context.book(book)
    case .notFound: .record([:])
    case .data: context.data()
    case .item(let collection, let item): context.item(collection, item)
    case .collection(let index): context.collection(index)
    case .group(let collection, let rule, let key): context.group(collection, rule, key)
    case .groupIndex(let collection, let rule): context.groupIndex(collection, rule)
    case .decision(let index): context.decision(index)
    case .decisionRules(let index): context.decisionRules(index)
    case .decisionProof(let index): context.proof(index)
    case .decisionTree(let index): context.tree(index)
    case .decisionChanges(let index): context.decisionChanges(index)
    case .decisionCases(let index): context.cases(index)
    case .decisionCase(let decision, let index): context.workedCase(decision, index)
    case .question(let decision, let index): question(decision, index)
    }
  }

  private func question(_ decision: Int, _ index: Int) -> View {
    switch context.plan.trees[decision].pages[index].kind {
    case .question(let question): context.question(decision, index, question)
    case .settled(let outcome): context.settled(decision, index, outcome)
    case .undecided(let outcome): context.undecided(decision, index, outcome)
    }
  }

  private func title() -> String {
    switch page.subject {
    case .home: return site.home.title
    case .book: return site.phrases[.bookTitle]
    case .notFound: return site.phrases[.notFoundTitle]
    case .data: return site.phrases[.dataTitle]
    case .item(let collection, let item): return site.collections[collection].items[item].title
    case .collection(let index): return site.collections[index].schema.label
    case .group(let collection, let rule, let id):
      let pageRule = site.collections[collection].schema.pages[rule]
      let keys = GroupKeys(site: site, collection: site.collections[collection], rule: pageRule)
      return keys.keys().first { $0.id == id }.map { PageContext.title(pageRule, $0) } ?? id
    case .groupIndex(let collection, let rule):
      return site.collections[collection].schema.pages[rule].label
    case .decision(let index): return site.decisions[index].name
    case .decisionRules(let index): return title(.rulesTitle, of: index)
    case .decisionProof(let index): return title(.proofTitle, of: index)
    case .decisionTree(let index): return title(.treeTitle, of: index)
    case .decisionChanges(let index): return title(.changesTitle, of: index)
    case .decisionCases(let index): return title(.casesTitle, of: index)
    case .decisionCase(let decision, let index):
      return site.decisions[decision].scenarios[index].name
    case .question(let decision, let index): return questionTitle(decision, index)
    }
  }

  private func title(_ phrase: Phrases.Key, of decision: Int) -> String {
    site.phrases[
      .questionTitle,
      ["question": site.phrases[phrase], "decision": site.decisions[decision].name]]
  }

  private func questionTitle(_ decision: Int, _ index: Int) -> String {
    let table = site.decisions[decision]
    let words: String =
      switch context.plan.trees[decision].pages[index].kind {
      case .question(let question): table.text(of: question.subject).question
      case .settled(let outcome):
        table.outcomes.first { $0.id == outcome.result.outcome }?.label ?? ""
      case .undecided: site.phrases[.undecidedTitle]
      }
    return site.phrases[.questionTitle, ["question": words, "decision": table.name]]
  }

  private func description() -> String? {
    switch page.subject {
    case .home: return site.settings.description
    case .item(let collection, let item):
      let body = site.collections[collection].items[item].body
      let words = body.words(.firstParagraph)
      return words.isEmpty ? nil : String(words.prefix(200))
    case .collection(let index): return site.collections[index].schema.description
    default: return nil
    }
  }

  /// The file a page is made from, as its author finds it below the content folder.
  private func file() -> String? {
    let path = DuplicateAddress.origin(of: page, site)
    let depth = if case .home = page.subject { 1 } else { 2 }
    switch page.subject {
    case .notFound, .data, .book: return nil
    default: break
    }
    return path.split(separator: "/").suffix(depth).joined(separator: "/")
  }

  private func fileHref() -> String? {
    guard let repository = site.settings.repository, let file = file() else { return nil }
    return "\(repository)/\(file)"
  }

  /// The address to write to about a page, with the page in the subject.
  private func reportHref() -> String? {
    guard let contact = site.settings.contact else { return nil }
    let subject = site.phrases[
      .reportSubject, ["page": page.route.path, "site": site.settings.title]]
    return "mailto:\(contact)?subject=\(HTML.percentEncoded(subject))"
  }

  private func breadcrumbs() -> [View] {
    let home = LinkView.make(context.href(Route("index.html")), site.phrases[.home])
    switch page.subject {
    case .home, .notFound, .book: return []
    case .item(let collection, _), .group(let collection, _, _):
      let schema = site.collections[collection].schema
      let rule = schema.pages.first {
        if case .group(_, let rule, _) = page.subject {
          return $0.folder == schema.pages[rule].folder
        }
        return $0.key == .collection
      }
      return [home]
        + (rule.map { [LinkView.make(context.href($0.indexRoute), $0.label)] } ?? [])
    case .collection, .groupIndex, .data: return [home]
    case .decision(let index): return [home] + decisionTrail(index, isWhole: false)
    case .decisionRules(let index), .decisionProof(let index), .decisionTree(let index),
      .decisionChanges(let index), .decisionCases(let index), .question(let index, _):
      return [home] + decisionTrail(index, isWhole: true)
    case .decisionCase(let index, _):
      let cases = LinkView.make(
        context.href(site.decisions[index].casesRoute), site.phrases[.casesTitle])
      return [home] + decisionTrail(index, isWhole: true) + [cases]
    }
  }

  /// The collection of a decision and, for pages below it, the decision itself.
  private func decisionTrail(_ index: Int, isWhole: Bool) -> [View] {
    let table = site.decisions[index]
    let schema = site.collection(table.id.collection)?.schema
    let rule = schema?.pages.first { $0.key == .collection }
    return (rule.map { [LinkView.make(context.href($0.indexRoute), $0.label)] } ?? [])
      + (isWhole ? [LinkView.make(context.href(table.route), table.name)] : [])
  }
}

/// The home page as a view.
extension PageContext {
  static let homeShape: Shape.Record = [
    "heading": .text, "lead": .html, "body": .html,
    "decisions": .list(decisionLinkShape),
    "collections": .list([
      "href": .text, "label": .text, "description": .text, "count": .text,
    ]),
    "years": .list(["href": .text, "label": .text, "draft": .record(draftShape)]),
  ]

  func home() -> View {
    let home = site.home
    var lead = ""
    if case .markdown(let text)? = home.fields.first ?? nil { lead = html(text) }
    return .record([
      "heading": .text(home.title), "lead": .optional(html: lead),
      "body": .optional(html: html(home.body)),
      "decisions": .list(site.decisions.map(decisionLink)),
      "collections": .list(collectionsByMenu().compactMap(collectionCard)), "years": .list(years()),
    ])
  }

  /// The collections in the order of the menu, then those that it does not name.
  private func collectionsByMenu() -> [Collection] {
    let menu = site.settings.navigation.map(\.route)
    let places = site.collections.map { collection in
      let index = collection.schema.pages.first { $0.key == .collection }?.indexRoute
      return menu.firstIndex { $0 == index } ?? menu.count
    }
    return site.collections.indices.sorted { (places[$0], $0) < (places[$1], $1) }
      .map { site.collections[$0] }
  }

  private func collectionCard(_ collection: Collection) -> View? {
    let schema = collection.schema
    guard schema.role != .decision,
      let rule = schema.pages.first(where: { $0.key == .collection })
    else { return nil }
    return .record([
      "href": .text(href(rule.indexRoute)), "label": .text(schema.label),
      "description": .optional(schema.description), "count": .text(String(collection.items.count)),
    ])
  }

  /// The pages of years that the menu names; else the first there are.
  private func years() -> [View] {
    let menu = site.settings.navigation.map(\.route)
    let rules = site.collections.flatMap(\.schema.pages).filter { $0.key == .year }
    guard let rule = rules.first(where: { menu.contains($0.indexRoute) }) ?? rules.first else {
      return []
    }
    return site.settings.years.map { year in
      .record([
        "href": .text(href(rule.route(for: String(year.year)))),
        "label": .text(String(year.year)), "draft": draft(year),
      ])
    }
  }
}
