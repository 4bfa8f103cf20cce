import Diagnostics
import Model

/// Puts rules in the place of those of a file, and touches nothing else.
///
/// The list of rules is taken apart line by line: each rule with the comments and empty lines right
/// above it. A rule that says what it said keeps its lines; another is written anew below its
/// comments.
struct RuleSplice {
  private let frame: TableFrame
  private let file: SourceText
  private let fields: RawMap
  /// The bytes from the line after the key to the end of the last rule.
  private var section = 0..<0
  private var pieces: [Piece] = []
  /// Whether the rules stand one below the other, each after a hyphen.
  private var isBlock = false

  private struct Piece {
    let rule: RawMap?
    /// Comments and empty lines above the rule.
    let lead: Range<Int>
    let body: Range<Int>
  }

  init(_ fields: RawMap, _ frame: TableFrame, _ file: SourceText) {
    self.frame = frame
    self.file = file
    self.fields = fields
  }

  func text(with rows: [RuleRow]) -> Checked<String?> {
    guard let entry = fields.entries.first(where: { $0.key.text == "rules" }),
      file.lineRange(at: entry.key.span.range.lowerBound).lowerBound
        == entry.key.span.range.lowerBound
    else { return Checked(nil, [noRules]) }
    var splice = self
    splice.takeApart(entry)
    return Checked(splice.put(rows, after: entry.key.span.range))
  }

  // MARK: Taking apart

  private mutating func takeApart(_ entry: RawMap.Entry) {
    let key = entry.key.span.range.lowerBound
    let next = fields.entries.map(\.key.span.range.lowerBound).filter { $0 > key }.min()
    let end = next.map { lead(above: $0, from: key, indent: 0).lowerBound } ?? file.bytes.count
    let start = file.nextLine(after: key)
    section = start..<max(start, end)
    let items = entry.value.parts ?? []
    let lines = items.map { file.lineRange(at: $0.span.range.lowerBound).lowerBound }
    isBlock =
      !items.isEmpty && Set(lines).count == lines.count
      && lines.allSatisfy { $0 >= start && firstWord(of: $0) == UInt8(ascii: "-") }
    guard isBlock else { return }
    var previous = start
    let leads = lines.map { line in
      defer { previous = line }
      return lead(above: line, from: previous, indent: indent(of: line))
    }
    pieces = items.indices.map { index in
      let end = index + 1 < leads.count ? leads[index + 1].lowerBound : section.upperBound
      return Piece(
        rule: items[index].fields, lead: leads[index], body: lines[index]..<max(lines[index], end))
    }
  }

  /// The empty lines and comments right above a line; a comment that is indented deeper than the
  /// line belongs to the text before it.
  private func lead(above line: Int, from limit: Int, indent: Int) -> Range<Int> {
    var start = line
    while start > limit {
      let above = file.lineRange(at: start - 1).lowerBound
      let isComment =
        firstWord(of: above) == UInt8(ascii: "#") && self.indent(of: above) <= indent
      guard above >= limit, isComment || firstWord(of: above) == nil else { break }
      start = above
    }
    return start..<line
  }

  private func indent(of line: Int) -> Int {
    file.bytes[line...].prefix { $0 == UInt8(ascii: " ") }.count
  }

  private func firstWord(of line: Int) -> UInt8? {
    file.bytes[file.lineRange(at: line)].first { $0 != UInt8(ascii: " ") }
  }

  // MARK: Putting together

  private func put(_ rows: [RuleRow], after key: Range<Int>) -> String {
    var text = isBlock ? "" : "rules:\n"
    for row in rows {
      let old = pieces.first { $0.rule?["id"]?.text == row.id }
      text += old.map { file.text($0.lead) } ?? ""
      if let old, let rule = old.rule, let before = RuleRow(rule, frame),
        row.saysSame(as: before, frame)
      {
        let body = file.text(old.body)
        text += body.utf8.last == UInt8(ascii: "\n") ? body : body + "\n"
      } else {
        let indent = pieces.first.map { self.indent(of: $0.body.lowerBound) } ?? 2
        let rule = row.rule(frame, like: old?.rule)
        text += newLines(YAMLWriter.item(.map(rule), indent: indent))
      }
    }
    let before = isBlock ? section.lowerBound : key.lowerBound
    let head = file.text(0..<before)
    let rest = file.text(section.upperBound..<file.bytes.count)
    // A file that ends without a line end keeps doing so.
    let isCut = rest.isEmpty && file.bytes.last != UInt8(ascii: "\n")
    return head + (isCut ? String(text.dropLast()) : text) + rest
  }

  /// Text of ours with the line ends of the file.
  private func newLines(_ text: String) -> String {
    let usesPairs = file.bytes[file.lineRange(at: 0).upperBound...].first == UInt8(ascii: "\r")
    return usesPairs ? text.replacing("\n", with: "\r\n") : text
  }

  static func notYAML(_ document: RawDocument) -> Diagnostic {
    Diagnostic(
      .unreadableTable,
      Message(
        nl: "regels gaan alleen in een bestand dat op .yml eindigt",
        en: "rules only go into a file that ends in .yml"),
      at: .file(document.path),
      fix: Message(
        nl: "zet de beslissing in een .yml-bestand", en: "put the decision into a .yml file"))
  }

  private var noRules: Diagnostic {
    Diagnostic(
      .missingField,
      Message(
        nl: "er is geen regel die met 'rules:' begint",
        en: "there is no line that begins with 'rules:'"),
      at: .file(file.path),
      fix: Message(
        nl: "zet 'rules:' op een eigen regel, zonder inspringen",
        en: "put 'rules:' on a line of its own, without indentation"))
  }
}
