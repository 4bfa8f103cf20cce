import Decisions
import Diagnostics
import Foundation
import Model
import Testing

/// The table of the handbook has no rule that could be missed or widened unnoticed.
struct MutationTests {
  @Test func removingAnyRuleLeavesAGap() async throws {
    let table = try await Handbook.built.value.table
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
    let table = try await Handbook.built.value.table
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
    let table = try await Handbook.built.value.table
    #expect(prove(table).diagnostics.isEmpty)
  }
}

extension DecisionTable {
  func with(rules: [DecisionRule]) -> DecisionTable {
    DecisionTable(
      id: id, name: name, summary: summary, hitPolicy: hitPolicy, covers: covers, time: time,
      inputs: inputs, outcomes: outcomes, rules: rules, impossible: impossible, caveats: caveats,
      scenarios: scenarios, span: span)
  }
}

extension DecisionRule {
  func with(conditions: [ValueSet]) -> DecisionRule {
    DecisionRule(
      id: id, valid: valid, conditions: conditions, outcome: outcome, payer: payer, how: how,
      flow: flow, because: because, certainty: certainty, sources: sources, span: span)
  }
}
