import Formats
import Model
import Testing

@testable import Datasets

struct FieldDataTests {
  private let context = SmallSite().context

  private func number(_ text: String) throws -> DecimalNumber {
    try #require(DecimalNumber(text))
  }

  private func fact(_ value: FactValue, _ kind: Fact.Kind) -> FieldValue {
    let statement = FactStatement(value: value, isApproximate: false, text: "so much", bare: "so")
    return .fact(
      FactLink(
        page: nil, fact: ItemID(CollectionID("facts"), "f"), kind: kind, statement: statement,
        before: "", value: "so", after: ""))
  }

  private func expect(
    _ value: FieldValue, _ type: FieldType, is json: String, cell: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(context.json(value, type).embeddable == json, sourceLocation: sourceLocation)
    var csv = CSV(columns: [])
    csv.append([context.cell(value)])
    let line = String(decoding: csv.bytes.dropFirst(2), as: UTF8.self)
    #expect(line == cell + "\r\n", sourceLocation: sourceLocation)
  }

  @Test func wordsAreText() {
    expect(.text("a=1"), .text, is: #""a=1""#, cell: "a=1")
    expect(.text("=a"), .text, is: #""=a""#, cell: "'=a")
    let text = SmallSite.text("One *two*.\n\n- three [@act]")
    expect(
      .markdown(text), .markdown, is: #""One two.\nthree (Act, art. 1)""#,
      cell: "\"One two.\nthree (Act, art. 1)\"")
  }

  @Test func numbersAreExact() throws {
    expect(.integer(-3), .integer, is: "-3", cell: "-3")
    expect(.decimal(try number("-0.50")), .decimal, is: #""-0.50""#, cell: "-0.50")
    expect(
      .money(try number("21.80")), .money, is: #"{"amount":"21.80","currency":"EUR"}"#,
      cell: "21.80")
    expect(.boolean(true), .boolean, is: "true", cell: "true")
  }

  @Test func timeIsAsISO8601HasIt() throws {
    let month = try #require(PartialDate("2024-06"))
    let period = Validity(from: .firstDay(of: 2024), until: nil)
    expect(.date(.lastDay(of: 2024)), .date, is: #""2024-12-31""#, cell: "2024-12-31")
    expect(.moment(month), .moment, is: #""2024-06""#, cell: "2024-06")
    expect(
      .period(period), .period, is: #"{"from":"2024-01-01","until":null}"#,
      cell: "2024-01-01/..")
  }

  @Test func whatIsChosenOrReferredToHasAName() {
    let choice = FieldType.Choice(value: "a", label: "Ah")
    expect(.choice(choice), .choice([choice]), is: #""a""#, cell: "a")
    expect(
      .reference(SmallSite.link("x")), .reference(SmallSite.id),
      is: #"{"collection":"things","id":"x","label":"x","address":"../things/x.html"}"#,
      cell: "things/x")
    expect(
      .list([.citation(SmallSite.law)]), .list(.citation),
      is: """
        [{"collection":"laws","id":"act","place":"art-1","label":"Act, art. 1",\
        "address":"../laws/act.html#art-1"}]
        """,
      cell: "\"Act, art. 1\"")
  }

  @Test func theValueOfAFactIsThatOfTheField() throws {
    let (low, high) = (try number("1500"), try number("2000"))
    expect(
      fact(.number(low), .money), .money, is: #"{"amount":"1500","currency":"EUR"}"#, cell: "1500")
    expect(
      fact(.range(low, high), .money), .money,
      is: #"{"from":"1500","to":"2000","currency":"EUR"}"#, cell: "1500/2000")
    expect(fact(.number(low), .count), .integer, is: "1500", cell: "1500")
    expect(
      fact(.range(low, high), .count), .integer, is: #"{"from":1500,"to":2000}"#, cell: "1500/2000")
    expect(fact(.number(low), .decimal), .decimal, is: #""1500""#, cell: "1500")
  }
}
