import Model

/// Gathers what one file refers to, turned around: for each reference the item, and how that item
/// sees it.
struct ReferenceCollector {
  /// In reading order, each once.
  private(set) var references: [Observations.Reference] = []
  private let owner: ItemID?
  private var seen: Set<Observations.Reference> = []
  private var items: Set<ItemID> = []
  private var page: PageLink?

  /// - Parameter owner: the item itself, which does not refer to itself; nil for the home page.
  init(of owner: ItemID?) {
    self.owner = owner
  }

  mutating func add(_ item: Item, page: PageLink) {
    self.page = page
    add(item.body, page)
    for link in item.see { add(link, page) }
    add(item.sources, page)
    for operand in item.fact?.operands ?? [] { add(operand.fact, Backlink(page: page, place: nil)) }
    for value in item.fields { add(value, page) }
    for period in item.periods {
      add(period.sources, page)
      for value in period.fields { add(value, page) }
    }
  }

  /// The texts are those of `DecisionTable.texts`, with what stands between them.
  mutating func add(_ decision: DecisionTable) {
    let page = PageLink(route: decision.route, title: decision.name, item: decision.id)
    self.page = page
    add(decision.summary, page)
    for text in [decision.time.text] + decision.inputs.map(\.text) {
      add(text.why, page)
      add(text.help, page)
    }
    for input in decision.inputs {
      add(input.unknown, page)
      for value in input.values { add(value.help, page) }
    }
    for outcome in decision.outcomes {
      add(outcome.action, page)
      add(outcome.keep, page)
    }
    for impossible in decision.impossible {
      add(impossible.because, page)
      add(impossible.sources, page)
    }
    for scenario in decision.scenarios { add(scenario.story, page) }
    for rule in decision.rules {
      let place = PageLink(
        route: decision.tableRoute, anchor: rule.id, title: "\(decision.name) (\(rule.id))",
        item: decision.id)
      add(rule.sources, place)
      add(rule.because, place)
      add(rule.how, place)
      if let flow = rule.flow { add(flow, Backlink(page: place, place: nil)) }
    }
    for caveat in decision.caveats {
      add(caveat.text, page)
      add(caveat.sources, page)
    }
  }

  /// Facts that what was added before did not name already.
  mutating func add(facts: [ItemID]) {
    guard let page else { return }
    for fact in facts where !items.contains(fact) { add(fact, Backlink(page: page, place: nil)) }
  }

  private mutating func add(_ value: FieldValue?, _ page: PageLink) {
    switch value {
    case .markdown(let text): add(text, page)
    case .reference(let link): add(link, page)
    case .fact(let fact): add(fact.fact, Backlink(page: page, place: nil))
    case .citation(let citation): add([citation], page)
    case .list(let values): for value in values { add(value, page) }
    default: break
    }
  }

  private mutating func add(_ text: RichText, _ page: PageLink) {
    for link in text.links {
      switch link {
      case .page(let target): add(target, page)
      case .citations(let citations): add(citations, page)
      case .fact(let fact): add(fact.fact, Backlink(page: page, place: nil))
      case .external: break
      }
    }
  }

  private mutating func add(_ target: PageLink, _ page: PageLink) {
    guard let item = target.item else { return }
    add(item, Backlink(page: page, place: nil))
  }

  private mutating func add(_ citations: [Citation], _ page: PageLink) {
    for citation in citations {
      add(citation.source, Backlink(page: page, place: citation.place))
    }
  }

  private mutating func add(_ item: ItemID, _ backlink: Backlink) {
    let reference = Observations.Reference(item: item, backlink: backlink)
    guard item != owner, seen.insert(reference).inserted else { return }
    items.insert(item)
    references.append(reference)
  }
}
