import Diagnostics
import Model
import TestSupport

@testable import Decisions
@testable import Exchange

/// Random files of decisions: every way of writing a period and a condition, and texts that hurt.
struct RandomDocuments {
  private var generator: SeededGenerator
  /// Whether texts may hold a carriage return and names a bar, which CSV can't carry.
  let isForCSV: Bool

  init(seed: UInt64, isForCSV: Bool) {
    generator = SeededGenerator(seed: seed)
    self.isForCSV = isForCSV
  }

  // MARK: Values

  mutating func roll(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[roll(0...elements.count - 1)]
  }

  /// Never empty.
  mutating func text() -> String {
    let pieces = [
      "a", "woord", " ", "  ", "\n", "\n\n", "\n  - ", ": ", " #", "\"", "'", "\\", ",", ";", "|",
      "-", "€ 20", "é", "👩‍⚕️", "\t", "<b>", "]]>", "&amp;", "\u{2028}", "\u{85}", "a\u{FEFF}", "{",
      "}",
      "[[x|y]]", "[@a, b]", "%", "@", "?", "yes", "no", "null", "~", "1.10", "2024-01-31", "true",
      "007", "0x1", "= 1", "- ", "...", "---", "*", "&", "!", "`",
      "\u{301}",
    ]
    let extra = isForCSV ? [] : ["\r", "\r\n"]
    return (0..<roll(1...6)).map { _ in pick(pieces + extra) }.joined()
  }

  private mutating func name(_ index: Int) -> String {
    let shapes = [
      "ja", "wlz-indicatie", "Groot", "a b", "a,b", "a;b", "é", "1", "no", "\"q\"", "in",
    ]
    let extra = isForCSV ? [] : ["a|b", " a", "a\nb", "<"]
    return pick(shapes + extra) + String(index)
  }

  private func date(_ offset: Int) -> CalendarDate {
    (0..<offset).reduce(.firstDay(of: 2021)) { day, _ in day.next }
  }

  mutating func value(depth: Int) -> RawValue {
    switch roll(0...(depth > 0 ? 4 : 1)) {
    case 2: .list((0..<roll(0...3)).map { _ in value(depth: depth - 1) })
    case 3, 4: .map((0..<roll(0...3)).map { ("\($0)" + text(), value(depth: depth - 1)) })
    default: .text(roll(0...9) == 0 ? "" : text())
    }
  }

  // MARK: Documents

  mutating func document() -> (document: RawDocument, table: DecisionTable) {
    let covers = date(1)...date(1 + roll(0...6))
    let inputs = (0..<roll(1...4)).map { index in
      TableFrame.Input(id: name(index), values: (0..<roll(1...3)).map { name($0) })
    }
    let outcomes = (0..<roll(1...3)).map { name($0) }
    let frame = TableFrame(
      covers: covers, inputs: inputs,
      outputs: ["uitkomst", "betaler", "hoe", "stroom"].map {
        TableFrame.Output(name: $0, values: $0 == "uitkomst" ? outcomes : nil)
      })
    var days: [ClosedRange<CalendarDate>] = []
    let rules = (0..<roll(1...5)).map { index -> RawValue in
      let (written, valid) = period(in: covers)
      days.append(valid)
      return rule("r\(index)", written, frame)
    }
    let fields: [(String, RawValue)] = [
      ("decision", .text("proef")), ("name", .text(text())), ("summary", .text(text())),
      ("hit-policy", .text(pick(["UNIQUE", "ANY"]))),
      ("covers", .map([("from", day(covers.lowerBound)), ("until", day(covers.upperBound))])),
      ("time", .map([("input", .text("datum")), ("question", .text(text()))])),
      ("inputs", .map(inputs.map { ($0.id, question($0)) })),
      ("outputs", .map(frame.outputs.map { ($0.name, clause($0)) })),
      ("rules", .list(rules)), ("scenarios", .list([value(depth: 2)])),
    ]
    let document = RawDocument(
      path: "proef.yml", name: "proef", fields: RawMap(made: fields), body: nil)
    let policy = document.fields["hit-policy"]?.text.flatMap(HitPolicy.init) ?? .unique
    let title = document.fields["name"]?.text ?? ""
    return (document, table(title, policy, covers, days))
  }

  private func day(_ date: CalendarDate) -> RawValue { .text(date.description) }

  private mutating func question(_ input: TableFrame.Input) -> RawValue {
    let values = input.values.map { id -> (String, RawValue) in
      (id, roll(0...1) == 0 ? .text(text()) : .map([("label", .text(text()))]))
    }
    return .map([
      ("question", .text(text())), ("help", .text(text())), ("values", .map(values)),
    ])
  }

  private mutating func clause(_ output: TableFrame.Output) -> RawValue {
    var fields: [(String, RawValue)] = [("role", .text("how")), ("label", .text(text()))]
    if let values = output.values {
      fields.append(("values", .map(values.map { ($0, .map([("label", .text(text()))])) })))
    }
    return .map(fields)
  }

  /// A period in some way of writing it, and the days it comes to.
  private mutating func period(
    in covers: ClosedRange<CalendarDate>
  ) -> (RawValue?, ClosedRange<CalendarDate>) {
    let first = date(roll(covers.lowerBound.day...covers.upperBound.day) - 1)
    let last = date(roll(first.day...covers.upperBound.day) - 1)
    switch roll(0...5) {
    case 0: return (nil, covers)
    case 1: return (.text("always"), covers)
    case 2: return (.map([("from", day(first))]), first...covers.upperBound)
    case 3: return (.map([("until", day(last))]), covers.lowerBound...last)
    case 4: return (.map([("from", day(first)), ("expires", day(last.next))]), first...last)
    default: return (.map([("from", day(first)), ("until", day(last))]), first...last)
    }
  }

  private mutating func rule(
    _ id: String, _ period: RawValue?, _ frame: TableFrame
  ) -> RawValue {
    var fields: [(String, RawValue)] = [("id", .text(id))]
    if let period { fields.append(("valid", period)) }
    let when = frame.inputs.compactMap { input -> (String, RawValue)? in
      let kept = input.values.filter { _ in roll(0...1) == 0 }
      if kept.isEmpty || roll(0...2) == 0 { return nil }
      return (input.id, kept.count == 1 && roll(0...1) == 0 ? .text(kept[0]) : .texts(kept))
    }
    fields.append(("when", .map(when)))
    let then = frame.outputs.compactMap { output -> (String, RawValue)? in
      if output.name == "stroom", roll(0...1) == 0 { return nil }
      return (output.name, .text(output.values.map { pick($0) } ?? text()))
    }
    fields.append(("then", .map(then)))
    let sources = (0..<roll(1...3)).map { "bron-\($0), art. 1; lid \"2\"" }
    fields += [
      ("because", .text(text())), ("certainty", .text("expliciet")), ("sources", .texts(sources)),
    ]
    if roll(0...2) == 0 { fields.append(("note", value(depth: 2))) }
    return .map(fields)
  }

  /// As much of a checked table as an export asks for.
  private func table(
    _ name: String, _ policy: HitPolicy, _ covers: ClosedRange<CalendarDate>,
    _ days: [ClosedRange<CalendarDate>]
  ) -> DecisionTable {
    let text = QuestionText(question: "", why: .empty, help: .empty)
    return DecisionTable(
      id: ItemID(CollectionID("proeven"), "proef"), name: name, summary: .empty,
      hitPolicy: policy, covers: covers, time: TimeClause(id: "datum", text: text), inputs: [],
      outcomes: [],
      rules: days.map {
        DecisionRule(
          id: "", valid: $0, conditions: [], outcome: "", payer: "", how: .empty, flow: nil,
          because: .empty, certainty: "", sources: [], span: .file(""))
      }, impossible: [], caveats: [], scenarios: [], span: .file(""))
  }
}

extension RawValue {
  /// The value without places, and without the order of fields: equal for equal values.
  var canonical: String {
    switch self {
    case .scalar(let scalar): scalar.text.debugDescription
    case .list(let values, _): "[" + values.map(\.canonical).joined(separator: ",") + "]"
    case .map(let map):
      "{"
        + map.entries.map { "\($0.key.text.debugDescription):\($0.value.canonical)" }.sorted()
        .joined(separator: ",") + "}"
    }
  }

  /// The names of the fields of a mapping, and of all mappings in it, in order.
  var names: [String] {
    switch self {
    case .scalar: []
    case .list(let values, _): values.flatMap(\.names)
    case .map(let map): map.entries.flatMap { [$0.key.text] + $0.value.names }
    }
  }
}
