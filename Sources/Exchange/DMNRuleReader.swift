import Diagnostics
import Formats
import Model

/// A rule of DMN in our terms.
struct DMNRow {
  var row: RuleRow
  /// The periods in which it holds.
  let periods: [Period]
  /// The id of the rule of ours that this is a part of, and its other fields.
  let own: (id: String, rest: RawMap)?
}

/// Reads rules: each cell is evaluated over the answers of its column.
struct DMNRuleReader {
  let columns: [DMNColumn]
  let outputs: [DMNOutput]
  private(set) var diagnostics: [Diagnostic] = []
  private var ids = NamePool()

  init(columns: [DMNColumn], outputs: [DMNOutput]) {
    self.columns = columns
    self.outputs = outputs
  }

  mutating func row(_ rule: XMLTree, at index: Int) -> DMNRow? {
    let inputs = rule.children("inputEntry")
    let results = rule.children("outputEntry")
    // A clause that was added for want of a payer has no cells.
    let wanted = min(outputs.count, max(1, results.count))
    guard inputs.count == columns.count else {
      diagnostics.append(
        DMNFindings.wrongCount("inputEntry", inputs.count, columns.count, in: rule))
      return nil
    }
    guard results.count == wanted, outputs.count - wanted <= 1 else {
      diagnostics.append(
        DMNFindings.wrongCount("outputEntry", results.count, outputs.count, in: rule))
      return nil
    }
    var periods = [Period.always]
    var conditions: [[Int]?] = []
    for (column, entry) in zip(columns, inputs) {
      guard let tests = tests(entry) else { continue }
      switch column.kind {
      case .time: periods = self.periods(tests, entry) ?? periods
      case .values(let domain): conditions.append(matches(tests, domain, column.id, entry))
      }
    }
    let texts = zip(outputs, results).map { output, entry in said(output, entry) }
    let missing = outputs.dropFirst(results.count).map { _ in "" }
    let id = ids.unique(rule.attributes["id"] ?? "r\(index + 1)")
    return said(
      rule,
      RuleRow(
        id: id, period: .always, conditions: conditions, outputs: texts + missing, because: "",
        certainty: DMN.placeholder, sources: [DMN.placeholder]),
      periods)
  }

  // MARK: Cells

  private mutating func tests(_ entry: XMLTree) -> FEELTests? {
    if let language = DMNFindings.foreignLanguage(entry) {
      diagnostics.append(language)
      return nil
    }
    do throws(FEELParser.Problem) {
      return try FEELParser.tests(entry.child("text")?.text ?? "")
    } catch {
      diagnostics.append(DMNFindings.unsupported(error.words, in: entry))
      return nil
    }
  }

  private mutating func value(_ entry: XMLTree) -> FEELValue? {
    if let language = DMNFindings.foreignLanguage(entry) {
      diagnostics.append(language)
      return nil
    }
    do throws(FEELParser.Problem) {
      return try FEELParser.value(entry.child("text")?.text ?? "")
    } catch {
      diagnostics.append(DMNFindings.unsupported(error.words, in: entry))
      return nil
    }
  }

  /// What an output entry says in our terms.
  private mutating func said(_ output: DMNOutput, _ entry: XMLTree) -> String {
    let value = value(entry)
    if let text = output.text(value) { return text }
    diagnostics.append(
      DMNFindings.unknownValue(value?.text ?? "", output.id, among: output.values, in: entry))
    return ""
  }

  private mutating func matches(
    _ tests: FEELTests, _ domain: DMNDomain, _ input: String, _ entry: XMLTree
  ) -> [Int]? {
    do throws(DMNDomain.Failure) {
      return try domain.matches(tests)
    } catch {
      switch error {
      case .unknown(let value):
        let known = domain.members.map(\.label)
        diagnostics.append(
          DMNFindings.unknownValue(value.text, input, among: known, in: entry))
      case .cuts(let member):
        diagnostics.append(DMNFindings.cutsValue(member.label, input, in: entry))
      case .empty: diagnostics.append(DMNFindings.emptyCondition(input, in: entry))
      }
      return nil
    }
  }

  private mutating func periods(_ tests: FEELTests, _ entry: XMLTree) -> [Period]? {
    do throws(DMNPeriods.Failure) {
      return try DMNPeriods.periods(tests)
    } catch {
      switch error {
      case .backwards(let period):
        diagnostics.append(DMNFindings.backwards(period, in: entry))
      case .unreadable:
        diagnostics.append(DMNFindings.unsupported(entry.words("text") ?? "", in: entry))
      }
      return nil
    }
  }

  // MARK: Words

  /// The row with its annotations: ours in their fixed order, those of others as the reason.
  private func said(_ rule: XMLTree, _ row: RuleRow, _ periods: [Period]) -> DMNRow {
    var row = row
    let notes = rule.children("annotationEntry").map { $0.child("text")?.text ?? "" }
    guard let own = rule.own("rule") else {
      let words = ([rule.words("description") ?? ""] + notes).map(\.trimmed)
      row.because = words.filter { !$0.isEmpty }.joined(separator: "\n\n")
      return DMNRow(row: row, periods: periods, own: nil)
    }
    if notes.count == 3 {
      row.because = notes[0]
      row.certainty = notes[1]
      row.sources = notes[2].split(separator: "\n").map(String.init)
    }
    return DMNRow(
      row: row, periods: periods, own: (own.attributes["id"] ?? "", own.ownFields))
  }
}
