import Decisions
import Model

/// What comes out on one day for every way of filling in what is not known: each combination of
/// known answers is decided once, and a gap is the union of all that can stand in it.
struct Completions {
  private let table: DecisionTable
  private let date: CalendarDate
  private var found: [[Int?]: Set<String>] = [:]

  init(of table: DecisionTable, on date: CalendarDate) {
    self.table = table
    self.date = date
  }

  /// The ids of the outcomes, in the order of the table.
  mutating func outcomes(of values: [Int?]) -> [String] {
    let all = outcomeSet(of: values)
    return table.outcomes.map(\.id).filter(all.contains)
  }

  private mutating func outcomeSet(of values: [Int?]) -> Set<String> {
    if let known = found[values] { return known }
    var all: Set<String> = []
    if let gap = values.firstIndex(of: nil) {
      for value in table.inputs[gap].values.indices {
        var filled = values
        filled[gap] = value
        all.formUnion(outcomeSet(of: filled))
      }
    } else if let settled = decide(table, Answers(date: date, values: values)).settled {
      all = [settled.outcome]
    }
    found[values] = all
    return all
  }
}
