import Diagnostics
import Formats
import Model

/// The columns of the rules as CSV.
enum CSVColumn: Equatable {
  case id
  case from
  case until
  case input(Int)
  case output(Int)
  case payers
  case because
  case certainty
  case sources

  /// All columns, in the order in which they are written.
  static func all(_ frame: TableFrame) -> [CSVColumn] {
    [.id, .from, .until] + frame.inputs.indices.map { .input($0) }
      + frame.outputs.indices.map { .output($0) } + (frame.namesPayers ? [.payers] : []) + [
        .because, .certainty, .sources,
      ]
  }

  func name(_ frame: TableFrame) -> String {
    switch self {
    case .id: "id"
    case .from: "valid from"
    case .until: "valid until"
    case .input(let index): frame.inputs[index].id
    case .output(let index): frame.outputs[index].name
    case .payers: "paid by"
    case .because: "because"
    case .certainty: "certainty"
    case .sources: "sources"
    }
  }

  func cell(of row: RuleRow, _ frame: TableFrame) -> String {
    switch self {
    case .id: row.id
    case .from: row.period.from?.description ?? ""
    case .until: row.period.until?.description ?? ""
    case .input(let index):
      row.conditions[index]?.map { frame.inputs[index].values[$0] }.joined(separator: "|") ?? ""
    case .output(let index): row.outputs[index]
    case .payers: (row.payers ?? []).joined(separator: "|")
    case .because: row.because
    case .certainty: row.certainty
    // A citation holds commas and may hold semicolons, but never a line end.
    case .sources: row.sources.joined(separator: "\n")
    }
  }
}

/// Writes the rules of a decision as CSV.
enum CSVExport {
  static func text(_ document: RawDocument) -> Checked<String?> {
    guard let frame = TableFrame(document.fields) else {
      return Checked(nil, [unreadable(document)])
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

  private static func quoted(_ cell: String) -> String {
    let needsQuotes = cell.unicodeScalars.contains { "\",;\t\r\n".unicodeScalars.contains($0) }
    let isBare = !needsQuotes && cell.first?.isWhitespace != true && cell.last?.isWhitespace != true
    let doubled = cell.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
    return isBare ? cell : "\"\(doubled)\""
  }

  // MARK: Findings

  static func unreadable(_ document: RawDocument) -> Diagnostic {
    Diagnostic(
      "unreadable-table",
      Message(
        nl: "de dagen ('covers'), vragen ('inputs') of uitkomsten ('outputs') zijn niet te lezen",
        en: "the days ('covers'), the 'inputs' or the 'outputs' cannot be read"),
      at: .file(document.path),
      fix: Message(
        nl: "herstel ze eerst; 'wijzer check' zegt wat eraan scheelt",
        en: "mend them first; 'wijzer check' tells what is wrong with them"))
  }

  private static func cannotCarry(_ rule: RawValue) -> Diagnostic {
    let id = rule.fields?["id"]?.text ?? ""
    return Diagnostic(
      "csv-cannot-carry",
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
