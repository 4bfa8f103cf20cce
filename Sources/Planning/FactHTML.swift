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
    guard let page = link.page, page.route != self.page.route else { return words }
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
}
