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
        report(unknownCallout(String(name), at: place(of: "[!", on: quote)))
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

  private func blockQuotes(_ root: OpaquePointer) -> [OpaquePointer] {
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

  /// A mark that did not come back was swallowed, as surplus cells of a table row are, and
  /// footnotes that nothing refers to.
  mutating func reportLostMarks() {
    for (index, mark) in scan.marks.enumerated() where !builder.seen.contains(index) {
      let line = source.lineRange(at: mark.range.lowerBound)
      let isInRow = source.bytes[line.lowerBound..<mark.range.lowerBound]
        .contains(UInt8(ascii: "|"))
      report(isInRow ? lostInRow(mark.range) : lostInNote(mark.range))
    }
  }

  private func lostInRow(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .lostMark,
      Message(
        nl: "deze verwijzing komt niet op de pagina: de regel heeft meer cellen dan de tabel",
        en: "this reference does not reach the page: the row has more cells than the table"),
      at: SourceSpan(path: source.path, range: range),
      fix: Message(
        nl: "geef de tabel een kolom meer, of haal een cel uit deze regel weg",
        en: "give the table one more column, or take a cell out of this row"))
  }

  private func lostInNote(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .lostMark,
      Message(
        nl: "deze verwijzing komt niet op de pagina: zij staat in een voetnoot waar niets naar "
          + "verwijst, of in de titel van een link",
        en: "this reference does not reach the page: it stands in a footnote that nothing refers "
          + "to, or in the title of a link"),
      at: SourceSpan(path: source.path, range: range),
      fix: Message(
        nl: "verwijs in de tekst naar de voetnoot, of haal de verwijzing weg",
        en: "refer to the footnote in the text, or remove the reference"))
  }

  /// A mark that is opened and not closed on its line, unless it stands in code.
  mutating func reportUnclosedMarks() {
    let candidates = scan.unclosed.filter { builder.hasRunningText(source.bytes[$0]) }
    guard !candidates.isEmpty else { return }
    let inText = openingsInText()
    for range in candidates where inText.contains(range.lowerBound) {
      report(MarkParser.unclosed(at: SourceSpan(path: source.path, range: range)))
    }
  }

  /// The openings without an end that stand in running text: the text is read once more, with each
  /// of them as a private character, which tells where it went.
  private func openingsInText() -> Set<Int> {
    let starts = scan.unclosed.map(\.lowerBound)
    guard scan.marks.count + starts.count <= MarkScanner.capacity else { return Set(starts) }
    var masked: [UInt8] = []
    var offset = 0
    for (index, start) in starts.enumerated() where start - body.lowerBound >= offset {
      masked += scan.masked[offset..<start - body.lowerBound]
      masked += MarkScanner.placeholder(scan.marks.count + index, length: 4)
      offset = start - body.lowerBound + 2
    }
    masked += scan.masked[offset...]
    guard let root = Self.parse(masked), let iterator = cmark_iter_new(root) else { return [] }
    defer {
      cmark_iter_free(iterator)
      cmark_node_free(root)
    }
    var found: Set<Int> = []
    while cmark_iter_next(iterator) != CMARK_EVENT_DONE {
      guard let node = cmark_iter_get_node(iterator), cmark_node_get_type(node) == CMARK_NODE_TEXT
      else { continue }
      let bytes = CmarkNode.bytes(cmark_node_get_literal(node))
      for place in bytes.indices where MarkFinder.isPrivate(bytes, at: place) {
        let index = DocumentBuilder.markIndex(bytes, at: place) - scan.marks.count
        if starts.indices.contains(index) { found.insert(starts[index]) }
      }
    }
    return found
  }

  func nestedLink(_ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      .nestedLink,
      Message(
        nl: "een verwijzing kan niet in de tekst van een andere link staan",
        en: "a reference cannot stand in the text of another link"),
      at: SourceSpan(path: source.path, range: range),
      fix: Message(nl: "zet haar voor of na de link", en: "put it before or after the link"))
  }

  func tooDeep(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .tooDeep,
      Message(
        nl: "lijsten en citaten zijn hier dieper dan \(Self.depthLimit) lagen genest",
        en: "lists and quotes are nested deeper than \(Self.depthLimit) levels here"),
      at: span, fix: Message(nl: "maak de tekst vlakker", en: "make the text flatter"))
  }

  private func unknownCallout(_ name: String, at span: SourceSpan) -> Diagnostic {
    let names = Callout.allCases.map { "[!\($0.rawValue.uppercased())]" }
    let mark = "[!\(name.uppercased())]"
    let nearest = NearestName.suggestion(for: mark, among: names)
    let known = names.joined(separator: ", ")
    return Diagnostic(
      .unknownCallout,
      Message(
        nl: "er is geen kader '\(mark)'\(nearest.nl)",
        en: "there is no callout '\(mark)'\(nearest.en)"),
      at: span, fix: Message(nl: "kies uit: \(known)", en: "choose from: \(known)"))
  }
}

extension [UInt8] {
  fileprivate func containsPair(_ first: UInt8, _ second: UInt8) -> Bool {
    indices.dropLast().contains { self[$0] == first && self[$0 + 1] == second }
  }
}
