import Model

/// The named values of a kind of record: what a template can count on and what it prints, in one
/// line for each.
struct Fields<Subject: Sendable>: Sendable {
  private let fields: [Field<Subject>]
  private let names: [String: Int]
  /// What a template can count on.
  let shape: Shape.Record

  /// Of two fields with one name, the first counts.
  init(_ fields: [Field<Subject>]) {
    self.fields = fields
    names = Dictionary(fields.enumerated().map { ($0.element.name, $0.offset) }) { first, _ in
      first
    }
    shape = Dictionary(fields.map { ($0.name, $0.shape) }) { first, _ in first }
  }

  func record(of subject: Subject) -> View.Record {
    View.Record(names) { [fields] in fields[$0].view(subject) }
  }

  /// These fields and those of another kind of record that a subject holds.
  func with<Part>(
    _ other: Fields<Part>, of part: @escaping @Sendable (Subject) -> Part
  ) -> Fields<Subject> {
    Fields(
      fields
        + other.fields.map { field in
          Field(name: field.name, shape: field.shape) { field.view(part($0)) }
        })
  }
}

/// One named value.
struct Field<Subject: Sendable>: Sendable {
  let name: String
  let shape: Shape
  let view: @Sendable (Subject) -> View

  /// Plain text; nil and an empty text are nothing.
  static func text(
    _ name: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name: name, shape: .text) { subject in
      value(subject).flatMap { $0.isEmpty ? nil : .text($0) } ?? .none
    }
  }

  /// Finished HTML; nil and an empty text are nothing.
  static func html(
    _ name: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Field {
    Field(name: name, shape: .html) { subject in
      value(subject).flatMap { $0.isEmpty ? nil : .html($0) } ?? .none
    }
  }

  static func flag(_ name: String, _ value: @escaping @Sendable (Subject) -> Bool) -> Field {
    Field(name: name, shape: .flag) { .flag(value($0)) }
  }

  static func list<Part: ViewModel>(
    _ name: String, _ value: @escaping @Sendable (Subject) -> [Part]
  ) -> Field {
    list(name, of: Part.fields, value)
  }

  static func list<Part>(
    _ name: String, of fields: Fields<Part>, _ value: @escaping @Sendable (Subject) -> [Part]
  ) -> Field {
    Field(name: name, shape: .list(fields.shape)) { .list(value($0).map(fields.record)) }
  }

  static func record<Part: ViewModel>(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Part?
  ) -> Field {
    record(name, of: Part.fields, value)
  }

  static func record<Part>(
    _ name: String, of fields: Fields<Part>, _ value: @escaping @Sendable (Subject) -> Part?
  ) -> Field {
    Field(name: name, shape: .record(fields.shape)) { subject in
      value(subject).map { .record(fields.record(of: $0)) } ?? .none
    }
  }
}

/// A part of a page whose named values are the same for every site.
protocol ViewModel: Sendable {
  static var fields: Fields<Self> { get }
}
