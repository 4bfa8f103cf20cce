import Diagnostics
import Model

/// No two items have the same value in a field that its schema calls unique, such as the number of
/// an official paper.
enum UniqueFields {
  static func findings(_ names: Names) -> [Diagnostic] {
    names.schemas.flatMap { schema in
      schema.fields.filter(\.isUnique).flatMap { field in
        findings(in: names.files[schema.id] ?? [], field)
      }
    }
  }

  private static func findings(in files: [NamedFile], _ field: FieldSchema) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    return files.compactMap { file in
      guard let scalar = file.uniqueValues[field.name] else { return nil }
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
      .duplicateValue,
      Message(
        nl: "'\(field.name)' is hier gelijk aan dat van een ander item: '\(scalar.text)'",
        en: "'\(field.name)' is the same here as in another item: '\(scalar.text)'"),
      at: scalar.span,
      notes: [.init(Message(nl: "namelijk dit", en: "namely this one"), at: other)],
      fix: Message(nl: "verbeter een van beide", en: "correct one of them"))
  }
}
