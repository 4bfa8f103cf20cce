import Formats
import Diagnostics
import Model
import Testing

@testable import Exchange

/// Rules as CSV: what is read, and what is refused with its place.
struct CSVTests {
  private let frame = TableFrame(
    covers: CalendarDate.firstDay(of: 2021)...CalendarDate.lastDay(of: 2024),
    inputs: [
      TableFrame.Input(id: "work", values: ["care", "advice", "travel"]),
      TableFrame.Input(id: "title", values: ["yes", "no"]),
    ],
    outputs: [
      TableFrame.Output(name: "outcome", values: ["paid", "open"]),
      TableFrame.Output(name: "payer", values: nil),
    ])
  private let header =
    "id,valid from,valid until,work,title,outcome,payer,because,certainty,sources\n"

  // MARK: Cells

  @Test(arguments: [
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]), ("a;b\nc;d\n", [["a", "b"], ["c", "d"]]),
    ("a\tb\rc\td\r", [["a", "b"], ["c", "d"]]), ("\u{FEFF}a,b", [["a", "b"]]),
    ("sep=;\r\na,b;c", [["a,b", "c"]]), ("\"a\"\"b\",\"c\nd\"", [["a\"b", "c\nd"]]),
    ("\"a;b\",c\n,\n d , e\n", [["a;b", "c"], [" d ", " e"]]), ("a,\"\"", [["a", ""]]),
    ("a,b\"c", [["a", "b\"c"]]), ("\"x\r\ny\",z", [["x\ny", "z"]]), ("", []), ("\n;;\n", []),
  ])
  func cellsAreRead(text: String, cells: [[String]]) {
    let read = CSVReader.rows(SourceText(path: "x", text: text))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.map { $0.map(\.text) } == cells)
  }

  @Test(arguments: [
    ("a,b\nc,\"d\ne", "2:3 malformed-csv"), ("a,\"b\"c\n", "1:6 malformed-csv"),
    ("é,\"b\" \n", "1:6 malformed-csv"),
  ])
  func quotesThatDoNotMatchAreRefused(text: String, place: String) {
    let source = SourceText(path: "x", text: text)
    #expect(places(CSVReader.rows(source).diagnostics, in: source) == [place])
  }

  // MARK: Rows

  @Test func actorsThatPayHaveAColumn() throws {
    let frame = TableFrame(
      covers: frame.covers, inputs: frame.inputs, outputs: frame.outputs, namesPayers: true)
    let text =
      header.replacing("payer,", with: "payer,paid by,")
      + "r1,,,,,open,a or b,a | b,why,sure,s\nr2,,,,,paid,a,a,why,sure,s\nr3,,,,,open,,,why,sure,s\n"
    let rows = CSVImport.rows(SourceText(path: "x", text: text), frame)
    #expect(rows.diagnostics.isEmpty)
    #expect(rows.value.map(\.payers) == [["a", "b"], ["a"], []])
    let written = rows.value.map { $0.rule(frame, like: nil)["payer"] }
    #expect(written.map { $0?.text } == [nil, "a", nil])
    #expect(written.map { $0?.texts } == [["a", "b"], ["a"], []])
  }

  @Test func aRowBecomesARule() throws {
    let row = try #require(
      rows(
        "r1,2021-01-01,31-12-2022, care | travel ,,open,nobody,\" why\n\",sure,\"a, 1\n\n b; 2 \""
      )
      .value.first)
    #expect(
      row.period == Period(from: CalendarDate("2021-01-01"), until: CalendarDate("2022-12-31")))
    #expect(row.conditions == [[0, 2], nil])
    #expect(row.outputs == ["open", "nobody"])
    #expect(row.because == " why\n")
    #expect(row.sources == ["a, 1", "b; 2"])
  }

  @Test func columnsMayStandInAnyOrder() throws {
    let text =
      "sources,certainty,because,payer,outcome,title,work,valid until,valid from,id\n"
      + "s,c,b,p,paid,no,care,,2022-01-01,r1\n"
    let row = try #require(CSVImport.rows(SourceText(path: "x", text: text), frame).value.first)
    #expect(row.id == "r1" && row.conditions == [[0], [1]] && row.sources == ["s"])
  }

  @Test func everyValueIsTheSameAsNone() {
    #expect(rows("r1,,,advice|care|travel,no,open,p,b,c,s").value.first?.conditions == [nil, [1]])
  }

  // MARK: Refusals

  @Test func missingColumnsAreNamed() {
    let source = SourceText(path: "x", text: "id,work,titel,outcome\nr1,care,yes,paid\n")
    let found = CSVImport.rows(source, frame).diagnostics
    #expect(places(found, in: source) == ["1:1 missing-column", "1:9 unknown-column"])
    #expect(
      found.map(\.message.en) == [
        "there is no column 'titel'; did you mean 'title'?",
        "the columns 'valid from', 'valid until', 'title', 'payer', 'because', 'certainty', "
          + "'sources' are missing",
      ])
    let empty = CSVImport.rows(SourceText(path: "x", text: "\n"), frame)
    #expect(empty.diagnostics.map(\.rule) == ["missing-column"])
  }

  @Test(arguments: [
    ("r1,,,cars,,paid,p,b,c,s", "2:6 unknown-value"),
    ("r1,,,care|caree,,paid,p,b,c,s", "2:11 unknown-value"),
    ("r1,,,care,,padi,p,b,c,s", "2:12 unknown-value"),
    ("r1,,, | ,,paid,p,b,c,s", "2:6 empty-condition"),
    ("r1,,,|,,paid,p,b,c,s", "2:6 empty-condition"),
    ("r1,2023-02-29,,care,,paid,p,b,c,s", "2:4 invalid-date"),
    ("r1,1/2/2023,,care,,paid,p,b,c,s", "2:4 invalid-date"),
    ("r1,2023-02-02,2023-02-01,care,,paid,p,b,c,s", "2:15 backwards-period"),
    (",,,care,,paid,p,b,c,s", "2:1 missing-field"),
    ("r1,,,care,,paid,p,b,c", "2:1 malformed-csv"),
    ("r1,,,care,,paid,p,b,c,s,t", "2:1 malformed-csv"),
    ("r1,,,care,,paid,p,b,c,s\nr1,,,care,,paid,p,b,c,s", "3:1 duplicate-id"),
  ])
  func rowsThatSayNothingSensibleAreRefused(row: String, place: String) {
    let source = SourceText(path: "x", text: header + row)
    let found = CSVImport.rows(source, frame).diagnostics
    #expect(places(found, in: source) == [place])
  }

  @Test func allFindingsAreTold() {
    #expect(rows("r1,x,y,a,b,c,p,b,c,s").diagnostics.count == 5)
  }

  @Test func whatWouldNotComeBackIsNotExported() throws {
    for (key, value) in [
      ("a|b", "s"), ("a", "x\ny"), (" a", "s"), ("a", " s"),
    ] {
      let fields = RawMap(made: [
        ("covers", .map([("from", .text("2021-01-01")), ("until", .text("2021-12-31"))])),
        (
          "inputs", .map([("q", .map([("values", .map([(key, .text("A")), ("z", .text("Z"))]))]))])
        ),
        ("outputs", .map([("o", .map([]))])),
        (
          "rules",
          .list([
            .map([
              ("id", .text("r1")), ("when", .map([("q", .text(key))])),
              ("then", .map([("o", .text("text"))])), ("because", .text("b")),
              ("certainty", .text("c")), ("sources", .texts([value])),
            ])
          ])
        ),
      ])
      let document = RawDocument(path: "x", name: "x", fields: fields, body: nil)
      #expect(
        exportCSV(document).diagnostics.map(\.rule) == ["csv-cannot-carry"], "\(key) \(value)")
    }
  }

  private func rows(_ text: String) -> Checked<[RuleRow]> {
    CSVImport.rows(SourceText(path: "x", text: header + text + "\n"), frame)
  }
}
