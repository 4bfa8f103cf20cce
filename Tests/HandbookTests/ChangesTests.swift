import Decisions
import Model
import Testing

/// What the real table says to change from one period to the next is what does change.
struct ChangesTests {
  /// Compares every combination on the last day before and the first day after.
  @Test func situationsAreExactlyTheCombinationsThatChange() async throws {
    let table = try await Registry.read.value.table
    let combinations = table.combinations
    for change in changes(of: table) {
      var changed = 0
      for values in combinations {
        let before = table.results(change.day.previous, values)
        let after = table.results(change.day, values)
        let described = change.situations.filter { $0.holds(values) }
        #expect(described.isEmpty == (before == after), "\(change.day) \(values)")
        for situation in described {
          #expect([[situation.before.outcome, situation.before.payer]] == before)
          #expect([[situation.after.outcome, situation.after.payer]] == after)
        }
        changed += described.isEmpty ? 0 : 1
      }
      #expect(change.changed == changed)
      #expect(change.possible == combinations.count)
    }
  }
}

extension Situation {
  fileprivate func holds(_ values: [Int]) -> Bool {
    zip(conditions, values).allSatisfy { $0.contains(ValueSet(index: $1)) }
  }
}
