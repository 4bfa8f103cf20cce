import Formats
import Markdown
import Model

/// The fields of items as views.
extension PageContext {
  static let fieldShape: Shape.Record = [
    "name": .text, "label": .text, "html": .html, "text": .text,
  ]

  /// One field; none when it has no value.
  func field(_ schema: FieldSchema, _ value: FieldValue?) -> View {
    guard let value, let html = html(value).map({ $0 + multiples(of: value, schema) }) else {
      return .none
    }
    return .record([
      "name": .text(schema.name), "label": .text(schema.label), "html": .html(html),
      "text": .text(text(value)),
    ])
  }

  /// The fields that have a value and are not hidden, in the order of the schema.
  func fieldList(_ schema: CollectionSchema, _ values: [FieldValue?]) -> View {
    .list(
      zip(schema.fields, values).compactMap { field, value in
        guard !field.isHidden, case .record(let record) = self.field(field, value) else {
          return nil
        }
        return .record(record)
      })
  }

  /// An amount worked out for longer stretches.
  private func multiples(of value: FieldValue, _ schema: FieldSchema) -> String {
    guard let amount = value.amount, !schema.multiples.isEmpty else { return "" }
    let items = schema.multiples.compactMap { multiple in
      amount.times(multiple.factor).map {
        "<li>\(html(.money($0)) ?? "") \(HTML.escape(multiple.label))</li>"
      }
    }
    return "<ul class=\"multiples\">\(items.joined())</ul>"
  }

  /// The HTML of a value; nil for an empty list.
  func html(_ value: FieldValue) -> String? {
    switch value {
    case .markdown(let text): return text.isEmpty ? nil : inlineHTML(text)
    case .list(let values):
      guard !values.isEmpty else { return nil }
      let parts = values.compactMap(html)
      if values.contains(where: \.isBlock) {
        return "<ul>" + parts.map { "<li>\($0)</li>" }.joined() + "</ul>"
      }
      return parts.joined(separator: ", ")
    case .reference(let link):
      return "<a href=\"\(HTML.escape(href(link.route)))\">\(HTML.escape(link.title))</a>"
    case .citation(let citation):
      let address = href(citation.route, anchor: citation.place)
      return "<a href=\"\(HTML.escape(address))\">\(HTML.escape(citation.label))</a>"
    case .fact(let fact): return html(fact)
    case .moment(let date):
      return "<time datetime=\"\(date)\">\(HTML.escape(wording.date(date)))</time>"
    case .money(let amount):
      return "<data value=\"\(amount)\">\(HTML.escape(wording.money(amount)))</data>"
    case .date(let date):
      return "<time datetime=\"\(date)\">\(HTML.escape(wording.date(date)))</time>"
    default: return HTML.escape(text(value))
    }
  }

  /// The words of a value, without links.
  func text(_ value: FieldValue) -> String {
    switch value {
    case .text(let text): text
    case .markdown(let text): text.words()
    case .integer(let number): String(number)
    case .decimal(let number): wording.number(number)
    case .money(let amount): wording.money(amount)
    case .date(let date): wording.date(date)
    case .moment(let date): wording.date(date)
    case .fact(let fact): fact.text
    case .period(let validity): wording.period(validity)
    case .boolean(let value): wording.yesOrNo(value)
    case .choice(let choice): choice.label
    case .list(let values): values.map(text).joined(separator: ", ")
    case .reference(let link): link.title
    case .citation(let citation): citation.label
    }
  }
}

extension FieldValue {
  fileprivate var amount: DecimalNumber? {
    switch self {
    case .money(let amount): return amount
    case .fact(let fact):
      guard case .number(let amount) = fact.statement.value else { return nil }
      return amount
    default: return nil
    }
  }

  /// Whether a value is a text of its own rather than a word.
  fileprivate var isBlock: Bool {
    if case .markdown = self { true } else { false }
  }
}
