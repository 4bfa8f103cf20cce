import Language
import Markdown
import Model

extension Observations {
  /// - Parameter facts: those whose values it prints; some stand in texts without markup.
  init(_ item: Item, _ schema: CollectionSchema, facts: [ItemID], _ index: SiteIndex) {
    let rule = schema.itemRule
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
