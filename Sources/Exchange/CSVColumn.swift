import Model

/// The columns of the rules as CSV.
enum CSVColumn: Equatable {
  case id
  case from
  case until
  case input(Int)
  case output(Int)
  case payers
  case because
  case certainty
  case sources

  /// All columns, in the order in which they are written.
  static func all(_ frame: TableFrame) -> [CSVColumn] {
    [.id, .from, .until] + frame.inputs.indices.map { .input($0) }
      + frame.outputs.indices.map { .output($0) } + (frame.namesPayers ? [.payers] : []) + [
        .because, .certainty, .sources,
      ]
  }

  func name(_ frame: TableFrame) -> String {
    switch self {
    case .id: "id"
    case .from: "valid from"
    case .until: "valid until"
    case .input(let index): frame.inputs[index].id
    case .output(let index): frame.outputs[index].name
    case .payers: "paid by"
    case .because: "because"
    case .certainty: "certainty"
    case .sources: "sources"
    }
  }

  func cell(of row: RuleRow, _ frame: TableFrame) -> String {
    switch self {
    case .id: row.id
    case .from: row.period.from?.description ?? ""
    case .until: row.period.until?.description ?? ""
    case .input(let index):
      row.conditions[index]?.map { frame.inputs[index].values[$0] }.joined(separator: "|") ?? ""
    case .output(let index): row.outputs[index]
    case .payers: (row.payers ?? []).joined(separator: "|")
    case .because: row.because
    case .certainty: row.certainty
    // A citation holds commas and may hold semicolons, but never a line end.
    case .sources: row.sources.joined(separator: "\n")
    }
  }
}
