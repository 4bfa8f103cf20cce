import Diagnostics
import Model

extension Rule {
  static let scenarioMismatch = Rule(
    "scenario-mismatch", nl: "een scenario komt uit zoals het verwacht",
    en: "a scenario comes out as it expects")
}

/// A scenario comes out as it expects: one result with its outcome, and with its payer and by its
/// rule when it names them.
enum ScenarioMismatch {
  static func findings(in examination: Examination) -> [Diagnostic] {
    examination.scenarios.compactMap { run in
      guard run.isPossible, let surprise = surprise(in: run, of: examination) else { return nil }
      let scenario = run.scenario
      return Diagnostic(
        .scenarioMismatch,
        Message(
          nl: "scenario '\(scenario.id)' verwacht \(surprise.nl)",
          en: "scenario '\(scenario.id)' expects \(surprise.en)"),
        at: scenario.span,
        notes: run.evaluation.rules.map { index in
          let rule = examination.table.rules[index]
          return Diagnostic.Note(
            Message(nl: "regel '\(rule.id)' staat hier", en: "rule '\(rule.id)' stands here"),
            at: rule.span)
        },
        fix: Message(
          nl: "verbeter het scenario of de regel", en: "correct the scenario or the rule"))
    }
  }

  /// What the scenario expects and what the table says, when these differ.
  private static func surprise(in run: ScenarioRun, of examination: Examination) -> Message? {
    let table = examination.table
    let (scenario, expected) = (run.scenario, run.scenario.outcome)
    guard table.covers.contains(scenario.date) else {
      let covers = text(of: table.covers)
      return Message(
        nl: "'\(expected)', maar \(scenario.date) is niet een van de dagen \(covers.nl)",
        en: "'\(expected)', but \(scenario.date) is not one of the days \(covers.en)")
    }
    let rules = table.text(ofRules: run.evaluation.rules)
    let results = run.evaluation.results.map { examination.results.results[$0] }
    let named = results.map { "'\($0.outcome)' (\($0.payer))" }.joined(separator: ", ")
    switch results.count {
    case 0:
      return Message(
        nl: "'\(expected)', maar er geldt geen regel", en: "'\(expected)', but no rule holds")
    case 2...:
      return Message(
        nl: "'\(expected)', maar er is nog van alles mogelijk: \(named), door \(rules)",
        en: "'\(expected)', but there is still a choice: \(named), by \(rules)")
    default:
      if results.map(\.outcome) != [expected] {
        return Message(
          nl: "'\(expected)', maar de tabel geeft \(named), door \(rules)",
          en: "'\(expected)', but the table gives \(named), by \(rules)")
      }
      if let payer = scenario.payer, results.map(\.payer) != [payer] {
        return Message(
          nl: "betaler '\(payer)', maar de tabel geeft \(named), door \(rules)",
          en: "payer '\(payer)', but the table gives \(named), by \(rules)")
      }
      guard let rule = scenario.rule, !holds(rule, throughout: run, in: table) else { return nil }
      return Message(
        nl: "regel '\(rule)', maar de uitkomst komt van \(rules)",
        en: "rule '\(rule)', but the outcome comes from \(rules)")
    }
  }

  /// Whether a rule holds for every possible combination of a scenario.
  private static func holds(_ id: String, throughout run: ScenarioRun, in table: DecisionTable)
    -> Bool
  {
    guard let rule = table.rules.first(where: { $0.id == id }),
      rule.valid.contains(run.scenario.date)
    else { return false }
    return table.possible(in: run.region.box).allSatisfy { table.box(of: rule).contains($0) }
  }
}
