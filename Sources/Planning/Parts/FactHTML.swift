import Formats
import Markdown
import Model

/// Facts in running text.
extension PageContext {
  /// A fact with its value marked for machines, as a link to its page.
  func html(_ link: FactLink) -> String {
    let words =
      HTML.escape(link.before) + html(link.statement, of: link.kind, as: link.value)
      + HTML.escape(link.after)
    guard let page = link.page, page.route != route else { return words }
    return "<a class=\"fact\" href=\"\(HTML.escape(href(page.route)))\">\(words)</a>"
  }

  /// The words of a value inside the element that holds its form for machines.
  func html(_ statement: FactStatement, of kind: Fact.Kind, as words: String) -> String {
    let (text, machine) = (HTML.escape(words), HTML.escape(statement.machine))
    guard !text.isEmpty else { return "" }
    switch kind {
    case .text: return text
    case .date: return "<time datetime=\"\(machine)\">\(text)</time>"
    default: return data(words, machine: statement.machine)
    }
  }

  /// The words of a number inside the element that holds its form for machines.
  func data(_ words: String, machine: String) -> String {
    "<data value=\"\(HTML.escape(machine))\">\(HTML.escape(words))</data>"
  }

  /// A formula in which each fact is its value, as a link to its page.
  func formula(_ text: String, _ operands: [ItemID]) -> String {
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
    guard let address = href(of: id) else { return words }
    return "<a class=\"fact\" href=\"\(HTML.escape(address))\">\(words)</a>"
  }

  /// The words of a unit that a formula names.
  private func unit(_ word: String) -> String {
    let name = word.filter { $0 != ")" }
    let unit = site.collections.lazy.flatMap(\.schema.units).first { $0.id == name }
    return unit.map { $0.many + word.dropFirst(name.count) } ?? word
  }
}
