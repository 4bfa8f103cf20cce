import Diagnostics
import Model

/// Fields as they come from a file; every key and value has a place of its own.
func map(_ fields: KeyValuePairs<String, RawValue>, path: String = "x.yml") -> RawMap {
  let entries = fields.enumerated().map { index, field in
    RawMap.Entry(
      key: RawScalar(text: field.key, span: span(path, index * 2 + 1)), value: field.value)
  }
  return RawMap(entries: entries, span: span(path, 0))
}

func text(_ text: String, path: String = "x.yml", at offset: Int = 0) -> RawValue {
  .scalar(RawScalar(text: text, span: span(path, offset)))
}

private func span(_ path: String, _ offset: Int) -> SourceSpan {
  SourceSpan(path: path, range: offset..<offset + 1)
}

/// A file of a collection without a body.
func document(_ name: String, _ fields: KeyValuePairs<String, RawValue>) -> RawDocument {
  RawDocument(path: "\(name).yml", name: name, fields: map(fields, path: "\(name).yml"), body: nil)
}
