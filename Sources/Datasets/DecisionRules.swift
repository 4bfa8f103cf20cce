import Formats
import Model

/// The rules of a decision as CSV: a row for each.
struct DecisionRules {
  private let context: DataContext
  private let table: DecisionTable

  init(_ context: DataContext, _ table: DecisionTable) {
    self.context = context
    self.table = table
  }

  private static let head = ["rule", "address", "valid from", "valid until", "draft"]
  private static let tail = [
    "outcome", "kind", "payer", "how", "flow", "because", "certainty", "sources",
  ]

  var csv: [UInt8] {
    let fixed = Set(Self.head + Self.tail)
    let inputs = table.inputs.map { fixed.contains($0.id) ? "inputs.\($0.id)" : $0.id }
    var csv = CSV(columns: Self.head + inputs + Self.tail)
    for rule in table.rules { csv.append(row(rule)) }
    return csv.bytes
  }

  private func row(_ rule: DecisionRule) -> [CSV.Cell] {
    let year = context.draftYear(of: rule)
    let outcome = table.outcome(rule.outcome)
    let head: [CSV.Cell] = [
      .text(rule.id), .text(context.address(table.tableRoute, anchor: rule.id)),
      .plain("\(rule.valid.lowerBound)"), .plain("\(rule.valid.upperBound)"),
      .plain(year.map { String($0.year) } ?? ""),
    ]
    // An input that does not matter is empty.
    let conditions = zip(table.inputs, rule.conditions).map { input, values in
      CSV.Cell.lines(values == input.domain ? [] : values.indices.map { input.values[$0].id })
    }
    return head + conditions + [
      .text(rule.outcome), .optional(outcome?.kind.rawValue), .text(rule.payer),
      .text(rule.how.dataText), .optional(rule.flow?.description), .text(rule.because.dataText),
      .text(rule.certainty), .lines(rule.sources.map(\.label)),
    ]
  }
}
