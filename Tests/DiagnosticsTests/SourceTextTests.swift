import Diagnostics
import Testing

@Suite("Lines and columns of a file")
struct SourceTextTests {
  /// Tabs, both line ends, bytes that make one character, characters of several scalars, an empty
  /// line and a last line without end.
  private let text = "a\tb\r\né日👩‍👩‍👧e\u{301}\n\nlast"

  @Test("Every offset has the line and column that counting characters gives")
  func positions() {
    let source = SourceText(path: "f", text: text)
    var (line, column, offset) = (1, 1, 0)
    for character in text {
      #expect(source.position(of: offset) == (line, column), "\(offset)")
      offset += String(character).utf8.count
      // To a reader `\r\n` is one end of line.
      (line, column) = character.isNewline ? (line + 1, 1) : (line, column + 1)
    }
    #expect(source.position(of: offset) == (4, 5))
    #expect(source.position(of: offset + 100) == (4, 5))
    #expect(SourceText(path: "f", text: "").position(of: 0) == (1, 1))
  }

  @Test("A line is what stands between line ends, without the ends")
  func lines() {
    let source = SourceText(path: "f", text: text)
    let lines = ["a\tb", "é日👩‍👩‍👧e\u{301}", "", "last"]
    var offset = 0
    for (index, line) in lines.enumerated() {
      #expect(source.offset(ofLine: index + 1) == offset)
      #expect(source.text(source.lineRange(at: offset)) == line)
      offset = source.nextLine(after: offset)
    }
    #expect(offset == source.bytes.count)
    #expect(source.nextLine(after: offset) == offset)
    #expect(source.offset(ofLine: 0) == 0)
    #expect(source.offset(ofLine: 99) == source.offset(ofLine: 4))
  }

  @Test("A column in Unicode scalars is found in bytes, and stops at the end of its line")
  func scalars() {
    let source = SourceText(path: "f", text: text)
    let start = source.offset(ofLine: 2)
    var offset = start
    for (index, scalar) in "é日👩‍👩‍👧e\u{301}".unicodeScalars.enumerated() {
      #expect(source.offset(line: 2, scalarColumn: index + 1) == offset)
      offset += String(scalar).utf8.count
    }
    #expect(source.offset(line: 2, scalarColumn: 99) == offset)
    #expect(source.offset(line: 4, scalarColumn: 99) == source.bytes.count)
  }

  @Test("Words are found within a stretch and not outside it")
  func words() {
    let source = SourceText(path: "f", text: "abcabc")
    let word = Array("bc".utf8)
    #expect(source.range(of: word, in: 0..<6) == 1..<3)
    #expect(source.range(of: word, in: 2..<6) == 4..<6)
    #expect(source.range(of: word, in: 2..<5) == nil)
    #expect(source.range(of: word, in: 5..<99) == nil)
    #expect(source.range(of: [], in: 0..<6) == nil)
    #expect(source.range(of: Array("abcabcd".utf8), in: 0..<6) == nil)
  }
}
