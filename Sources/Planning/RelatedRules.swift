import Model

/// Which rules of decisions other items have to do with, turned around once for the whole site.
struct RelatedRules: Sendable {
  /// A rule by its place among the decisions and among the rules of its own.
  struct Place: Sendable, Hashable, Comparable {
    let decision: Int
    let rule: Int

    static func < (left: Self, right: Self) -> Bool {
      (left.decision, left.rule) < (right.decision, right.rule)
    }
  }

  private let decisions: [DecisionTable]
  /// By what a rule, what is told to somebody who ends there, or its flow leads to.
  private let mentions: [ItemID: Set<Place>]
  private let byFlow: [ItemID: Set<Place>]
  /// By the places in sources that a rule rests on.
  private let bySource: [Citation: Set<Place>]
  /// For each rule the words of its payer.
  private let payers: [Place: [Substring]]

  init(_ site: Site) {
    decisions = site.decisions
    var mentions: [ItemID: Set<Place>] = [:]
    var byFlow: [ItemID: Set<Place>] = [:]
    var bySource: [Citation: Set<Place>] = [:]
    var payers: [Place: [Substring]] = [:]
    for (number, table) in site.decisions.enumerated() {
      for (index, rule) in table.rules.enumerated() {
        let place = Place(decision: number, rule: index)
        for id in Self.mentions(of: rule, table, site) { mentions[id, default: []].insert(place) }
        if let flow = rule.flow { byFlow[flow, default: []].insert(place) }
        for source in rule.sources where source.place != nil {
          bySource[source, default: []].insert(place)
        }
        payers[place] = rule.payer.nameWords
      }
    }
    self.mentions = mentions
    self.byFlow = byFlow
    self.bySource = bySource
    self.payers = payers
  }

  /// Rules that speak of an item, whose flow does, or to whose flow the item points.
  ///
  /// An item that holds in other days than a rule has nothing to do with it.
  func touching(_ item: Item) -> Set<Place> {
    let found = item.see.reduce(into: mentions[item.id] ?? []) { found, link in
      if let id = link.item { found.formUnion(byFlow[id] ?? []) }
    }
    return found.filter { overlaps($0, item) }
  }

  /// Rules that rest on a place in a source that the item rests on too.
  func sharingPlace(with item: Item) -> Set<Place> {
    let found = item.sources.reduce(into: Set<Place>()) { $0.formUnion(bySource[$1] ?? []) }
    return found.filter { overlaps($0, item) }
  }

  /// Rules whose payer, in words, is the item by one of its names.
  func naming(_ item: Item) -> Set<Place> {
    let names = ([item.title, item.shortTitle] + item.aliases).map(\.nameWords)
    return Set(payers.filter { _, words in names.contains { words.holds($0) } }.keys)
  }

  private func overlaps(_ place: Place, _ item: Item) -> Bool {
    let rule = decisions[place.decision].rules[place.rule]
    return (item.validity ?? .always).overlaps(rule.validity)
  }

  // MARK: What a rule leads to

  private static func mentions(
    of rule: DecisionRule, _ table: DecisionTable, _ site: Site
  ) -> Set<ItemID> {
    var found = Set(texts(of: rule, table).flatMap(\.items))
    guard let id = rule.flow else { return found }
    found.insert(id)
    guard let flow = site.item(id) else { return found }
    found.formUnion(flow.see.compactMap(\.item))
    for period in flow.periods where period.validity.overlaps(rule.validity) {
      for field in period.fields { found.formUnion(field?.items ?? []) }
    }
    return found
  }

  /// All that is told to somebody who ends at a rule.
  private static func texts(of rule: DecisionRule, _ table: DecisionTable) -> [RichText] {
    let outcome = table.outcome(rule.outcome)
    let caveats = table.caveats.filter {
      $0.rules.contains(rule.id) || $0.outcomes.contains(rule.outcome)
    }
    return [rule.because, rule.how] + [outcome?.action, outcome?.keep].compactMap(\.self)
      + caveats.map(\.text)
  }
}

extension RichText {
  /// The items and facts that its links lead to.
  fileprivate var items: [ItemID] {
    links.compactMap { link in
      switch link {
      case .page(let page): page.item
      case .fact(let fact): fact.fact
      case .citations, .external: nil
      }
    }
  }
}

extension FieldValue {
  /// The items and facts that it names or that its text leads to.
  fileprivate var items: [ItemID] {
    switch self {
    case .markdown(let text): text.items
    case .reference(let link): link.item.map { [$0] } ?? []
    case .fact(let fact): [fact.fact]
    case .list(let values): values.flatMap(\.items)
    default: []
    }
  }
}

extension String {
  /// The words of a name, in lower case.
  fileprivate var nameWords: [Substring] {
    lowercased().split { !($0.isLetter || $0.isNumber || $0 == "&" || $0 == "-") }
  }
}

extension [Substring] {
  /// Whether some words stand in it in a row.
  fileprivate func holds(_ words: [Substring]) -> Bool {
    guard !words.isEmpty, words.count <= count else { return false }
    return (0...count - words.count).contains { self[$0..<$0 + words.count].elementsEqual(words) }
  }
}
