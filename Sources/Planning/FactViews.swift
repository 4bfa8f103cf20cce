import Formats
import Markdown
import Model

/// Facts as views.
extension PageContext {
  /// What a fact is, whatever the day.
  static let factShape: Shape.Record = [
    "kind": .text, "numbers": .text, "formula": .html, "unit": .text,
  ]

  /// What a fact says in a period.
  static let statementShape: Shape.Record = [
    "html": .html, "text": .text, "isApproximate": .flag,
    "recalculation": .record([
      "stated": .html, "text": .html, "difference": .html, "isMore": .flag,
    ]),
  ]

  func fact(_ fact: Fact?) -> View {
    guard let fact else { return .none }
    return .record([
      "kind": .text(fact.kind.rawValue), "numbers": .optional(fact.numbers.joined(separator: ", ")),
      "formula": .optional(html: fact.formula.map { formula($0, fact.operands) } ?? ""),
      "unit": .optional(fact.unit?.id),
    ])
  }

  func statement(_ statement: FactStatement?, of fact: Fact?) -> View {
    guard let statement, let fact else { return .none }
    return .record([
      "html": .html(html(statement, of: fact.kind, as: statement.text)),
      "text": .text(statement.text), "isApproximate": .flag(statement.isApproximate),
      "recalculation": recalculation(statement, of: fact.kind),
    ])
  }

  /// The statement of today, else the last one.
  func current(_ item: Item) -> FactStatement? {
    let asOf = site.settings.asOf
    return (item.periods.first { $0.validity.contains(asOf) } ?? item.periods.last)?.statement
  }

  private func recalculation(_ statement: FactStatement, of kind: Fact.Kind) -> View {
    guard let again = statement.recalculation else { return .none }
    let difference = again.difference.map {
      data($0.text, machine: $0.percentage.magnitude.description)
    }
    return .record([
      "stated": .html(html(statement, of: kind, as: statement.text)),
      "text": .html(data(again.text, machine: again.number.description)),
      "difference": .optional(html: difference ?? ""),
      "isMore": .flag((again.difference?.percentage.unscaled ?? 0) > 0),
    ])
  }

  /// A formula in which each fact is its value, as a link to its page.
  private func formula(_ text: String, _ operands: [ItemID]) -> String {
    let byName = Dictionary(operands.map { ($0.name, $0) }) { first, _ in first }
    return text.split(separator: " ").map { word in
      switch word {
      case "*": return "×"
      case "/": return "/"
      default:
        let name = word.drop { $0 == "(" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        guard let id = byName[String(name)], let operand = operand(id) else {
          return HTML.escape(unit(String(word)))
        }
        let parts = word.split(separator: name, maxSplits: 1, omittingEmptySubsequences: false)
        let after = parts[1].filter { $0 == ")" }
        return HTML.escape(String(parts[0])) + operand + HTML.escape(after)
      }
    }.joined(separator: " ")
  }

  private func operand(_ id: ItemID) -> String? {
    guard let item = site.item(id), let fact = item.fact, let statement = current(item) else {
      return nil
    }
    let words = html(statement, of: fact.kind, as: statement.text)
    guard let route = plan.route(of: id) else { return words }
    return "<a class=\"fact\" href=\"\(HTML.escape(href(route)))\">\(words)</a>"
  }

  /// The words of a unit that a formula names.
  private func unit(_ word: String) -> String {
    let name = word.filter { $0 != ")" }
    let unit = site.collections.lazy.flatMap(\.schema.units).first { $0.id == name }
    return unit.map { $0.many + word.dropFirst(name.count) } ?? word
  }
}
