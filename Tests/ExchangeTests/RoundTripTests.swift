import Formats
import Diagnostics
import Model
import Testing

@testable import Decisions
@testable import Exchange
@testable import Loading

/// Out and in again gives the same table, whatever its texts.
struct RoundTripTests {
  @Test(arguments: 0..<150)
  func dmnBringsEveryFieldBack(seed: Int) throws {
    var random = RandomDocuments(seed: UInt64(seed), isForCSV: false)
    let (document, table) = random.document()
    let exported = exportDMN(table, from: document)
    #expect(exported.diagnostics.isEmpty, "\(exported.diagnostics.map(\.message.en))")
    let text = try #require(exported.value)
    let imported = DMNImport.tables(SourceText(path: "proef.dmn", text: text), decision: nil)
    #expect(imported.diagnostics.isEmpty, "\(imported.diagnostics.map(\.message.en))")
    let back = try #require(imported.value.first)
    #expect(RawValue.map(back).canonical == RawValue.map(document.fields).canonical)
    for key in ["inputs", "outputs"] {
      #expect(back[key]?.fields?.entries.map(\.key.text) == document.fields[key]?.keys)
    }
    // And what comes back is exported as the same bytes.
    let again = RawDocument(path: document.path, name: document.name, fields: back, body: nil)
    #expect(exportDMN(table, from: again).value == text)
  }

  @Test(arguments: 0..<150)
  func csvBringsEveryRuleBack(seed: Int) throws {
    var random = RandomDocuments(seed: UInt64(seed), isForCSV: true)
    let made = random.document().document
    let file = SourceText(path: "proef.yml", text: YAMLWriter.file(made.fields))
    let document = read(file)
    let exported = exportCSV(document)
    #expect(exported.diagnostics.isEmpty, "\(exported.diagnostics.map(\.message.en))")
    let csv = try #require(exported.value)
    // The same rules leave the file as it is, byte for byte.
    let same = importCSV(SourceText(path: "x.csv", text: csv), into: document, file: file)
    #expect(same.diagnostics.isEmpty, "\(same.diagnostics.map(\.message.en))")
    #expect(same.value == file.text(0..<file.bytes.count))
    // Other rules, in another order, take their place.
    let rows = CSVImport.rows(SourceText(path: "x.csv", text: csv), try #require(frame(document)))
    let other = rows.value.reversed().enumerated().map { index, row in
      var row = row
      if index % 2 == 0 { row.because += " and more" }
      return row
    }
    let changed = RuleSplice(document.fields, try #require(frame(document)), file).text(with: other)
    let reread = read(SourceText(path: "proef.yml", text: try #require(changed.value)))
    let wanted = other.map { $0.id + $0.because }
    let found = reread.fields["rules"]?.parts?.compactMap { rule in
      rule.fields.map { ($0["id"]?.text ?? "") + ($0["because"]?.text ?? "") }
    }
    #expect(found == wanted)
    // Into a decision without rules, they are written anew.
    let empty = made.fields.merged(with: RawMap(made: [("rules", .list([]))]))
    let bare = SourceText(path: "proef.yml", text: YAMLWriter.file(empty))
    let filled = try #require(
      importCSV(SourceText(path: "x.csv", text: csv), into: read(bare), file: bare).value)
    let refilled = read(SourceText(path: "proef.yml", text: filled))
    #expect(exportCSV(refilled).value == csv)
    #expect(
      refilled.fields.without(["rules"]).entries.map(\.value.canonical)
        == made.fields.without(["rules"]).entries.map(\.value.canonical))
  }

  /// What a Dutch spreadsheet makes of it: a byte order mark, `;`, its own dates, other line ends.
  @Test(arguments: 0..<100)
  func csvSurvivesASpreadsheet(seed: Int) throws {
    var random = RandomDocuments(seed: UInt64(seed), isForCSV: true)
    let file = SourceText(
      path: "proef.yml", text: YAMLWriter.file(random.document().document.fields))
    let document = read(file)
    let csv = try #require(exportCSV(document).value)
    let rows = CSVReader.rows(SourceText(path: "x.csv", text: csv)).value
    let resaved = rows.map { row in
      row.enumerated().map { column, cell in
        let day =
          [1, 2].contains(column)
          ? CalendarDate(cell.text).map { "\($0.day)-\($0.month)-\($0.year)" } : nil
        // What a spreadsheet reads as text it writes as it was.
        let text = CSVGuard.guarded(day ?? cell.text)
          .replacing("\n", with: seed % 2 == 0 ? "\r\n" : "\n")
        return "\""
          + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : "\($0)" }.joined()
          + "\""
      }.joined(separator: ";") + ";;\r\n"
    }
    let text = "\u{FEFF}" + resaved.joined() + ";;;\r\n\r\n"
    let back = importCSV(SourceText(path: "x.csv", text: text), into: document, file: file)
    #expect(back.diagnostics.isEmpty, "\(back.diagnostics.map(\.message.en))")
    #expect(back.value == file.text(0..<file.bytes.count))
  }

  private func frame(_ document: RawDocument) -> TableFrame? { TableFrame(document.fields) }

  private func read(_ source: SourceText) -> RawDocument {
    let fields = YAMLReader.read(source, range: 0..<source.bytes.count)
    #expect(fields.diagnostics.isEmpty, "\(fields.diagnostics.map(\.message.en))")
    return RawDocument(path: source.path, name: "proef", fields: fields.value, body: nil)
  }
}

extension RawValue {
  fileprivate var keys: [String]? { fields?.entries.map(\.key.text) }
}
