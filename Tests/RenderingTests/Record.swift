package import Model

/// Records that are written out in full.
extension View.Record: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral values: (String, View)...) {
    self.init(Dictionary(values) { first, _ in first })
  }

  /// An element of a list, written like a value of a record.
  static func record(_ record: View.Record) -> View.Record { record }

  init(_ values: [String: View]) {
    let names = values.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    self.init(numbers) { values[names[$0]] ?? .none }
  }

  subscript(name: String) -> View? { index(of: name).map(value) }
}
