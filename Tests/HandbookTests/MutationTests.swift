import Decisions
import Diagnostics
import Foundation
import Model
import Testing

/// The table of the handbook has no rule that could be missed or widened unnoticed.
struct MutationTests {
  @Test func removingAnyRuleLeavesAGap() async throws {
    let table = try await Registry.read.value.table
    for index in table.rules.indices {
      var rules = table.rules
      let removed = rules.remove(at: index)
      let found = prove(table.with(rules: rules)).diagnostics
      let gap = found.first { $0.rule == "decision-gap" }
      #expect(gap != nil, "without \(removed.id)")
      // The case is told in words: at least the first input and its value.
      let value = removed.conditions[0].indices.map { table.inputs[0].values[$0].id }[0]
      #expect(gap?.message.nl.contains("kosten=\(value)") == true, "\(gap?.message.nl ?? "")")
    }
  }

  @Test func wideningAnyRuleOverlapsAnother() async throws {
    let table = try await Registry.read.value.table
    for (index, rule) in table.rules.enumerated() {
      for input in table.inputs.indices where rule.conditions[input] != table.inputs[input].domain {
        var conditions = rule.conditions
        conditions[input] = table.inputs[input].domain
        var rules = table.rules
        rules[index] = rule.with(conditions: conditions)
        let found = prove(table.with(rules: rules)).diagnostics
        let overlap = found.first { $0.rule == "decision-overlap" }
        #expect(overlap != nil, "\(rule.id) without \(table.inputs[input].id)")
        #expect(overlap?.message.nl.contains("kosten=") == true)
      }
    }
  }

  @Test func theTableAsItIsHasNeitherGapNorOverlap() async throws {
    let table = try await Registry.read.value.table
    #expect(prove(table).diagnostics.isEmpty)
  }

  /// Every small mistake in a rule is caught by the proof or a scenario, or changes nothing.
  @Test(arguments: Mutant.Kind.allCases)
  func noMutantSurvives(kind: Mutant.Kind) async throws {
    let table = try await Registry.read.value.table
    let mutants = table.mutants(kind)
    #expect(!mutants.isEmpty)
    let survivors = mutants.filter { $0.fate(comparedWith: table) == .survives }
    #expect(survivors.map(\.name) == [])
  }

  /// Without its scenarios a rule can be given the outcome of another one unnoticed.
  @Test func withoutScenariosAnOutcomeMutantSurvives() async throws {
    let table = try await Registry.read.value.table
    let coverage = Coverage(of: table)
    let index = try #require(
      table.rules.indices.first { index in
        table.rules.indices.contains {
          $0 != index && table.rules[$0].outcome == table.rules[index].outcome
        }
      })
    let scenarios = table.scenarios.indices.filter { !coverage.rules[index].contains($0) }
    let bare = table.with(scenarios: scenarios.map { table.scenarios[$0] })
    let mutants = bare.mutants(.otherOutcome).filter {
      $0.name.hasPrefix("\(table.rules[index].id) ")
    }
    #expect(!mutants.isEmpty)
    #expect(mutants.allSatisfy { $0.fate(comparedWith: bare) == .survives })
  }

  /// Every rule and outcome has a worked case, on both sides of every boundary there is one.
  @Test func scenariosTryEverything() async throws {
    let coverage = Coverage(of: try await Registry.read.value.table)
    #expect(coverage.rules.allSatisfy { !$0.isEmpty })
    #expect(coverage.outcomes.allSatisfy { !$0.isEmpty })
    #expect(coverage.boundaries.allSatisfy { !$0.before.isEmpty && !$0.after.isEmpty })
  }
}
