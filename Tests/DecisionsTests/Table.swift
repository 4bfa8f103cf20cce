import Diagnostics
import Model

/// Writes a decision table in a few lines, for tests.
///
///     covers 2021-01-01..2021-12-31
///     policy ANY
///     input kosten! = voorfase regie
///     input wlz = ja nee
///     rule r1 2021-01-01..2021-06-30: kosten=voorfase wlz=ja,nee -> open/gemeente
///     impossible: kosten=regie wlz=ja
///     outcome spare
///     scenario s1 2021-02-01: kosten=voorfase -> open by r1
///
/// `!` makes an input required, `?` one about the payer; a rule names actors as payers after `@`, as
/// in `open/words@dji,zonmw`. Days of a rule, its answers and its payer may be left out; so may
/// `covers` (the year 2021). Outcomes are those that rules give, then those of `outcome` lines.
/// An answer's words are its id in capitals; the span of a line is that line in the text.
enum Table {
  static let year = CalendarDate.firstDay(of: 2021)...CalendarDate.lastDay(of: 2021)

  static func make(_ text: String) -> DecisionTable {
    var parser = TableParser()
    var offset = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let span = SourceSpan(path: "table", range: offset..<offset + line.utf8.count)
      parser.read(line.split(separator: " ").map(String.init), at: span)
      offset += line.utf8.count + 1
    }
    return parser.table
  }

  /// A table from its parts; inputs get ids `q0`, `q1` and values `v0`, `v1`.
  static func make(
    covers: ClosedRange<CalendarDate> = year, policy: HitPolicy = .unique,
    inputs: [InputClause], outcomes: [String], rules: [DecisionRule],
    impossible: [[ValueSet]] = [], scenarios: [Scenario] = []
  ) -> DecisionTable {
    DecisionTable(
      id: ItemID(CollectionID("beslissingen"), "test"), name: "Test", summary: .empty,
      hitPolicy: policy, covers: covers, time: TimeClause(id: "datum", text: noText),
      inputs: inputs,
      outcomes: outcomes.map {
        Outcome(id: $0, label: $0, kind: .open, action: .empty, keep: .empty, span: nowhere)
      },
      rules: rules,
      impossible: impossible.map {
        ImpossibleCombination(conditions: $0, because: .empty, sources: [], span: nowhere)
      },
      caveats: [], scenarios: scenarios, span: nowhere)
  }

  static func input(
    _ id: String, isRequired: Bool = false, isAboutPayer: Bool = false, values: [String],
    slug: String? = nil
  ) -> InputClause {
    InputClause(
      id: id, text: noText, about: isAboutPayer ? aboutPayer : nil, slug: slug ?? id,
      isRequired: isRequired, unknown: .empty,
      values: values.map {
        InputClause.Value(id: $0, label: $0, short: $0.uppercased(), help: .empty)
      })
  }

  static func rule(
    _ id: String, _ valid: ClosedRange<CalendarDate>, _ conditions: [ValueSet],
    outcome: String, payer: String = "", payers: [String] = [], because: RichText = .empty,
    span: SourceSpan = nowhere
  ) -> DecisionRule {
    DecisionRule(
      id: id, valid: valid, conditions: conditions, outcome: outcome, payer: payer,
      payers: payers.map(actor), how: .empty, flow: nil, because: because,
      certainty: "expliciet", sources: [], span: span)
  }

  static func actor(_ name: String) -> ItemID { ItemID(CollectionID("partijen"), name) }

  static let aboutPayer = QuestionTopic(
    output: "betaler", unnamed: "somebody", question: "{betaler}?", needed: "{betaler}!")
  static let nowhere = SourceSpan.file("table")
  private static let noText = QuestionText(question: "", why: .empty, help: .empty)
}

/// The days `2021-01-01..2021-06-30`.
func days(_ text: String) -> ClosedRange<CalendarDate> {
  let ends = text.split(separator: ".").compactMap { CalendarDate(String($0)) }
  guard let first = ends.first, let last = ends.last else { preconditionFailure(text) }
  return first...last
}

private struct TableParser {
  private var covers = Table.year
  private var policy = HitPolicy.unique
  private var inputs: [InputClause] = []
  private var outcomes: [Outcome] = []
  private var rules: [DecisionRule] = []
  private var impossible: [ImpossibleCombination] = []
  private var scenarios: [Scenario] = []

  var table: DecisionTable {
    let frame = Table.make(inputs: [], outcomes: [], rules: [])
    return DecisionTable(
      id: frame.id, name: frame.name, summary: frame.summary, hitPolicy: policy, covers: covers,
      time: frame.time, inputs: inputs, outcomes: outcomes, rules: rules, impossible: impossible,
      caveats: [], scenarios: scenarios, span: frame.span)
  }

  mutating func read(_ words: [String], at span: SourceSpan) {
    guard let keyword = words.first else { return }
    switch keyword {
    case "covers": covers = days(words[1])
    case "policy": policy = HitPolicy(rawValue: words[1]) ?? .unique
    case "input":
      let id = words[1].filter { !"!?".contains($0) }
      inputs.append(
        Table.input(
          id, isRequired: words[1].contains("!"), isAboutPayer: words[1].contains("?"),
          values: Array(words[3...])))
    case "outcome": add(words[1], at: span)
    case "rule": readRule(words, at: span)
    case "impossible:":
      impossible.append(
        ImpossibleCombination(
          conditions: conditions(words[1...]), because: .empty, sources: [], span: span))
    case "scenario": readScenario(words, at: span)
    default: preconditionFailure(keyword)
    }
  }

  private mutating func readRule(_ words: [String], at span: SourceSpan) {
    let (left, right) = sides(of: words)
    let sides = right[0].split(separator: "@").map(String.init)
    let payers = sides[sides.count - 1].split(separator: ",").map(String.init)
    let result = sides[0].split(separator: "/").map(String.init)
    let valid = left.first { $0.contains("..") }.map(days) ?? covers
    add(result[0], at: span)
    rules.append(
      Table.rule(
        left[1], valid, conditions(left[2...]), outcome: result[0],
        payer: result.count > 1 ? result[1] : "", payers: sides.count > 1 ? payers : [],
        span: span))
  }

  private mutating func readScenario(_ words: [String], at span: SourceSpan) {
    let (left, right) = sides(of: words)
    guard let date = CalendarDate(left[2]) else { preconditionFailure(left[2]) }
    let given = zip(conditions(left[3...]), inputs).map { set, input in
      set == input.domain ? nil : set.indices.first
    }
    let expected = right[0].split(separator: "/").map(String.init)
    scenarios.append(
      Scenario(
        id: left[1], name: left[1], story: .empty, date: date, given: given, outcome: expected[0],
        payer: expected.count > 1 ? expected[1] : nil,
        rule: right.count > 2 ? right[2] : nil, span: span))
  }

  private mutating func add(_ outcome: String, at span: SourceSpan) {
    guard !outcomes.contains(where: { $0.id == outcome }) else { return }
    outcomes.append(
      Outcome(
        id: outcome, label: outcome, kind: .open, action: .empty, keep: .empty, span: span))
  }

  /// The words before and after the arrow, without colons.
  private func sides(of words: [String]) -> ([String], [String]) {
    guard let arrow = words.firstIndex(of: "->") else { preconditionFailure("no arrow") }
    return (words[..<arrow].map { $0.filter { $0 != ":" } }, Array(words[(arrow + 1)...]))
  }

  private func conditions(_ words: ArraySlice<String>) -> [ValueSet] {
    inputs.map { input in
      let prefix = input.id + "="
      guard let word = words.first(where: { $0.hasPrefix(prefix) }) else { return input.domain }
      let ids = word.dropFirst(prefix.count).split(separator: ",").map(String.init)
      let indices = ids.map { id in
        guard let index = input.values.firstIndex(where: { $0.id == id }) else {
          preconditionFailure("\(input.id) has no value \(id)")
        }
        return index
      }
      return indices.reduce(into: ValueSet(count: 0)) { $0.formUnion(ValueSet(index: $1)) }
    }
  }
}
