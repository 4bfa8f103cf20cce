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
  case list([Record])
  case record(Record)

  /// Named values, each made when a template asks for it, and never otherwise.
  package struct Record: Sendable {
    private let names: [String: Int]
    /// The names of a record that stands behind this one; their numbers come after its own.
    private let outerNames: [String: Int]
    private let make: @Sendable (Int) -> View

    /// - Parameters:
    ///   - names: the number of each value, from zero on.
    ///   - make: gives the value of a number.
    package init(_ names: [String: Int], make: @escaping @Sendable (Int) -> View) {
      self.init(names, outerNames: [:], make)
    }

    private init(
      _ names: [String: Int], outerNames: [String: Int], _ make: @escaping @Sendable (Int) -> View
    ) {
      self.names = names
      self.outerNames = outerNames
      self.make = make
    }

    /// These values, and those of another record under names that this one does not have.
    package func over(_ other: Record) -> Record {
      precondition(outerNames.isEmpty && other.outerNames.isEmpty, "two records, not more")
      return Record(names, outerNames: other.names) { [make, own = names.count] index in
        index < own ? make(index) : other.make(index - own)
      }
    }

    /// The number of a value, for who keeps values that were asked for; nil for an unknown name.
    package func index(of name: String) -> Int? {
      names[name] ?? outerNames[name].map { $0 + names.count }
    }

    /// The value of a number that `index` gave.
    package func value(at index: Int) -> View { make(index) }
  }
}

/// What a template can count on: the names it may use and what kind of value each has.
package indirect enum Shape: Sendable, Equatable {
  case text
  case html
  case flag
  case list(Record)
  case record(Record)

  package typealias Record = [String: Shape]
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
