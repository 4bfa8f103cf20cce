import Testing

@testable import Formats

struct CSVTests {
  private func row(_ cells: CSV.Cell...) -> String {
    var csv = CSV(columns: [])
    let start = csv.bytes.count
    csv.append(cells)
    return String(decoding: csv.bytes[start...], as: UTF8.self)
  }

  @Test func lineEndsAreThoseOfTheStandard() {
    #expect(CSV(columns: ["a", "b"]).bytes == Array("a,b\r\n".utf8))
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""), ("a\nb", "\"a\nb\""), ("a b", "a b"),
    ("", ""),
  ])
  func whatWouldSplitACellIsQuoted(text: String, expected: String) {
    #expect(row(.text(text), .empty) == "\(expected),\r\n")
  }

  @Test(arguments: ["=1+1", "+31", "-x", "@a"])
  func whatASpreadsheetWouldReckonIsText(text: String) {
    #expect(row(.text(text)) == "'\(text)\r\n")
    #expect(CSV(columns: [text]).bytes == Array("'\(text)\r\n".utf8))
  }

  @Test(
    "A guarded cell comes back equal",
    arguments: [
      "=1+1", "'=1", "''-x", "'a", "'", "", "＝x", "a=b", "-", "'+'", "\t=x",
    ])
  func guarded(text: String) {
    let written = CSVGuard.guarded(text)
    #expect(!["=", "+", "-", "@", "＝"].contains { written.hasPrefix($0) })
    #expect(CSVGuard.meant(written) == text)
  }

  @Test func aNumberKeepsItsSign() {
    #expect(row(.plain("-1.5")) == "-1.5\r\n")
  }

  @Test func aListHasALineForEachElement() {
    #expect(row(.lines(["a\nb", "c"])) == "\"a b\nc\"\r\n")
  }
}
