import Formats
import Diagnostics
import Model
import Testing

@testable import Exchange
@testable import Loading

/// What we write, Yams reads back as the same values.
struct YAMLWriterTests {
  @Test(arguments: 0..<200)
  func randomValuesReadBack(seed: Int) {
    var random = RandomDocuments(seed: UInt64(seed), isForCSV: false)
    let map = RawMap(made: (0..<4).map { ("k\($0)", random.value(depth: 3)) })
    expectSame(map)
  }

  @Test(arguments: 0..<100)
  func randomDecisionsReadBack(seed: Int) {
    var random = RandomDocuments(seed: UInt64(seed), isForCSV: false)
    expectSame(random.document().document.fields)
  }

  /// Every text of at most three of the characters that mean something to YAML.
  @Test func shortTextsReadBack() {
    let characters = [
      "a", "1", " ", "\n", "\t", ":", "#", "-", "?", ",", "[", "]", "{", "}", "&", "*", "!", "|",
      ">", "'", "\"", "%", "@", "`", "\\", "~", "=", ".", "\u{85}", "\u{2028}", "\u{7}",
    ]
    let short = [""] + characters
    for first in short {
      for second in short {
        let texts = short.map { first + second + $0 }
        let map = RawMap(
          made: texts.enumerated().flatMap { index, text in
            [("t\(index)", RawValue.text(text)), ("l\(index)", .texts([text, "x"]))]
          })
        expectSame(map)
      }
    }
  }

  @Test func styleIsThatOfTheContent() {
    let rule = RawMap(made: [
      ("id", .text("r01")),
      ("valid", .map([("from", .text("2021-01-01")), ("until", .text("2021-12-31"))])),
      ("when", .map([("work", .texts(["care", "advice"])), ("title", .text("no"))])),
      ("then", .map([("payer", .text("not decided: nobody")), ("required", .text("true"))])),
      ("because", .text("One line.\nAnd another.\n")),
      ("sources", .texts(["act-2023, art. 1", "1.10"])),
    ])
    let wanted = """
      rules:
        - id: r01
          valid: {from: 2021-01-01, until: 2021-12-31}
          when:
            work: [care, advice]
            title: "no"
          then:
            payer: "not decided: nobody"
            required: true
          because: |
            One line.
            And another.
          sources:
            - act-2023, art. 1
            - "1.10"

      """
    #expect(YAMLWriter.file(RawMap(made: [("rules", .list([.map(rule)]))])) == wanted)
  }

  private func expectSame(_ map: RawMap) {
    let text = YAMLWriter.file(map)
    let source = SourceText(path: "made.yml", text: text)
    let read = YAMLReader.read(source, range: 0..<source.bytes.count)
    #expect(read.diagnostics.isEmpty, "\(read.diagnostics.map(\.message.en)) in \(text)")
    let (back, wanted) = (RawValue.map(read.value), RawValue.map(map))
    #expect(back.canonical == wanted.canonical, "\(text)")
    #expect(back.names == wanted.names)
  }
}
