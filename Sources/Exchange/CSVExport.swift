import Diagnostics
import Formats
import Model

/// Writes the rules of a decision as CSV.
enum CSVExport {
  static func text(_ document: RawDocument) -> Checked<String?> {
    guard let frame = TableFrame(document.fields) else {
      return Checked(nil, [TableFrame.unreadable(document)])
    }
    var rows: [RuleRow] = []
    var diagnostics: [Diagnostic] = []
    for rule in document.fields["rules"]?.parts ?? [] {
      guard let fields = rule.fields, let row = RuleRow(fields, frame) else {
        diagnostics.append(cannotCarry(rule))
        continue
      }
      rows.append(row)
      // What does not come back the same is refused: a value with '|', a source with a line end.
      let back = CSVImport.rows(SourceText(path: "", text: text([row], frame)), frame)
      if back.value != [row] { diagnostics.append(cannotCarry(rule)) }
    }
    return Checked(diagnostics.isEmpty ? text(rows, frame) : nil, diagnostics)
  }

  private static func text(_ rows: [RuleRow], _ frame: TableFrame) -> String {
    let columns = CSVColumn.all(frame)
    let lines =
      [columns.map { $0.name(frame) }]
      + rows.map { row in columns.map { $0.cell(of: row, frame) } }
    return lines.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func quoted(_ words: String) -> String {
    let cell = CSVGuard.guarded(words)
    let needsQuotes = cell.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    let isBare = !needsQuotes && cell.first?.isWhitespace != true && cell.last?.isWhitespace != true
    let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return isBare ? cell : "\"\(doubled)\""
  }

  // MARK: Findings

  private static func cannotCarry(_ rule: RawValue) -> Diagnostic {
    let id = rule.fields?["id"]?.text ?? ""
    return Diagnostic(
      .csvCannotCarry,
      Message(
        nl: "regel '\(id)' zou niet gelijk terugkomen uit CSV",
        en: "rule '\(id)' would not come back the same from CSV"),
      at: rule.span,
      fix: Message(
        nl: "haal uit antwoorden '|' weg, uit bronnen regeleinden, uit namen spaties aan het begin "
          + "of eind, en geef elke vraag en uitkomst een eigen naam",
        en: "take '|' out of values, line ends out of sources, spaces off the ends of names, and "
          + "give each input and output a name of its own"))
  }
}
