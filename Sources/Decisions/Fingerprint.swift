import Formats
package import Model

extension DecisionTable {
  /// The digest of what the table says: its clauses, rules, periods, grounds and texts.
  ///
  /// Two tables with the same fingerprint answer every question alike and give the same reasons.
  /// Where a thing stands in its file does not count. In 64 hexadecimal digits.
  package var fingerprint: String {
    let words = { (text: RichText) in text.words(citations: .labels) }
    var lines = [id.name, hitPolicy.rawValue, "\(covers.lowerBound)", "\(covers.upperBound)"]
    for input in inputs {
      lines.append("input \(input.id) \(input.isRequired) \(input.text.question)")
      lines += input.about?.written ?? []
      lines += input.values.map { "value \($0.id) \($0.label)" }
    }
    lines += outcomes.map { "outcome \($0.id) \($0.kind.rawValue) \($0.label)" }
    for rule in rules {
      lines.append("rule \(rule.id) \(rule.valid.lowerBound) \(rule.valid.upperBound)")
      lines.append(rule.conditions.map { String($0.rawValue) }.joined(separator: " "))
      lines += rule.payers.map(\.description)
      lines += [rule.outcome, rule.payer, words(rule.how), words(rule.because), rule.certainty]
      lines += rule.sources.map(\.label)
      lines.append(rule.flow?.description ?? "")
    }
    for combination in impossible {
      lines.append("impossible " + combination.conditions.map { String($0.rawValue) }.joined())
      lines.append(words(combination.because))
    }
    for caveat in caveats { lines += ["caveat \(caveat.id)", caveat.title, words(caveat.text)] }
    return Digest.sha256(Array(lines.joined(separator: "\n").utf8))
  }
}
