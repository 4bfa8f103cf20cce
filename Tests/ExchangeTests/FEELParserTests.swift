import Model
import Testing

@testable import Exchange

/// The part of FEEL that is read, and its strings.
struct FEELParserTests {
  @Test func stringsAreReadBackAsTheyAreWritten() throws {
    let texts = [
      "", "a", "\"", "\\", "\\n", "\n", "\t", "\r\n", "\u{7}", "\u{85}", "\u{2028}", "'", "é", "👩‍⚕️",
      "?",
      "\\\"", "- ", "a\u{0}b",
    ]
    for text in texts {
      #expect(try FEELParser.value(text.feelString) == .string(text), "\(text.feelString)")
    }
  }

  @Test(arguments: [
    (#""caf\u00e9""#, "café"), (#""\U01F600""#, "😀"), (#" "a\'b" "#, "a'b"), (#""a/b""#, "a/b"),
  ])
  func escapesAreRead(text: String, value: String) throws {
    #expect(try FEELParser.value(text) == .string(value))
  }

  @Test(arguments: [
    ("date(\"2024-02-29\")", "2024-02-29"), ("@\"2024-02-29\"", "2024-02-29"),
    ("date and time( \"2024-02-29T00:00:00\" )", "2024-02-29"),
    ("date and time(\"2024-02-29T00:00:00Z\")", "2024-02-29"),
  ])
  func daysAreRead(text: String, day: String) throws {
    let date = try #require(CalendarDate(day))
    #expect(try FEELParser.value(text) == .day(date))
  }

  @Test(arguments: [
    "date(\"2023-02-29\")", "date and time(\"2024-02-29T12:00:00\")", "date(2024, 2, 29)",
    "today()", "\"a\" + \"b\"", "\"\\x\"", "\"\\u12\"", "1.2.3", "--1", "[1, 2]", "truely", "a",
  ])
  func otherValuesAreNamed(text: String) {
    #expect(throws: FEELParser.Problem.self) { try FEELParser.value(text) }
  }

  @Test func whatCouldNotBeReadIsTold() {
    #expect(throws: FEELParser.Problem(words: "or \"b\"")) {
      try FEELParser.tests("\"a\" or \"b\"")
    }
    #expect(throws: FEELParser.Problem(words: "upper case(x)")) {
      try FEELParser.tests("1, upper case(x)")
    }
  }

  @Test func rangesKnowTheirEnds() throws {
    let range = try FEELParser.tests("[1..3)").tests[0]
    let lower = FEELRange.End(value: .number(1, text: "1"), isIncluded: true)
    let upper = FEELRange.End(value: .number(3, text: "3"), isIncluded: false)
    #expect(range == .range(FEELRange(lower: lower, upper: upper)))
    #expect(try FEELParser.tests("-1").tests == [.value(.number(-1, text: "-1"))])
    #expect(try FEELParser.tests(" - ").isAny)
  }

  /// Whether one range holds all, none or a part of another, against every half in between.
  @Test func coveringAgreesWithTryingEveryNumber() throws {
    let ends: [FEELRange.End?] =
      [nil]
      + [1.0, 2, 3].flatMap { number in
        [true, false].map { FEELRange.End(value: .number(number, text: ""), isIncluded: $0) }
      }
    let ranges = ends.flatMap { lower in ends.map { FEELRange(lower: lower, upper: $0) } }
    // Between any two ends there is a number to try, so only empty ranges escape.
    let numbers = stride(from: 0.0, through: 4, by: 0.25).map { FEELValue.number($0, text: "") }
    for range in ranges {
      let held = Set(numbers.filter { range.contains($0) == true })
      for other in ranges {
        let wanted = Set(numbers.filter { other.contains($0) == true })
        guard !held.isEmpty, !wanted.isEmpty else { continue }
        let covers = range.covers(other)
        if wanted.isSubset(of: held) {
          #expect(covers == true)
        } else {
          #expect(covers == (wanted.isDisjoint(with: held) ? false : nil))
        }
      }
    }
  }

  @Test func namesAreSafeInEveryEngine() {
    #expect("wlz-indicatie".feelName == "wlz_indicatie")
    #expect("2024".feelName == "_2024")
    #expect("in".feelName == "in_")
    #expect("r47.2".xmlName("") == "r47.2")
    #expect("1 é".xmlName("") == "_1__")
  }
}
