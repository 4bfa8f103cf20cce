import Diagnostics
import Markdown
import Model

/// Finds amounts, percentages, codes and counts that were typed by hand where a fact should stand.
///
/// A figure that stands in a text for itself has no source and no period, and nobody finds it when
/// it changes.
struct HandTypedNumbers: Sendable {
  private let wanted: HandTypedScanner.Wanted
  /// Facts by how they print, with and without their unit.
  private let byPrint: [String: [String]]
  /// Whether there is nothing to look for, as on a site without facts.
  private let isEmpty: Bool

  /// - Parameter prefixes: the word for one item of each collection of facts.
  init(
    _ facts: FactTable, units: [Unit], prefixes: [CollectionID: String], phrases: Phrases
  ) {
    var codes: [(code: String, fact: String)] = []
    var byPrint: [String: [String]] = [:]
    for (id, entry) in facts.entries.sorted(by: { $0.key < $1.key }) {
      let name = "[[\(prefixes[id.collection] ?? id.collection.name):\(id.name)]]"
      for statement in entry.periods.map(\.statement) {
        byPrint[statement.bare, default: []].append(name)
        if statement.text != statement.bare { byPrint[statement.text, default: []].append(name) }
        if entry.fact.kind == .code, statement.bare.count >= 3 {
          codes.append((statement.bare, name))
        }
      }
    }
    let units = units.filter { !$0.mayBeTyped && !$0.many.isEmpty }
    wanted = HandTypedScanner.Wanted(phrases, units: units, codes: codes)
    self.byPrint = byPrint
    isEmpty = units.isEmpty && codes.isEmpty && byPrint.isEmpty
  }

  /// The figures in the running text of a Markdown text; marks, code and addresses are left alone.
  func findings(in document: Document) -> [Diagnostic] {
    guard !isEmpty, document.text.contains(where: Self.isDigit) else { return [] }
    var text: [UInt8] = []
    text.reserveCapacity(document.text.count + document.nodes.count)
    for node in document.nodes {
      switch node.kind {
      case .text(let range): text += document.text[Int(range.start)..<Int(range.end)]
      case .softBreak: text.append(UInt8(ascii: " "))
      case .emphasis, .strong: continue
      // Parts what stands on either side.
      default: text.append(0)
      }
    }
    return findings(in: text[...], at: document.origin)
  }

  /// The figures in a plain text.
  func findings(in text: String, at origin: SourceSpan) -> [Diagnostic] {
    guard !isEmpty, text.utf8.contains(where: Self.isDigit) else { return [] }
    return findings(in: Array(text.utf8)[...], at: origin)
  }

  private func findings(in text: ArraySlice<UInt8>, at origin: SourceSpan) -> [Diagnostic] {
    var scanner = HandTypedScanner(text, wanted)
    var seen: [String: Int] = [:]
    var diagnostics: [Diagnostic] = []
    while let figure = scanner.next() {
      let earlier = seen[figure.words, default: 0]
      seen[figure.words] = earlier + 1
      let span = SourceSpan(
        path: origin.path, range: origin.range, words: figure.words, earlier: earlier)
      diagnostics.append(finding(figure, at: span))
    }
    return diagnostics
  }

  private func finding(_ figure: HandTypedScanner.Figure, at span: SourceSpan) -> Diagnostic {
    let candidates =
      figure.fact.map { [$0] } ?? byPrint[figure.words] ?? byPrint[figure.value] ?? []
    let facts = candidates.prefix(3)
    let names = facts.joined(separator: ", ")
    return Diagnostic(
      .typedFigure,
      Message(
        nl: "'\(figure.words)' staat hier met de hand, zonder bron en periode",
        en: "'\(figure.words)' was typed here by hand, without source and period"),
      at: span,
      fix: facts.isEmpty
        ? Message(
          nl: "leg het vast als feit, en noem dat tussen [[ en ]]",
          en: "record it as a fact, and name that between [[ and ]]")
        : Message(nl: "gebruik \(names)", en: "use \(names)"))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
