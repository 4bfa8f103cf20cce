// The room of decision tables: prove them, evaluate them, turn them into questions.
package import Diagnostics
package import Model

/// Proves a table complete and free of contradiction, exactly, and runs its scenarios.
///
/// 1. Time is split at every boundary of a rule; each segment is proved by itself.
/// 2. A rule is a box of answers. Per segment all boxes, and what is impossible, are subtracted from
///    the box of all answers; what is left is a gap.
/// 3. What is impossible is subtracted from each rule; rules whose remains meet are an overlap.
/// 4. Every scenario is evaluated.
/// 5. Every check reads the outcome of these steps and reports what it finds.
///
/// A table that takes more work than the limits allow is refused with one diagnostic, unchecked.
package func prove(
  _ table: DecisionTable, limits: DecisionLimits = DecisionLimits()
) -> Checked<Proof> {
  let checks = [
    RuleOutside.findings,
    DecisionGap.findings,
    DecisionOverlap.findings,
    SubsumedRule.findings,
    UnreachableOutcome.findings,
    UselessQuestion.findings,
    UnaskableQuestion.findings,
    ScenarioImpossible.findings,
    ScenarioMismatch.findings,
    UncoveredRule.findings,
  ]
  let proof = Proof(of: table)
  do throws(TooLarge) {
    let examination = try Examination(of: table, limits: limits)
    return Checked(proof, checks.flatMap { $0(examination) })
  } catch {
    return Checked(proof, [error.diagnostic(for: table)])
  }
}

/// What a proved table says to some answers; an unknown answer is the set of all values.
///
/// 1. The answers make a region of situations; the rules are cut down to what is possible in it.
/// 2. What is left of them gives the possible results and rules.
/// 3. Of the unknown inputs and the date, those are kept that separate two results; a question about
///    an output only when the rules that are left name one actor.
///
/// On a date outside `table.covers`, and for impossible answers, nothing is possible; the caller
/// refuses these first.
package func decide(_ table: DecisionTable, _ answers: Answers) -> Decision {
  let days = answers.date.map { $0...$0 } ?? table.covers
  let region = Region(days: days, box: table.box(ofAnswers: answers.values))
  let pieces = table.pieces(in: region)
  let results = ResultList(of: table)
  let evaluation = Evaluation(of: region, among: pieces, results)
  let unknown = table.subjects.filter { subject in
    switch subject {
    case .time: answers.date == nil
    case .input(let input): answers.values[input] == nil
    }
  }
  let isNamed = results.payer(of: evaluation.results) != nil
  let ask = relevantSubjects(among: unknown, pieces, results).filter {
    isNamed || table.topic(of: $0) == nil
  }
  return Decision(
    settled: evaluation.results.count == 1 ? results.results[evaluation.results[0]] : nil,
    possible: results.outcomes(of: evaluation.results),
    rules: evaluation.rules.map { table.rules[$0].id },
    ask: ask.map(table.id(of:)))
}

/// Turns a proved table into question pages that ask only what still matters.
///
/// 1. The table becomes a decision diagram in asking order: the first input, the date, the other
///    inputs, and last those about an output.
/// 2. The diagram tells which questions matter after which answers; "I do not know" takes all
///    answers together, and so does a question about an output where the rules that remain do not
///    name one actor.
/// 3. The pages are counted; more than `maxPages` are refused, with the question to blame.
/// 4. The pages are written out, and each gets a name; `unknownValue` is the word for "I do not
///    know" in it.
///
/// The value is nil when the table is refused.
package func compile(
  _ table: DecisionTable, maxPages: Int, unknownValue: String,
  limits: DecisionLimits = DecisionLimits()
) -> Checked<QuestionTree?> {
  let pieces = table.pieces(in: table.everything)
  let results = ResultList(of: table)
  let flow: QuestionFlow
  do throws(TooLarge) {
    flow = try QuestionFlow(of: table, pieces, results, limit: limits.nodes)
  } catch {
    return Checked(nil, [error.diagnostic(for: table)])
  }
  let refusals = TooManyPages.findings(in: flow, of: table, limit: maxPages)
  guard refusals.isEmpty else { return Checked(nil, refusals) }
  let names = PageName(table: table, unknownValue: unknownValue)
  var builder = TreeBuilder(flow, of: table, pieces, results, names: names)
  let tree = builder.build()
  let clashes = PageNameClash.findings(in: tree, of: table)
  return Checked(clashes.isEmpty ? tree : nil, clashes)
}
