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

  /// A formula in which each fact is the value that is calculated with, as a link to its page.
  func formula(_ text: String, _ operands: [Fact.Operand]) -> String {
    let bytes = Array(text.utf8)
    var html = ""
    var start = 0
    for operand in operands.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      html += signs(bytes[start..<operand.range.lowerBound])
      html += value(operand) ?? HTML.escape(String(decoding: bytes[operand.range], as: UTF8.self))
      start = operand.range.upperBound
    }
    return html + signs(bytes[start...])
  }

  /// What stands in a formula between the facts: signs, numbers and units.
  private func signs(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
      .split(separator: " ", omittingEmptySubsequences: false)
      .map { $0 == "*" ? "×" : HTML.escape(number($0) ?? unit(String($0))) }
      .joined(separator: " ")
  }

  private func number(_ word: Substring) -> String? {
    DecimalNumber(String(word)).map(wording.number)
  }

  private func value(_ operand: Fact.Operand) -> String? {
    guard let fact = site.item(operand.fact)?.fact, let statement = operand.statement else {
      return nil
    }
    let words = html(statement, of: fact.kind, as: statement.text)
    guard let address = href(of: operand.fact) else { return words }
    return "<a class=\"fact\" href=\"\(HTML.escape(address))\">\(words)</a>"
  }

  /// The words of a unit that a formula names.
  private func unit(_ word: String) -> String {
    let name = word.filter { $0 != ")" }
    let unit = site.collections.lazy.flatMap(\.schema.units).first { $0.id == name }
    return unit.map { $0.many + word.dropFirst(name.count) } ?? word
  }
}
