import Model

/// A second reading of templates, as plain as can be: text in, text out, nothing kept.
///
/// A tag alone on a line loses its line first, in the text. An indented partial is indented in its
/// text, and then read. Blocks and parents must stand within a line.
struct Reference {
  let templates: [String: String]

  struct Filling {
    let text: String
    let blocks: Blocks
  }

  struct Blocks {
    var fillings: [String: Filling] = [:]
  }

  struct Stack {
    var records: [View.Record]
    var isFirst = false
    var isLast = false

    func look(_ name: String) -> View {
      if name == "first()" { return .flag(isFirst) }
      if name == "last()" { return .flag(isLast) }
      for record in records.reversed() {
        if let value = record[name] { return value }
      }
      return .none
    }
  }

  func page(_ name: String, _ record: View.Record) -> String {
    template(name, indentation: "", Stack(records: [record]), Blocks())
  }

  private func template(
    _ name: String, indentation: String, _ stack: Stack, _ blocks: Blocks
  ) -> String {
    var lines = (templates[name] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .map { indentation + $0 + "\n" }
    lines[lines.count - 1].removeLast()
    if lines.last == indentation { lines.removeLast() }
    return text(lines.map(withoutLine).joined(), stack, blocks)
  }

  /// A line with one tag on it is only the tag; a partial keeps what stood before it in its name.
  private func withoutLine(_ line: String) -> String {
    guard let match = line.wholeMatch(of: /([ \t]*)\{\{([#^\/!>])([^}]*)\}\}[ \t]*\n?/) else {
      return line
    }
    let blanks = match.2 == ">" ? "|\(match.1)" : ""
    return "{{\(match.2)\(match.3)\(blanks)}}"
  }

  private func text(_ text: String, _ stack: Stack, _ blocks: Blocks) -> String {
    guard let tag = text.firstMatch(of: /\{\{(\{?[#^\/!>$<]?)([^}]*)\}?\}\}/) else { return text }
    let before = String(text[..<tag.range.lowerBound])
    let after = String(text[tag.range.upperBound...])
    let name = String(tag.2)
    var result = before
    var rest = after
    switch tag.1 {
    case "!": break
    case ">":
      let words = name.split(separator: "|", omittingEmptySubsequences: false)
      result += template(
        String(words[0]), indentation: words.count > 1 ? String(words[1]) : "", stack, blocks)
    case "#", "^", "$", "<":
      let (inner, tail) = halves(after)
      rest = tail
      switch tag.1 {
      case "#": result += section(stack.look(name), inner, stack, blocks)
      case "^": if !isOpen(stack.look(name)) { result += self.text(inner, stack, blocks) }
      case "$":
        let filling = blocks.fillings[name] ?? Filling(text: inner, blocks: blocks)
        result += self.text(filling.text, stack, filling.blocks)
      default:
        let all = fillings(inner, blocks).merging(blocks.fillings) { _, outer in outer }
        result += template(name, indentation: "", stack, Blocks(fillings: all))
      }
    default: result += value(stack.look(name), isRaw: tag.1 == "{")
    }
    return result + self.text(rest, stack, blocks)
  }

  private func section(_ view: View, _ inner: String, _ stack: Stack, _ blocks: Blocks) -> String {
    guard isOpen(view) else { return "" }
    var stack = stack
    switch view {
    case .list(let records):
      return records.enumerated().map { index, record in
        var stack = stack
        stack.records.append(record)
        stack.isFirst = index == 0
        stack.isLast = index == records.count - 1
        return text(inner, stack, blocks)
      }.joined()
    case .record(let record): stack.records.append(record)
    default: break
    }
    return text(inner, stack, blocks)
  }

  private func isOpen(_ view: View) -> Bool {
    switch view {
    case .none, .flag(false): false
    case .list(let views): !views.isEmpty
    default: true
    }
  }

  private func value(_ view: View, isRaw: Bool) -> String {
    switch view {
    case .text(let text), .html(let text):
      isRaw
        ? text
        : text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
          .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
          .replacing("'", with: "&#39;")
    default: ""
    }
  }

  /// What stands up to the end that closes an open tag, and what stands after it.
  private func halves(_ text: String) -> (inner: String, tail: String) {
    var depth = 1
    for tag in text.matches(of: /\{\{([#^\/$<])[^}]*\}\}/) {
      depth += tag.1 == "/" ? -1 : 1
      if depth == 0 {
        return (String(text[..<tag.range.lowerBound]), String(text[tag.range.upperBound...]))
      }
    }
    return (text, "")
  }

  private func fillings(_ text: String, _ blocks: Blocks) -> [String: Filling] {
    guard let tag = text.firstMatch(of: /\{\{\$([^}]*)\}\}/) else { return [:] }
    let (inner, tail) = halves(String(text[tag.range.upperBound...]))
    return [String(tag.1): Filling(text: inner, blocks: blocks)]
      .merging(fillings(tail, blocks)) { _, last in last }
  }
}
