import Diagnostics
import Language
import Markdown
import Model

/// What was seen in one file when it was checked, so that whoever looks at the whole site need not
/// read its texts again.
struct Observations: Sendable {
  /// A reference to an item, seen from that item.
  struct Reference: Sendable, Hashable {
    let item: ItemID
    let backlink: Backlink
  }

  /// A word that readers may not know, where it stands first, and how often.
  struct Abbreviation: Sendable {
    let word: String
    let span: SourceSpan
    var count: Int
  }

  /// What it refers to, in reading order, each once; none of a page that is not made.
  let references: [Reference]
  /// The terms that its texts use and the items that they link to, each once, other than itself.
  let used: [ItemID]
  /// In reading order; none when the site has no list of known words.
  let abbreviations: [Abbreviation]
  /// The words in its names that could be an abbreviation.
  let names: [String]

  /// - Parameter facts: those whose values it prints; some stand in texts without markup.
  init(_ item: Item, _ schema: CollectionSchema, facts: [ItemID], _ index: SiteIndex) {
    let rule = schema.pages.first { $0.key == .item }
    var collector = ReferenceCollector(of: item.id)
    if let rule {
      collector.add(
        item,
        page: PageLink(route: rule.route(for: item.id.name), title: item.title, item: item.id))
      collector.add(facts: facts)
    }
    let fields = schema.fields.indices.filter { schema.fields[$0].isName }.map { item.fields[$0] }
    let names = fields.compactMap { if case .text(let name)? = $0 { name } else { nil } }
    self.init(
      collector, item.texts, names: [item.title, item.shortTitle] + item.aliases + names,
      owner: item.id, index)
  }

  /// What was seen in the home page, which nothing refers to and which explains nothing.
  init(home: Item, _ index: SiteIndex) {
    var collector = ReferenceCollector(of: nil)
    collector.add(home, page: PageLink(route: SiteIndex.homeRoute, title: home.title))
    self.init(collector, home.texts, names: [], owner: nil, index)
  }

  /// - Parameter facts: those whose values it prints; some stand in texts without markup.
  init(_ decision: DecisionTable, facts: [ItemID], _ index: SiteIndex) {
    var collector = ReferenceCollector(of: decision.id)
    collector.add(decision)
    collector.add(facts: facts)
    self.init(collector, decision.texts, names: [], owner: decision.id, index)
  }

  private init(
    _ collector: ReferenceCollector, _ texts: [RichText], names: [String], owner: ItemID?,
    _ index: SiteIndex
  ) {
    references = collector.references
    used = UnusedTerm.isWanted(index.schemas) ? UnusedTerm.used(by: texts, of: owner) : []
    let isWanted = UndefinedWord.isWanted(index.schemas)
    abbreviations = isWanted ? UndefinedWord.abbreviations(in: texts) : []
    self.names = isWanted ? names.flatMap { CapitalWord.all(in: Array($0.utf8)[...]) } : []
  }
}
