import Testing

@testable import Markdown

/// A table is refused by what it would come to, before it is parsed.
struct TableSizeTests {
  private func table(columns: Int, rows: Int, before: String = "") -> [UInt8] {
    let head = before + String(repeating: "|a", count: columns) + "|\n"
    let line = before + String(repeating: "|-", count: columns) + "|\n"
    return Array((head + line + String(repeating: before + "|x\n", count: rows)).utf8)
  }

  @Test(arguments: ["", "> ", "> > "])
  func tooLarge(before: String) throws {
    let text = table(columns: 1000, rows: 1000, before: before)
    let line = try #require(TableSize.tooLarge(in: text))
    #expect(String(decoding: text[line], as: UTF8.self).contains("|-|-"))
  }

  @Test("Tables count together; a blank line ends one")
  func together() {
    let table = table(columns: 300, rows: 300)
    #expect(TableSize.tooLarge(in: table) == nil)
    #expect(
      TableSize.tooLarge(in: Array((0..<3).map { _ in table }.joined(separator: [10]))) != nil)
    #expect(
      TableSize.tooLarge(in: table + [10] + Array(String(repeating: "x\n", count: 2000).utf8))
        == nil)
  }

  @Test("Lines of hyphens are no tables", arguments: ["---", "- - -", "> ---", "* * *", "|"])
  func noTable(line: String) {
    let text = line + "\n" + String(repeating: "x\n", count: 300_000)
    #expect(TableSize.tooLarge(in: Array(text.utf8)) == nil)
  }
}
