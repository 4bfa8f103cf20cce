import Model
import Quantities
import Testing

@Suite("A formula is worked out exactly and with its units")
struct FormulaTests {
  private let people = Dimension(base: "person")
  private let euro = Dimension(base: "euro")
  private let day = Dimension(base: "day")

  @Test(
    "Numbers",
    arguments: [
      ("1 + 2 * 3", 7, 1), ("(1 + 2) * 3", 9, 1), ("10 - 4 - 3", 3, 1), ("12 / 2 / 3", 2, 1),
      ("1 / 3 + 1 / 6", 1, 2), ("21.80 * 365", 7957, 1), ("0.1 + 0.2", 3, 10),
    ])
  func numbers(text: String, numerator: Int, denominator: Int) throws {
    let result = try value(of: text)
    #expect(result.number == Rational(numerator: numerator, denominator: denominator))
    #expect(result.dimension == .none)
  }

  @Test("What is multiplied and divided is multiplied and divided in its units too")
  func units() throws {
    let result = try value(of: "people-in-2024 * rate.to * 365 day")
    #expect(result.number == Rational(220 * 20 * 365))
    #expect(result.dimension == euro)
    #expect("\(euro / people / day)" == "euro / day / person")
  }

  @Test(
    "What is wrong, and where",
    arguments: [
      ("5 / (2 - 2)", FormulaProblem.Kind.divisionByZero, "5 / (2 - 2)"),
      ("1 + 2 weeks", .unknownUnit("weeks"), "weeks"),
      ("1 + nobody", .unknownName("nobody"), "nobody"),
      (
        "people-in-2024 + 1", .differentUnits(Dimension(base: "person"), .none),
        "people-in-2024 + 1"
      ),
      ("2 * (3", .unexpected(""), ""), ("2 ^ 3", .unexpected("^"), "^"),
      ("1.2.3", .unexpected("1.2.3"), "1.2.3"), ("", .unexpected(""), ""),
      ("9000000000000000000 * 10", .tooLarge, "9000000000000000000 * 10"),
    ])
  func problems(text: String, kind: FormulaProblem.Kind, words: String) throws {
    let problem = try #require(throws: FormulaProblem.self) { try value(of: text) }
    #expect(problem.kind == kind)
    #expect(String(decoding: Array(text.utf8)[problem.range], as: UTF8.self) == words)
  }

  @Test("A formula of ten thousand parentheses is refused, not followed")
  func depth() {
    let text = String(repeating: "(", count: 10_000)
    #expect(throws: FormulaProblem.self) { try value(of: text) }
  }

  @Test("A formula of a hundred terms is read, and one of fifty thousand refused")
  func length() throws {
    let sum = { (count: Int) in Array(repeating: "1", count: count).joined(separator: " + ") }
    #expect(try value(of: sum(100)).number == Rational(100))
    guard case .failure(let problem) = readFormula(sum(50_000)) else {
      Issue.record("it was read")
      return
    }
    #expect(problem.kind == .unexpected(" "))
  }

  private func value(of text: String) throws -> Quantity {
    let formula = try readFormula(text).get()
    let values = [
      "people-in-2024": Quantity(Rational(220), people),
      "rate.to": Quantity(Rational(20), euro / people / day),
    ]
    return try formula.evaluate(
      value: { values[$0.text] }, unit: { ["person": people, "day": day, "euro": euro][$0] }
    ).get()
  }
}
