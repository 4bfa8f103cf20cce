import Markdown
import Model

/// Tells which rules of decisions an item has to do with.
struct RuleTouch {
  private let site: Site
  private let item: Item
  /// Whether any decision or flow is tied to the item at all: most items have none, and asking
  /// each rule for each of them is slow.
  private let isTied: Bool
  /// The places in sources that the item rests on.
  private let places: Set<Citation>
  /// Its names, in words.
  private let names: [[Substring]]

  init(site: Site, item: Item) {
    self.site = site
    self.item = item
    let flows = Set(site.collections.filter { $0.schema.role == .flow }.map(\.schema.id))
    let decisions = Set(site.decisions.map(\.id))
    let isTie = { (id: ItemID?) in
      id.map { decisions.contains($0) || flows.contains($0.collection) } ?? false
    }
    isTied =
      isTie(item.id) || item.see.contains { isTie($0.item) }
      || (site.backlinks[item.id] ?? []).contains { isTie($0.page.item) }
    places = Set(item.sources.filter { $0.place != nil })
    names = ([item.title, item.shortTitle] + item.aliases).map(Self.words)
  }

  /// Whether a rule speaks of the item, its flow does, or the item points to its flow.
  ///
  /// An item that holds in other days than the rule has nothing to do with it.
  func touches(_ rule: DecisionRule, _ table: DecisionTable) -> Bool {
    guard isTied, overlaps(rule) else { return false }
    if rule.flow == item.id || texts(of: rule, table).contains(where: leadsHere) { return true }
    guard let id = rule.flow, let flow = site.item(id) else { return false }
    return item.see.contains { $0.item == id } || flow.see.contains { $0.item == item.id }
      || flow.periods.contains { period in
        period.validity.overlaps(rule.validity) && period.fields.contains(where: leadsHere)
      }
  }

  /// Whether the payer of a rule, in words, is the item by one of its names.
  func isNamedAsPayer(_ rule: DecisionRule) -> Bool {
    let words = Self.words(rule.payer)
    return names.contains { wanted in
      guard !wanted.isEmpty, wanted.count <= words.count else { return false }
      return (0...words.count - wanted.count).contains {
        Array(words[$0..<$0 + wanted.count]) == wanted
      }
    }
  }

  /// Whether a rule rests on a place in a source that the item rests on too.
  func sharesPlace(_ rule: DecisionRule) -> Bool {
    !places.isEmpty && overlaps(rule) && rule.sources.contains(where: places.contains)
  }

  private func overlaps(_ rule: DecisionRule) -> Bool {
    (item.validity ?? .always).overlaps(rule.validity)
  }

  /// All that is told to somebody who ends at a rule.
  private func texts(of rule: DecisionRule, _ table: DecisionTable) -> [RichText] {
    let outcome = table.outcomes.first { $0.id == rule.outcome }
    let caveats = table.caveats.filter {
      $0.rules.contains(rule.id) || $0.outcomes.contains(rule.outcome)
    }
    return [rule.because, rule.how] + [outcome?.action, outcome?.keep].compactMap(\.self)
      + caveats.map(\.text)
  }

  private func leadsHere(_ text: RichText) -> Bool {
    text.links.contains { link in
      switch link {
      case .page(let page): page.item == item.id
      case .fact(let fact): fact.fact == item.id
      case .citations, .external: false
      }
    }
  }

  private func leadsHere(_ value: FieldValue?) -> Bool {
    switch value {
    case .markdown(let text): leadsHere(text)
    case .reference(let link): link.item == item.id
    case .fact(let fact): fact.fact == item.id
    case .list(let values): values.contains { leadsHere($0) }
    default: false
    }
  }

  private static func words(_ text: String) -> [Substring] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "&" || $0 == "-") }
  }
}
