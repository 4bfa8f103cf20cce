import Formats
import Model

/// Writes raw values as YAML that reads back as the same values, in the style of our content.
///
/// - Text stands plain where YAML leaves it alone, in double quotes where it does not, and as a
///   block where it has lines.
/// - Days, `true` and `false` stand plain; other text that YAML 1.1 takes for something else, such
///   as `no`, `1.10` or `~`, stands in quotes.
/// - A mapping or list of single words stands on one line.
enum YAMLWriter {
  /// A whole file; sections are set apart by an empty line.
  static func file(_ map: RawMap) -> String {
    var text = ""
    for entry in map.entries {
      let section = Self.entry(entry, indent: 0)
      if !text.isEmpty, section.dropLast().contains("\n") { text += "\n" }
      text += section
    }
    return text
  }

  /// One part of a list, with its hyphen at a column.
  static func item(_ value: RawValue, indent: Int) -> String {
    let pad = String(repeating: " ", count: indent)
    switch value {
    case .scalar(let scalar): return pad + "- " + block(scalar.text, indent: indent) + "\n"
    case .map(let map) where !map.entries.isEmpty:
      return pad + "- " + entries(map, indent: indent + 2).dropFirst(indent + 2)
    case .list(let values, _) where flow(value) == nil:
      return pad + "- " + items(values, indent: indent + 2).dropFirst(indent + 2)
    case .map, .list: return pad + "- " + (flow(value) ?? "{}") + "\n"
    }
  }

  static func items(_ values: [RawValue], indent: Int) -> String {
    values.map { item($0, indent: indent) }.joined()
  }

  private static func entries(_ map: RawMap, indent: Int) -> String {
    map.entries.map { entry($0, indent: indent) }.joined()
  }

  private static func entry(_ entry: RawMap.Entry, indent: Int) -> String {
    let head = String(repeating: " ", count: indent) + YAMLText.inline(entry.key.text) + ":"
    if case .scalar(let scalar) = entry.value {
      return head + " " + block(scalar.text, indent: indent) + "\n"
    }
    if let flow = Self.flow(entry.value) { return head + " " + flow + "\n" }
    switch entry.value {
    case .scalar: return head + "\n"
    case .list(let values, _): return head + "\n" + items(values, indent: indent + 2)
    case .map(let map): return head + "\n" + entries(map, indent: indent + 2)
    }
  }

  /// A mapping or list of single words on one line; nil when it holds anything longer.
  static func flow(_ value: RawValue) -> String? {
    switch value {
    case .scalar(let scalar): return YAMLText.isWord(scalar.text) ? scalar.text : nil
    case .list(let values, _):
      let words = values.compactMap { $0.parts == nil && $0.fields == nil ? flow($0) : nil }
      guard words.count == values.count else { return nil }
      return "[" + words.joined(separator: ", ") + "]"
    case .map(let map):
      let words = map.entries.compactMap { entry -> String? in
        guard YAMLText.isWord(entry.key.text), entry.value.fields == nil,
          let value = flow(entry.value)
        else { return nil }
        return "\(entry.key.text): \(value)"
      }
      guard words.count == map.entries.count else { return nil }
      return "{" + words.joined(separator: ", ") + "}"
    }
  }

  /// A scalar: as a block when it has lines that a block can hold.
  private static func block(_ text: String, indent: Int) -> String {
    guard YAMLText.fitsBlock(text) else { return YAMLText.inline(text) }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // `|` keeps one line end and `|-` none.
    let mark = text.hasSuffix("\n") ? "|" : "|-"
    if text.hasSuffix("\n") { lines.removeLast() }
    let pad = String(repeating: " ", count: indent + 2)
    return mark + lines.map { $0.isEmpty ? "\n" : "\n" + pad + $0 }.joined()
  }
}
