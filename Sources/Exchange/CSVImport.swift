import Diagnostics
import Formats
import Model

/// Reads the rules of a decision from CSV.
enum CSVImport {
  static func text(
    _ csv: SourceText, _ document: RawDocument, _ file: SourceText
  ) -> Checked<String?> {
    guard let frame = TableFrame(document.fields) else {
      return Checked(nil, [TableFrame.unreadable(document)])
    }
    guard document.body == nil else { return Checked(nil, [RuleSplice.notYAML(document)]) }
    let rows = rows(csv, frame)
    guard !rows.hasErrors else { return Checked(nil, rows.diagnostics) }
    let spliced = RuleSplice(document.fields, frame, file).text(with: rows.value)
    return Checked(spliced.value, rows.diagnostics + spliced.diagnostics)
  }

  /// The rows of a CSV that could be read, and all that is wrong with the others.
  static func rows(_ csv: SourceText, _ frame: TableFrame) -> Checked<[RuleRow]> {
    let cells = CSVReader.rows(csv)
    guard !cells.hasErrors else { return Checked([], cells.diagnostics) }
    guard let header = cells.value.first else {
      return Checked([], [CSVRowReader.emptyFile(csv.path)])
    }
    var reader = CSVRowReader(frame: frame)
    reader.readHeader(header)
    guard reader.diagnostics.isEmpty else { return Checked([], reader.diagnostics) }
    let rows = cells.value.dropFirst().compactMap { reader.read($0) }
    return Checked(rows, reader.diagnostics)
  }
}

/// Reads row after row, in terms of the columns of the header.
struct CSVRowReader {
  let frame: TableFrame
  private(set) var diagnostics: [Diagnostic] = []
  private var columns: [CSVColumn] = []
  private var ids: [String: SourceSpan] = [:]

  init(frame: TableFrame) {
    self.frame = frame
  }

  // MARK: Header

  mutating func readHeader(_ header: [CSVCell]) {
    let all = CSVColumn.all(frame)
    let names = all.map { $0.name(frame) }
    var known: [String: CSVCell] = [:]
    var last = header.count
    while last > 0, header[last - 1].word.isEmpty { last -= 1 }
    for cell in header[..<last] {
      guard let index = names.firstIndex(of: cell.word) else {
        diagnostics.append(Self.unknownColumn(cell, among: names))
        continue
      }
      if let first = known[cell.word] { diagnostics.append(Self.sameColumn(cell, first)) }
      known[cell.word] = cell
      columns.append(all[index])
    }
    let missing = names.filter { known[$0] == nil }
    if !missing.isEmpty { diagnostics.append(Self.missingColumns(missing, header)) }
    if Set(names).count < names.count { diagnostics.append(Self.ambiguousColumns(header)) }
  }

  // MARK: Rows

  mutating func read(_ cells: [CSVCell]) -> RuleRow? {
    guard cells.count >= columns.count,
      cells[columns.count...].allSatisfy({ $0.word.isEmpty })
    else {
      diagnostics.append(Self.wrongCount(cells, columns.count))
      return nil
    }
    var row = RuleRow(
      id: "", period: .always, conditions: frame.inputs.map { _ in nil },
      outputs: frame.outputs.map { _ in "" }, payers: frame.namesPayers ? [] : nil, because: "",
      certainty: "", sources: [])
    for (column, cell) in zip(columns, cells) { read(column, cell, into: &row) }
    if let from = row.period.from, let until = row.period.until, until < from {
      diagnostics.append(Self.backwards(from, until, cells, columns))
    }
    return row
  }

  private mutating func read(_ column: CSVColumn, _ cell: CSVCell, into row: inout RuleRow) {
    switch column {
    case .id:
      row.id = cell.word
      checkID(cell)
    case .from: row.period.from = date(cell)
    case .until: row.period.until = date(cell)
    case .input(let index): row.conditions[index] = condition(cell, frame.inputs[index])
    case .output(let index): row.outputs[index] = output(cell, frame.outputs[index])
    case .payers:
      row.payers = cell.text.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    case .because: row.because = cell.text
    case .certainty: row.certainty = cell.word
    case .sources:
      row.sources = cell.text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }
    }
  }

  private mutating func checkID(_ cell: CSVCell) {
    if cell.word.isEmpty { diagnostics.append(Self.missingID(cell)) }
    if let first = ids[cell.word] { diagnostics.append(Self.sameID(cell, first)) }
    ids[cell.word] = cell.span
  }

  /// Reads `2024-01-31`, and `31-1-2024`, which is what a Dutch spreadsheet makes of it.
  private mutating func date(_ cell: CSVCell) -> CalendarDate? {
    if cell.word.isEmpty { return nil }
    let parts = cell.word.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    if let date = CalendarDate(cell.word) { return date }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2],
      year >= 1000, let date = CalendarDate(year: year, month: month, day: day)
    {
      return date
    }
    diagnostics.append(Self.invalidDate(cell))
    return nil
  }

  private mutating func condition(_ cell: CSVCell, _ input: TableFrame.Input) -> [Int]? {
    if cell.word.isEmpty { return nil }
    let words = cell.text.split(separator: "|").map(\.trimmed).filter { !$0.isEmpty }
    if words.isEmpty { diagnostics.append(Self.emptyCondition(cell, input.id)) }
    var found: Set<Int> = []
    for word in words {
      if let index = input.values.firstIndex(of: word) {
        found.insert(index)
      } else {
        diagnostics.append(Self.unknownValue(word, cell, input.id, among: input.values))
      }
    }
    return found.count == input.values.count ? nil : found.sorted()
  }

  private mutating func output(_ cell: CSVCell, _ output: TableFrame.Output) -> String {
    guard let values = output.values else { return cell.text }
    if !cell.word.isEmpty, !values.contains(cell.word) {
      diagnostics.append(Self.unknownValue(cell.word, cell, output.name, among: values))
    }
    return cell.word
  }
}
