import CCmark
import Diagnostics

extension CmarkReader {
  /// Turns block quotes that open with `[!NOTE]` into callouts: takes the mark out of the tree.
  ///
  /// - Returns: the callout of each such block quote, by its address.
  mutating func takeCallouts(_ root: OpaquePointer) -> [Int: Callout] {
    guard scan.masked.containsPair(UInt8(ascii: "["), UInt8(ascii: "!")) else { return [:] }
    var callouts: [Int: Callout] = [:]
    for quote in blockQuotes(root) {
      guard let paragraph = cmark_node_first_child(quote),
        cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
        let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT
      else { continue }
      let words = String(decoding: CmarkNode.bytes(cmark_node_get_literal(text)), as: UTF8.self)
      guard words.hasPrefix("[!"), words.hasSuffix("]") else { continue }
      let name = words.dropFirst(2).dropLast().lowercased()
      guard let callout = Callout(rawValue: name) else {
        report(unknownCallout(String(name), at: span(quote)))
        continue
      }
      callouts[Int(bitPattern: quote)] = callout
      if let next = cmark_node_next(text), cmark_node_get_type(next) == CMARK_NODE_SOFTBREAK {
        remove(next)
      }
      remove(text)
      if cmark_node_first_child(paragraph) == nil { remove(paragraph) }
    }
    return callouts
  }

  private func blockQuotes(
    _ root: OpaquePointer
  ) -> [OpaquePointer] {
    guard let iterator = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(iterator) }
    var quotes: [OpaquePointer] = []
    while true {
      let event = cmark_iter_next(iterator)
      guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
        return quotes
      }
      if event == CMARK_EVENT_ENTER, cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE {
        quotes.append(node)
      }
    }
  }

  private func remove(_ node: OpaquePointer) {
    cmark_node_unlink(node)
    cmark_node_free(node)
  }

  /// A mark that did not come back was swallowed, as surplus cells of a table row are.
  mutating func reportLostMarks() {
    for (index, mark) in scan.marks.enumerated() where !builder.seen.contains(index) {
      report(
        Diagnostic(
          "lost-mark",
          Message(
            nl: "deze verwijzing komt niet op de pagina: de regel heeft meer cellen dan de tabel",
            en: "this reference does not reach the page: the row has more cells than the table"),
          at: SourceSpan(path: source.path, range: mark.range),
          fix: Message(
            nl: "geef de tabel een kolom meer, of zet \\ voor de | in de cel",
            en: "give the table one more column, or put \\ before the | in the cell")))
    }
  }

  /// A mark that is opened and not closed on its line, unless it stands in code.
  mutating func reportUnclosedMarks() {
    for range in scan.unclosed where builder.hasRunningText(source.bytes[range]) {
      report(
        Diagnostic(
          "unclosed-mark",
          Message(
            nl: "deze verwijzing wordt op haar regel niet gesloten",
            en: "this reference is not closed on its line"),
          at: SourceSpan(path: source.path, range: range),
          fix: Message(
            nl: "sluit haar op dezelfde regel, of schrijf \\[ als u het teken zelf bedoelt",
            en: "close it on the same line, or write \\[ for the character itself")))
    }
  }

  func nestedLink(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "nested-link",
      Message(
        nl: "een verwijzing kan niet in de tekst van een andere link staan",
        en: "a reference cannot stand in the text of another link"),
      at: SourceSpan(path: source.path, range: range))
  }

  func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "too-deep",
      Message(
        nl: "lijsten en citaten zijn hier dieper dan \(Self.depthLimit) lagen genest",
        en: "lists and quotes are nested deeper than \(Self.depthLimit) levels here"),
      at: span)
  }

  private func unknownCallout(_ name: String, at span: SourceSpan) -> Diagnostic {
    let names = Callout.allCases.map(\.rawValue)
    let nearest = NearestName.suggestion(for: name, among: names)
    let known = names.joined(separator: ", ")
    return Diagnostic(
      "unknown-callout",
      Message(
        nl: "er is geen kader '\(name)'\(nearest.nl)",
        en: "there is no callout '\(name)'\(nearest.en)"),
      at: span, fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }
}

extension [UInt8] {
  fileprivate func containsPair(_ first: UInt8, _ second: UInt8) -> Bool {
    indices.dropLast().contains { self[$0] == first && self[$0 + 1] == second }
  }
}
