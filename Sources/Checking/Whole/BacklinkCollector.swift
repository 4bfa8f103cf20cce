import Model

/// Turns every reference around: for each item, what refers to it.
struct BacklinkCollector {
  private var links: [ItemID: [Backlink]] = [:]
  private var seen: [ItemID: Set<Backlink>] = [:]

  /// - Parameter facts: for each item and decision the facts whose values it prints; those in its
  ///   plain texts are seen nowhere else.
  /// - Returns: the references to each item, in the order of the site.
  static func collect(
    home: Item, collections: [Collection], decisions: [DecisionTable], facts: [ItemID: [ItemID]]
  ) -> [ItemID: [Backlink]] {
    var collector = Self()
    collector.add(home, page: PageLink(route: SiteIndex.homeRoute, title: home.title))
    for collection in collections {
      let rule = collection.schema.pages.first { $0.key == .item }
      for item in collection.items {
        guard let route = rule?.route(for: item.id.name) else { continue }
        let page = PageLink(route: route, title: item.title, item: item.id)
        collector.add(item, page: page)
        collector.add(facts: facts[item.id] ?? [], page)
      }
    }
    for decision in decisions {
      collector.add(decision)
      let page = PageLink(route: decision.route, title: decision.name, item: decision.id)
      collector.add(facts: facts[decision.id] ?? [], page)
    }
    return collector.links
  }

  private mutating func add(_ item: Item, page: PageLink) {
    add(item.body, page)
    for link in item.see { add(link, page) }
    add(item.sources, page)
    for operand in item.fact?.operands ?? [] { add(operand, Backlink(page: page, place: nil)) }
    for value in item.fields { add(value, page) }
    for period in item.periods {
      add(period.sources, page)
      for value in period.fields { add(value, page) }
    }
  }

  private mutating func add(_ decision: DecisionTable) {
    let page = PageLink(
      route: decision.route, title: decision.name, item: decision.id)
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

  /// Facts that the texts with markup did not name already.
  private mutating func add(facts: [ItemID], _ page: PageLink) {
    for fact in facts where !(links[fact] ?? []).contains(where: { $0.page.item == page.item }) {
      add(fact, Backlink(page: page, place: nil))
    }
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
    guard backlink.page.item != item, seen[item, default: []].insert(backlink).inserted else {
      return
    }
    links[item, default: []].append(backlink)
  }
}
