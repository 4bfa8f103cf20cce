import Diagnostics
import Model

extension Rule {
  static let scenarioImpossible = Rule(
    "scenario-impossible", nl: "een scenario kan voorkomen",
    en: "a scenario can occur")
}

/// A scenario describes a case that can occur.
enum ScenarioImpossible {
  static func findings(in examination: Examination) -> [Diagnostic] {
    let table = examination.table
    return examination.scenarios.filter { !$0.isPossible }.map { run in
      let situation = table.text(of: run.region.box)
      return Diagnostic(
        .scenarioImpossible,
        Message(
          nl: "scenario '\(run.scenario.id)' kan niet voorkomen: \(situation.nl) staat onder "
            + "`impossible`",
          en: "scenario '\(run.scenario.id)' cannot occur: \(situation.en) stands under "
            + "`impossible`"),
        at: run.scenario.span,
        notes: table.impossible.filter { table.box(of: $0).intersects(run.region.box) }.map {
          Diagnostic.Note(
            Message(
              nl: "deze combinatie is onmogelijk genoemd",
              en: "this combination was called impossible"),
            at: $0.span)
        },
        fix: Message(
          nl: "verbeter de antwoorden van het scenario, of de combinatie onder `impossible`",
          en: "correct the answers of the scenario, or the combination under `impossible`"))
    }
  }
}
