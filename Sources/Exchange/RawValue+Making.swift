import Diagnostics
import Model

// Raw values that no file holds yet: they have no place, and become YAML through `YAMLWriter`.

extension RawScalar {
  init(made text: String) { self.init(text: text, span: .file("")) }
}

extension RawValue {
  static func text(_ text: String) -> RawValue { .scalar(RawScalar(made: text)) }

  static func texts(_ texts: [String]) -> RawValue { list(texts.map { .text($0) }) }

  static func list(_ values: [RawValue]) -> RawValue { .list(values, .file("")) }

  static func map(_ entries: [(String, RawValue)]) -> RawValue { .map(RawMap(made: entries)) }

  /// The text of a scalar, otherwise nil.
  var text: String? {
    if case .scalar(let scalar) = self { scalar.text } else { nil }
  }

  /// The fields of a mapping, otherwise nil.
  var fields: RawMap? {
    if case .map(let map) = self { map } else { nil }
  }

  /// The parts of a list, otherwise nil.
  var parts: [RawValue]? {
    if case .list(let values, _) = self { values } else { nil }
  }

  /// The texts of a list of texts, or of one text; nil for anything else.
  var texts: [String]? {
    if let text { return [text] }
    guard let parts else { return nil }
    let texts = parts.compactMap(\.text)
    return texts.count == parts.count ? texts : nil
  }
}

extension RawMap {
  init(made entries: [(String, RawValue)]) {
    self.init(
      entries: entries.map { Entry(key: RawScalar(made: $0.0), value: $0.1) }, span: .file(""))
  }

  /// The entries without those of some keys.
  func without(_ keys: [String]) -> RawMap {
    RawMap(entries: entries.filter { !keys.contains($0.key.text) }, span: span)
  }

  /// The entries of both; where a key stands in both, the other's value, in this one's place.
  func merged(with other: RawMap) -> RawMap {
    let kept = entries.map { entry in
      other[entry.key.text].map { Entry(key: entry.key, value: $0) } ?? entry
    }
    let new = other.entries.filter { self[$0.key.text] == nil }
    return RawMap(entries: kept + new, span: span)
  }
}
