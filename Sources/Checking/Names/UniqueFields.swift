import Diagnostics
import Model

/// No two items have the same value in a field that its schema calls unique, such as the number of
/// an official paper.
enum UniqueFields {
  static func findings(_ collections: [(RawCollection, CollectionSchema)]) -> [Diagnostic] {
    collections.flatMap { collection, schema in
      schema.fields.filter(\.isUnique).flatMap { findings(in: collection, $0) }
    }
  }

  private static func findings(
    in collection: RawCollection, _ field: FieldSchema
  ) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    return collection.items.compactMap { document in
      guard case .scalar(let scalar)? = document.fields[field.name], !scalar.text.isEmpty else {
        return nil
      }
      guard let other = first[scalar.text] else {
        first[scalar.text] = scalar.span
        return nil
      }
      return duplicate(scalar, field, other)
    }
  }

  private static func duplicate(
    _ scalar: RawScalar, _ field: FieldSchema, _ other: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "duplicate-value",
      Message(
        nl: "'\(field.name)' is hier gelijk aan dat van een ander item: '\(scalar.text)'",
        en: "'\(field.name)' is the same here as in another item: '\(scalar.text)'"),
      at: scalar.span,
      notes: [.init(Message(nl: "namelijk dit", en: "namely this one"), at: other)],
      fix: Message(nl: "verbeter een van beide", en: "correct one of them"))
  }
}
