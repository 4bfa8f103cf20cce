import Testing

@testable import Formats

struct JSONWriterTests {
  @Test func membersKeepTheirOrder() {
    let json: JSON = ["b": 1, "a": [true, .null], "": [:]]
    #expect(json.embeddable == #"{"b":1,"a":[true,null],"":{}}"#)
  }

  @Test(arguments: [
    ("\"\\\n\t", #""\"\\\n\t""#), ("\u{1}\u{7F}", #""\u0001\u007f""#), ("é€", "\"é€\""),
    ("</script><!--&", #""\u003c/script\u003e\u003c!--\u0026""#),
  ])
  func whatMeansSomethingIsEscaped(text: String, expected: String) {
    #expect(JSON.string(text).embeddable == expected)
  }

  @Test func aFileKeepsTheSignsOfHTML() {
    #expect(JSON.string("<&>").pretty == Array("\"<&>\"\n".utf8))
  }

  @Test func smallValuesStandTogetherAndLargeOnesApart() {
    let long = JSON.string(String(repeating: "x", count: 90))
    let json: JSON = ["small": ["a": 1, "b": []], "long": [long], "none": .array([])]
    let expected = """
      {
        "small": {"a": 1, "b": []},
        "long": [
          \(long.embeddable)
        ],
        "none": []
      }

      """
    #expect(String(decoding: json.pretty, as: UTF8.self) == expected)
  }

  @Test func elementsAreWrittenAsAnArray() {
    let elements = JSON.elements(count: 3) { .integer($0 * $0) }
    #expect(elements.embeddable == "[0,1,4]")
    #expect(String(decoding: elements.pretty, as: UTF8.self) == "[\n  0,\n  1,\n  4\n]\n")
    #expect(JSON.elements(count: 0) { .integer($0) }.pretty == Array("[]\n".utf8))
  }
}
