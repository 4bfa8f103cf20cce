import Markdown
import Model

/// Every text of a site with the item it belongs to.
struct SiteTexts {
  private(set) var texts: [(owner: ItemID?, text: RichText)] = []

  init(_ site: Site) {
    add(site.home, owner: nil)
    for collection in site.collections {
      for item in collection.items { add(item, owner: item.id) }
    }
    for decision in site.decisions { add(decision) }
  }

  private mutating func add(_ item: Item, owner: ItemID?) {
    texts.append((owner, item.body))
    for value in item.fields + item.periods.flatMap(\.fields) { add(value, owner) }
  }

  private mutating func add(_ value: FieldValue?, _ owner: ItemID?) {
    switch value {
    case .markdown(let text): texts.append((owner, text))
    case .list(let values): for value in values { add(value, owner) }
    default: break
    }
  }

  private mutating func add(_ decision: DecisionTable) {
    var found = [decision.summary]
    for input in decision.inputs {
      found += [input.text.why, input.text.help, input.unknown]
      found += input.values.map(\.help)
    }
    for outcome in decision.outcomes { found += [outcome.action, outcome.keep] }
    for rule in decision.rules { found += [rule.because, rule.how] }
    found += decision.caveats.map(\.text) + decision.scenarios.map(\.story)
    texts += found.map { (decision.id, $0) }
  }
}
