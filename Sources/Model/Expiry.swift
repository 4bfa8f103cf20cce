package import Diagnostics

/// Something of a site that ends on a day: an item, a period of one, a decision or a rule.
package struct Expiry: Sendable {
  /// The last day on which it holds.
  package let lastDay: CalendarDate
  package let kind: Kind
  /// The item, and behind `#` the rule.
  package let id: String
  package let title: String
  /// Where its end is written.
  package let span: SourceSpan
  /// Where it is written what the same item says after it.
  package let successor: SourceSpan?

  /// What ends: an item by the role of its collection, or a part of a decision.
  package enum Kind: Sendable, Hashable {
    case item(CollectionSchema.Role)
    case rule

    package var name: String {
      switch self {
      case .item(let role): role.rawValue
      case .rule: "rule"
      }
    }
  }

  package init(
    lastDay: CalendarDate, kind: Kind, id: String, title: String, span: SourceSpan,
    successor: SourceSpan? = nil
  ) {
    self.lastDay = lastDay
    self.kind = kind
    self.id = id
    self.title = title
    self.span = span
    self.successor = successor
  }
}

extension Site {
  /// Everything that ends, by its last day.
  package var expiries: [Expiry] {
    let items = collections.flatMap { collection in
      collection.items.flatMap { Self.expiries(of: $0, collection.schema.role) }
    }
    return (items + decisions.flatMap(Self.expiries)).enumerated().sorted {
      ($0.element.lastDay, $0.element.id, $0.offset)
        < ($1.element.lastDay, $1.element.id, $1.offset)
    }.map(\.element)
  }

  private static func expiries(of item: Item, _ role: CollectionSchema.Role) -> [Expiry] {
    item.periods.compactMap { period in
      guard let last = period.validity.until else { return nil }
      let next = item.periods.filter { $0.validity.from.map { last < $0 } ?? false }
        .min { ($0.validity.from ?? last) < ($1.validity.from ?? last) }
      return Expiry(
        lastDay: last, kind: .item(role), id: item.id.description, title: item.title,
        span: period.span, successor: next?.span)
    }
  }

  private static func expiries(of table: DecisionTable) -> [Expiry] {
    let whole = Expiry(
      lastDay: table.covers.upperBound, kind: .item(.decision), id: table.id.description,
      title: table.name, span: table.span)
    return [whole]
      + table.rules.map { rule in
        Expiry(
          lastDay: rule.valid.upperBound, kind: .rule, id: "\(table.id)#\(rule.id)",
          title: rule.payer, span: rule.span)
      }
  }
}
