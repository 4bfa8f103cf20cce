/// What a template may print: a tree of named values.
///
/// A name that a shape promises is always there; what has no value is `none`, which prints nothing
/// and opens no section.
package enum View: Sendable {
  case none
  /// Plain text; a template prints it escaped.
  case text(String)
  /// Finished HTML; a template prints it as it is.
  case html(String)
  case flag(Bool)
  case list([View])
  case record([String: View])

  /// What a record says of a name; nil when it has no such name, or this is no record.
  package func value(named name: String) -> View? {
    guard case .record(let values) = self else { return nil }
    return values[name]
  }

  /// A text, or nothing when there is none.
  package static func optional(_ text: String?) -> View {
    text.map { $0.isEmpty ? .none : .text($0) } ?? .none
  }

  /// HTML, or nothing when it is empty.
  package static func optional(html: String) -> View { html.isEmpty ? .none : .html(html) }
}

/// What a template can count on: the names it may use and what kind of value each has.
package indirect enum Shape: Sendable, Equatable {
  case text
  case html
  case flag
  case list(Record)
  case record(Record)

  package typealias Record = [String: Shape]

  /// Whether a view is what the shape promises, with every promised name and no other.
  package func accepts(_ view: View) -> Bool {
    switch (self, view) {
    case (_, .none), (.text, .text), (.html, .html), (.flag, .flag): true
    case (.list(let record), .list(let views)):
      views.allSatisfy { Shape.record(record).accepts($0) }
    case (.record(let record), .record(let values)):
      record.count == values.count
        && record.allSatisfy { name, shape in values[name].map(shape.accepts) ?? false }
    default: false
    }
  }
}

/// A template and the names it is rendered with.
package struct TemplateRoot: Sendable {
  package let template: TemplateName
  package let shape: Shape.Record

  package init(template: TemplateName, shape: Shape.Record) {
    self.template = template
    self.shape = shape
  }
}
