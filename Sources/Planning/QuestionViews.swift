import Decisions
import Model

/// Question and outcome pages as views.
extension PageContext {
  // MARK: Questions

  static let questionShape: Shape.Record = [
    "decision": .text, "name": .text, "subject": .text, "question": .text, "why": .html,
    "help": .html, "unknownHelp": .html,
    "options": .list([
      "href": .text, "input": .text, "value": .text, "label": .text, "help": .html,
      "isUnknown": .flag, "draft": .record(draftShape),
    ]),
    "answers": .list(answerShape), "back": .text, "restart": .text, "progress": .text,
    "possible": .text, "draft": .record(draftShape),
  ]

  func question(_ decision: Int, _ index: Int, _ question: Question) -> View {
    let table = site.decisions[decision]
    let text = table.text(of: question.subject)
    let input = table.input(question.subject)
    return .record([
      "decision": .text(table.id.name), "name": .text(table.name),
      "subject": .text(table.id(of: question.subject)), "question": .text(text.question),
      "why": .optional(html: html(text.why)), "help": .optional(html: html(text.help)),
      "unknownHelp": .optional(html: input.map { html($0.unknown) } ?? ""),
      "options": .list(question.options.map { option($0, question.subject, decision) }),
      "answers": .list(answers(decision, index)), "back": .text(back(decision, index)),
      "restart": .text(href(questionRoute(decision, 0))),
      "progress": .text(progress(question.remaining)),
      "possible": .text(
        site.phrases[
          .outcomesPossible,
          [
            "possible": String(question.possibleOutcomes.count),
            "all": String(table.outcomes.count),
          ]]),
      "draft": draft(chosenDraftYear(plan.trees[decision].pages[index].path)),
    ])
  }

  /// The draft year that the period chosen on a path may be about.
  private func chosenDraftYear(_ path: [Answer]) -> SiteYear? {
    path.lazy.compactMap { draftYear(of: $0.choice) }.first
  }

  private func draftYear(of choice: Choice) -> SiteYear? {
    guard case .period(let days) = choice else { return nil }
    return site.settings.draftYear(in: Validity(from: days.lowerBound, until: days.upperBound))
  }

  private func option(
    _ option: Question.Option, _ subject: Subject, _ decision: Int
  ) -> View {
    let table = site.decisions[decision]
    var help = option.choice == .unknown ? leadOfUnknown(option.page, decision) : ""
    if case .value(let value) = option.choice, let input = table.input(subject) {
      help = inlineHTML(input.values[value].help)
    }
    return .record([
      "href": .text(href(questionRoute(decision, option.page))),
      "input": .text(table.id(of: subject)),
      "value": .text(value(option.choice, subject, table)),
      "label": .text(label(option.choice, subject, table)), "help": .optional(html: help),
      "isUnknown": .flag(option.choice == .unknown), "draft": draft(draftYear(of: option.choice)),
    ])
  }

  /// What not knowing leads to.
  private func leadOfUnknown(_ page: Int, _ decision: Int) -> String {
    switch plan.trees[decision].pages[page].kind {
    case .question(let question):
      site.phrases[.unknownContinues, ["count": String(question.possibleOutcomes.count)]]
    case .undecided(let outcome):
      site.phrases[.unknownEnds, ["count": String(Set(outcome.possible.map(\.outcome)).count)]]
    case .settled: site.phrases[.unknownSettles]
    }
  }

  /// An answer as `data-value` writes it.
  private func value(_ choice: Choice, _ subject: Subject, _ table: DecisionTable) -> String {
    switch choice {
    case .value(let value): table.input(subject)?.values[value].id ?? ""
    case .unknown: site.phrases[.unknownValue]
    case .period(let days): "\(days.lowerBound)/\(days.upperBound)"
    }
  }

  private func progress(_ remaining: ClosedRange<Int>) -> String {
    let (least, most) = (remaining.lowerBound, remaining.upperBound)
    if most == 1 { return site.phrases[.lastQuestion] }
    return least == most
      ? site.phrases[.questionsLeft, ["count": String(most)]]
      : site.phrases[.questionsLeftBetween, ["least": String(least), "most": String(most)]]
  }

  /// The answers so far, each with the page where it can be changed.
  private func answers(_ decision: Int, _ index: Int) -> [View] {
    let table = site.decisions[decision]
    let tree = plan.trees[decision]
    return zip(tree.pages[index].path, tree.ancestors(of: index)).map { answer, page in
      .record([
        "question": .text(table.text(of: answer.subject).question),
        "answer": .text(label(answer.choice, answer.subject, table)),
        "href": .text(href(questionRoute(decision, page))),
        "isUnknown": .flag(answer.choice == .unknown),
        "draft": draft(draftYear(of: answer.choice)),
      ])
    }
  }

  /// The page before; the decision's own page for the first question.
  private func back(_ decision: Int, _ index: Int) -> String {
    if let parent = plan.trees[decision].pages[index].parent {
      return href(questionRoute(decision, parent))
    }
    return href(site.decisions[decision].route)
  }

  // MARK: Outcomes

  static func outcomeShape(_ site: Site) -> Shape.Record {
    [
      "decision": .text, "name": .text, "outcome": .text, "ruleIDs": .text, "possibleIDs": .text,
      "verdict": .text, "kind": .text, "payer": .text, "isSettled": .flag,
      "action": .html, "keep": .html, "rules": .list(ruleShape(site)),
      "caveats": .list(["title": .text, "html": .html, "sources": .list(LinkView.shape)]),
      "possible": .list(["verdict": .text, "kind": .text, "payer": .text, "id": .text]),
      "deciding": .list(answerShape), "narrowing": .list(answerShape),
      "answers": .list(answerShape), "back": .text, "restart": .text, "rulesHref": .text,
      "draft": .record(draftShape), "address": .text, "fingerprint": .text, "proofHref": .text,
      "citations": .list(LinkView.shape), "whyNot": .list(whyNotShape),
      "whatIf": .list(whatIfShape),
    ]
  }

  func settled(_ decision: Int, _ index: Int, _ outcome: SettledOutcome) -> View {
    let table = site.decisions[decision]
    let meaning = table.outcomes.first { $0.id == outcome.result.outcome }
    var record = outcomeRecord(decision, index, outcome.rules)
    record["outcome"] = .text(outcome.result.outcome)
    record["verdict"] = .text(meaning?.label ?? outcome.result.outcome)
    record["kind"] = .text(meaning?.kind.rawValue ?? "")
    record["payer"] = .text(outcome.result.payer)
    record["isSettled"] = .flag(true)
    record["action"] = .optional(html: meaning.map { html($0.action) } ?? "")
    record["keep"] = .optional(html: meaning.map { html($0.keep) } ?? "")
    return .record(record)
  }

  func undecided(_ decision: Int, _ index: Int, _ outcome: UndecidedOutcome) -> View {
    let table = site.decisions[decision]
    var record = outcomeRecord(decision, index, outcome.rules)
    let ids = table.outcomes.map(\.id).filter { id in
      outcome.possible.contains { $0.outcome == id }
    }
    record["outcome"] = .text(site.phrases[.unknownValue])
    record["possibleIDs"] = .text(ids.joined(separator: " "))
    record["verdict"] = .text(site.phrases[.undecidedTitle])
    record["kind"] = .text("undecided")
    record["possible"] = .list(
      outcome.possible.map { result in
        let meaning = table.outcomes.first { $0.id == result.outcome }
        return .record([
          "id": .text(result.outcome), "verdict": .text(meaning?.label ?? result.outcome),
          "kind": .text(meaning?.kind.rawValue ?? ""), "payer": .text(result.payer),
        ])
      })
    record["deciding"] = .list(open(outcome.deciding, decision, index))
    record["narrowing"] = .list(open(outcome.narrowing, decision, index))
    return .record(record)
  }

  /// What settled and undecided pages have in common; the rest is none.
  private func outcomeRecord(
    _ decision: Int, _ index: Int, _ rules: [Int]
  ) -> [String: View] {
    let table = site.decisions[decision]
    let matched = rules.map { table.rules[$0] }
    var record = Self.outcomeShape(site).mapValues { _ in View.none }
    record["decision"] = .text(table.id.name)
    record["name"] = .text(table.name)
    record["ruleIDs"] = .text(matched.map(\.id).joined(separator: " "))
    record["isSettled"] = .flag(false)
    record["rules"] = .list(matched.map { rule($0, decision) })
    record["caveats"] = .list(caveats(table, matched))
    record["answers"] = .list(answers(decision, index))
    record["back"] = .text(back(decision, index))
    record["restart"] = .text(href(questionRoute(decision, 0)))
    record["address"] = .text(page.route.path)
    record["fingerprint"] = .text(String(plan.fingerprints[decision].prefix(16)))
    record["proofHref"] = .text(href(table.proofRoute))
    var seen: Set<Citation> = []
    record["citations"] = .list(
      matched.flatMap(\.sources).filter { seen.insert($0).inserted }.map(citation))
    record["whyNot"] = whyNot(decision, index)
    record["whatIf"] = whatIf(decision, index)
    record["rulesHref"] = .text(href(table.tableRoute))
    record["draft"] = draft(draftYear(table, plan.trees[decision].pages[index], matched))
    return record
  }

  /// The draft year that a page's answer may be about.
  private func draftYear(
    _ table: DecisionTable, _ page: QuestionPage, _ rules: [DecisionRule]
  ) -> SiteYear? {
    if page.path.contains(where: { $0.subject == .time }) { return chosenDraftYear(page.path) }
    return rules.lazy.compactMap {
      site.settings.draftYear(
        in: Validity(from: $0.valid.lowerBound, until: $0.valid.upperBound))
    }.first
  }

  private func caveats(_ table: DecisionTable, _ rules: [DecisionRule]) -> [View] {
    table.caveats.filter { caveat in
      rules.contains { caveat.outcomes.contains($0.outcome) || caveat.rules.contains($0.id) }
    }.map { caveat in
      .record([
        "title": .text(caveat.title), "html": .optional(html: html(caveat.text)),
        "sources": .list(caveat.sources.map(citation)),
      ])
    }
  }

  /// Questions answered with "I do not know", with the page where they were asked.
  private func open(_ subjects: [Subject], _ decision: Int, _ index: Int) -> [View] {
    let table = site.decisions[decision]
    let tree = plan.trees[decision]
    let asked = Array(zip(tree.pages[index].path, tree.ancestors(of: index)))
    return subjects.compactMap { subject in
      guard let page = asked.first(where: { $0.0.subject == subject })?.1 else { return nil }
      return .record([
        "question": .text(table.text(of: subject).question), "answer": .none,
        "href": .text(href(questionRoute(decision, page))), "isUnknown": .flag(true),
        "draft": .none,
      ])
    }
  }
}

extension DecisionTable {
  /// The words of a question.
  func text(of subject: Subject) -> QuestionText {
    switch subject {
    case .input(let index): inputs[index].text
    case .time: time.text
    }
  }

  /// The clause of a question that is not about time.
  func input(_ subject: Subject) -> InputClause? {
    if case .input(let index) = subject { inputs[index] } else { nil }
  }
}
