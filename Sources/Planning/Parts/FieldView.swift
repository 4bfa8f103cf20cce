import Formats
import Markdown
import Model

/// A field of an item that has a value.
struct FieldView: ViewModel {
  let schema: FieldSchema
  let value: FieldValue
  let html: String
  let page: PageContext

  static let fields = Fields<FieldView>([
    .text("name") { $0.schema.name },
    .text("label") { $0.schema.label },
    .html("html") { $0.html },
    .text("text") { $0.page.text($0.value) },
  ])
}

extension PageContext {
  /// One field; nil when it has no value.
  func field(_ schema: FieldSchema, _ value: FieldValue?) -> FieldView? {
    guard let value, let html = html(value) else { return nil }
    return FieldView(
      schema: schema, value: value, html: html + multiples(of: value, schema), page: self)
  }

  /// The fields that have a value and are not hidden, in the order of the schema.
  func fieldList(_ schema: CollectionSchema, _ values: [FieldValue?]) -> [FieldView] {
    zip(schema.fields, values).compactMap { field, value in
      field.isHidden ? nil : self.field(field, value)
    }
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

  /// The HTML of a value; nil for an empty list or text.
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
    case .reference(let link): return anchor(href(link.route), link.title)
    case .citation(let citation):
      return anchor(href(citation.route, anchor: citation.place), citation.label)
    case .fact(let fact): return html(fact)
    case .moment(let date): return time(date.description, wording.date(date))
    case .date(let date): return time(date.description, wording.date(date))
    case .money(let amount): return data(wording.money(amount), machine: amount.description)
    default: return HTML.escape(text(value))
    }
  }

  private func anchor(_ address: String, _ words: String) -> String {
    "<a href=\"\(HTML.escape(address))\">\(HTML.escape(words))</a>"
  }

  private func time(_ machine: String, _ words: String) -> String {
    "<time datetime=\"\(machine)\">\(HTML.escape(words))</time>"
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
