import Diagnostics
import Language
import Markdown
import Model

/// Finds words that a term asks to avoid, so that one thing has one name in every text.
///
/// They are found in every form, as names of terms are; not in the term's own text, in quotes, code,
/// links and marks, nor where they are part of a longer name of a term.
struct AvoidedWords: Sendable {
  /// A term and the words that it asks to avoid.
  struct Term: Sendable {
    let id: ItemID
    let title: String
    let words: [String]
  }

  private let finder: TermFinder
  /// The names of all terms.
  private let names: TermFinder
  /// The terms to use instead, for each word of `finder`.
  private let terms: [[Term]]

  /// - Parameter names: of all terms, as they are linked.
  init(_ avoiding: [Term], names: [[String]]) {
    var words: [String] = []
    var terms: [String: [Term]] = [:]
    for term in avoiding {
      for word in term.words {
        if terms[word] == nil { words.append(word) }
        terms[word, default: []].append(term)
      }
    }
    finder = TermFinder(
      words.enumerated().map { TermForms(index: $0.offset, names: [$0.element]) })
    self.names = TermFinder(
      words.isEmpty ? [] : names.enumerated().map { TermForms(index: $0.offset, names: $0.element) }
    )
    self.terms = words.map { terms[$0] ?? [] }
  }

  /// The words in the running text of a Markdown text.
  func findings(in document: Document, own: ItemID?) -> [Diagnostic] {
    guard !terms.isEmpty, !document.isEmpty else { return [] }
    var text = WordsAsWritten()
    var silentUntil: Int32 = 0
    for (index, node) in document.nodes.enumerated() {
      switch node.kind {
      case .blockQuote:
        silentUntil = max(silentUntil, node.end)
        text.part()
      case .link, .image: silentUntil = max(silentUntil, node.end)
      case .text(let range):
        let bytes = document.text[Int(range.start)..<Int(range.end)]
        if index < silentUntil { text.skip(bytes) } else { text.add(bytes) }
      case .code(let range), .codeBlock(info: _, code: let range), .html(let range, block: _):
        text.skip(document.text[Int(range.start)..<Int(range.end)])
      case .mark(let reference):
        text.skip(Array((document.references[Int(reference)].span.words ?? "").utf8)[...])
      case .softBreak: text.add([UInt8(ascii: "\n")])
      case .emphasis, .strong: continue
      default: text.part()
      }
    }
    return findings(in: text, at: document.origin, own: own)
  }

  /// The words in a plain text, read as words and marks.
  func findings(in pieces: [PlainPiece], at origin: SourceSpan, own: ItemID?) -> [Diagnostic] {
    guard !terms.isEmpty else { return [] }
    var text = WordsAsWritten()
    for piece in pieces {
      switch piece {
      case .words(let words): text.add(Array(words.utf8)[...])
      case .mark(let reference): text.skip(Array((reference.span.words ?? "").utf8)[...])
      }
    }
    return findings(in: text, at: origin, own: own)
  }

  private func findings(
    in text: WordsAsWritten, at origin: SourceSpan, own: ItemID?
  ) -> [Diagnostic] {
    let matches = finder.matches(in: text.bytes[...])
    guard !matches.isEmpty else { return [] }
    let silent = text.silent
    let longer = names.matches(in: text.bytes[...]).map(\.range)
    return matches.compactMap { match in
      let (range, terms) = (match.range, terms[match.term])
      guard !terms.contains(where: { $0.id == own }),
        !silent.contains(where: { $0.overlaps(range) }),
        !longer.contains(where: { $0.count > range.count && $0.overlaps(range) })
      else { return nil }
      // Words that go on in the next line are pointed at where they begin.
      let line = range.lowerBound..<(text.lineEnd(in: range) ?? range.upperBound)
      let words = String(decoding: text.bytes[line], as: UTF8.self)
      let span = SourceSpan(
        path: origin.path, range: origin.range, words: words,
        earlier: text.count(of: text.bytes[line], before: line.lowerBound))
      return Self.finding(String(decoding: text.bytes[range], as: UTF8.self), terms, at: span)
    }
  }

  private static func finding(_ words: String, _ terms: [Term], at span: SourceSpan) -> Diagnostic {
    let said = words.split(separator: "\n").joined(separator: " ")
    let names = terms.map { "'\($0.title)'" }
    let (nl, en) = (names.joined(separator: " of "), names.joined(separator: " or "))
    return Diagnostic(
      .avoidedWord,
      Message(
        nl: "'\(said)' is niet het woord hiervoor: \(nl)",
        en: "'\(said)' is not the word for this: \(en)"),
      at: span,
      fix: Message(
        nl: "schrijf \(nl); woorden van een ander staan tussen aanhalingstekens",
        en: "write \(en); words of somebody else stand in quotes"))
  }
}

/// A text much as its author wrote it, with the stretches that say nothing for themselves.
private struct WordsAsWritten {
  private(set) var bytes: [UInt8] = []
  private var skipped: [Range<Int>] = []

  mutating func add(_ text: ArraySlice<UInt8>) { bytes += text }

  mutating func skip(_ text: ArraySlice<UInt8>) {
    skipped.append(bytes.count..<bytes.count + text.count)
    bytes += text
  }

  /// Parts what stands on either side.
  mutating func part() { bytes += Self.emptyLine }

  private static let emptyLine = [UInt8](repeating: UInt8(ascii: "\n"), count: 2)

  /// What was skipped, and what stands in quotes.
  var silent: [Range<Int>] { skipped + quoted }

  /// From one quote to the next in the same paragraph; a quote that is not closed quotes nothing.
  private var quoted: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    var offset = 0
    while offset < bytes.count {
      if bytes[offset...].starts(with: Self.emptyLine) { open = nil }
      if let quote = Self.quotes.first(where: { bytes[offset...].starts(with: $0) }) {
        if let start = open {
          ranges.append(start..<offset)
          open = nil
        } else {
          open = offset
        }
        offset += quote.count
      } else {
        offset += 1
      }
    }
    return ranges
  }

  private static let quotes = ["\"", "“", "”", "„", "«", "»"].map { Array($0.utf8) }

  func lineEnd(in range: Range<Int>) -> Int? {
    bytes[range].firstIndex(of: UInt8(ascii: "\n"))
  }

  /// How often some words stand before an offset.
  func count(of words: ArraySlice<UInt8>, before end: Int) -> Int {
    guard !words.isEmpty else { return 0 }
    return (0..<end).count { bytes[$0...].starts(with: words) }
  }
}
