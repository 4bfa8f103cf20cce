import Decisions
import Diagnostics
import Formats
import Model

/// Writes a decision as DMN 1.3.
///
/// What engines can read decides the form. SpiffWorkflow 3.2.0 compares with single values only and
/// refuses a table with `annotation` headings, so rules are split into single values, the period
/// is an input of named periods, and annotation entries stand in the fixed order because,
/// certainty, sources. Camunda and Drools read all of it.
enum DMNExport {
  static func text(_ table: DecisionTable, _ document: RawDocument) -> Checked<String?> {
    var findings = unwritable(.map(document.fields))
    guard let frame = TableFrame(document.fields) else {
      return Checked(nil, [TableFrame.unreadable(document)])
    }
    let periods = table.segments.map(\.days)
    var split: [DMNSplitRule] = []
    for rule in document.fields["rules"]?.parts ?? [] {
      guard let fields = rule.fields, let row = RuleRow(fields, frame),
        let parts = DMNSplitRule(fields, row, frame, periods)
      else {
        findings.append(tooManyParts(rule))
        continue
      }
      split.append(parts)
    }
    guard findings.isEmpty else { return Checked(nil, findings) }
    var writer = DMNWriter(table, document.fields, frame, periods)
    return Checked(writer.definitions(split).file)
  }

  // MARK: Findings

  /// Characters that XML can't hold, be it escaped.
  private static func unwritable(_ value: RawValue) -> [Diagnostic] {
    switch value {
    case .scalar(let scalar): return XMLOutput.canHold(scalar.text) ? [] : [unwritable(scalar)]
    case .list(let values, _): return values.flatMap { unwritable($0) }
    case .map(let map):
      return map.entries.flatMap { unwritable(.scalar($0.key)) + unwritable($0.value) }
    }
  }

  private static func unwritable(_ scalar: RawScalar) -> Diagnostic {
    Diagnostic(
      .dmnCannotCarry,
      Message(
        nl: "deze tekst heeft een stuurteken dat niet in XML kan staan",
        en: "this text holds a control character that cannot stand in XML"),
      at: scalar.span, fix: Message(nl: "haal het weg", en: "remove it"))
  }

  private static func tooManyParts(_ rule: RawValue) -> Diagnostic {
    let id = rule.fields?["id"]?.text ?? ""
    return Diagnostic(
      .dmnCannotCarry,
      Message(
        nl: "regel '\(id)' geldt voor te veel combinaties om los op te schrijven; de grens is "
          + "\(DMNSplitRule.limit)",
        en: "rule '\(id)' holds for too many combinations to write one by one; the limit is "
          + "\(DMNSplitRule.limit)"),
      at: rule.span,
      fix: Message(
        nl: "splits de regel, of laat een vraag weg die niet uitmaakt",
        en: "split the rule, or leave out an input that does not matter"))
  }
}
